package io.clientele.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What was answered to requests that came with a key. */
public final class Requests {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final int MOST = 10_000;

    private final Session session;

    Requests(Session session) {
        this.session = session;
    }

    /** What was answered to a key within the last day. */
    public Optional<Answered> find(String key, Instant now) {
        List<Answered> found = session.rows(
                "select request_key, path, body_hash, status, answer, answered_at from requests where request_key = ?",
                row -> new Answered(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        row.getString(5),
                        Instant.parse(row.getString(6))),
                key);
        return found.stream().filter(one -> !one.at().isBefore(now.minus(KEPT))).findFirst();
    }

    /** Keeps an answer; of too many the oldest go. */
    public void keep(Answered answered) {
        session.inTransaction(() -> {
            session.run("delete from requests where request_key = ?", answered.key());
            session.run(
                    "insert into requests values (?, (select coalesce(max(place), 0) + 1 from requests), ?, ?, ?, ?, ?)",
                    answered.key(),
                    answered.path(),
                    answered.bodyHash(),
                    answered.status(),
                    answered.answer(),
                    answered.at().toString());
            session.run("delete from requests where place <= (select max(place) from requests) - ?", MOST);
        });
    }

    /**
     * @param path what was asked, with its query
     * @param bodyHash sha-256 of what was sent
     */
    public record Answered(String key, String path, String bodyHash, int status, String answer, Instant at) {}
}
