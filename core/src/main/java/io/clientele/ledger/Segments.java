package io.clientele.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Segments as versions: a change adds one, nothing is overwritten; so does putting one out of use. */
public final class Segments {

    private static final String SELECT = "select s.segment_id, s.version, s.segment_name, s.rule, s.owner, s.note,"
            + " s.next_review, s.retired, r.written_at, r.actor, s.receipt_id"
            + " from segments as s join receipts as r on r.receipt_id = s.receipt_id";

    private final Session session;

    Segments(Session session) {
        this.session = session;
    }

    /** The version in force of each, in the order they were first saved; those out of use too. */
    public List<SegmentVersion> inForce() {
        Map<String, SegmentVersion> last = new LinkedHashMap<>();
        session.rows(SELECT + " order by r.place", Segments::version)
                .forEach(version -> last.put(version.id(), version));
        return List.copyOf(last.values());
    }

    /** All versions of one, the oldest first. */
    public List<SegmentVersion> versions(String id) {
        return session.rows(SELECT + " where s.segment_id = ? order by s.version", Segments::version, id);
    }

    public Optional<SegmentVersion> inForce(String id) {
        List<SegmentVersion> versions = versions(id);
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
    }

    /** How many were first saved under a name. */
    public int founded(String name) {
        return session.rows(
                        "select count(*) from segments where version = 1 and segment_name = ?",
                        row -> row.getInt(1),
                        name)
                .get(0);
    }

    /** Adds a version under a receipt that was added before. */
    public void add(SegmentVersion version) {
        LocalDate review = version.nextReview();
        session.run(
                "insert into segments values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                version.id(),
                version.version(),
                version.name(),
                version.rule(),
                version.owner(),
                version.note(),
                review == null ? null : review.toString(),
                version.retired() ? 1 : 0,
                version.receiptId());
    }

    private static SegmentVersion version(ResultSet row) throws SQLException {
        String review = row.getString(7);
        return new SegmentVersion(
                row.getString(1),
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                review == null ? null : LocalDate.parse(review),
                row.getInt(8) != 0,
                Instant.parse(row.getString(9)),
                row.getString(10),
                row.getString(11));
    }
}
