package io.clientele.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Long work that was asked for: what a process that ends leaves undone can be gone on with by the next. */
public final class KeptJobs {

    private final Session session;

    KeptJobs(Session session) {
        this.session = session;
    }

    /** In the order they were asked for. */
    public List<KeptJob> all() {
        return session.rows(
                "select job_id, kind, arguments, actor, state, step, progress, asked_at, started_at, ended_at,"
                        + " problems, result from jobs order by place",
                KeptJobs::job);
    }

    /** Adds one, or notes how it stands now. */
    public void put(KeptJob job) {
        session.run(
                "insert into jobs values (?, (select coalesce(max(place), 0) + 1 from jobs), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict (job_id) do update set state = excluded.state, step = excluded.step,"
                        + " progress = excluded.progress, started_at = excluded.started_at,"
                        + " ended_at = excluded.ended_at, problems = excluded.problems, result = excluded.result",
                job.id(),
                job.kind(),
                job.arguments(),
                job.actor(),
                job.state(),
                job.step(),
                job.progress(),
                job.askedAt().toString(),
                text(job.startedAt()),
                text(job.endedAt()),
                job.problems(),
                job.result());
    }

    public void remove(String id) {
        session.run("delete from jobs where job_id = ?", id);
    }

    private static KeptJob job(ResultSet row) throws SQLException {
        return new KeptJob(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getDouble(7),
                Instant.parse(row.getString(8)),
                moment(row.getString(9)),
                moment(row.getString(10)),
                row.getString(11),
                row.getString(12));
    }

    private static @Nullable Instant moment(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }

    private static @Nullable String text(@Nullable Instant moment) {
        return moment == null ? null : moment.toString();
    }
}
