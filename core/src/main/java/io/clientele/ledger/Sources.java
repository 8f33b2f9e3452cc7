package io.clientele.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is said of sources, as versions: a change adds one, nothing is overwritten. */
public final class Sources {

    private static final String SELECT =
            "select s.source, s.version, s.owner, s.basis, s.origin, r.written_at, r.actor, s.receipt_id"
                    + " from sources as s join receipts as r on r.receipt_id = s.receipt_id";

    private final Session session;

    Sources(Session session) {
        this.session = session;
    }

    /** The version in force of each, by name. */
    public SortedMap<String, SourceVersion> inForce() {
        SortedMap<String, SourceVersion> last = new TreeMap<>();
        session.rows(SELECT + " order by s.source, s.version", Sources::version)
                .forEach(version -> last.put(version.source(), version));
        return last;
    }

    /** All versions of one, the oldest first. */
    public List<SourceVersion> versions(String source) {
        return session.rows(SELECT + " where s.source = ? order by s.version", Sources::version, source);
    }

    /** Adds a version under a receipt that was added before. */
    public void add(SourceVersion version) {
        session.run(
                "insert into sources values (?, ?, ?, ?, ?, ?)",
                version.source(),
                version.version(),
                version.owner(),
                version.basis(),
                version.origin(),
                version.receiptId());
    }

    private static SourceVersion version(ResultSet row) throws SQLException {
        return new SourceVersion(
                row.getString(1),
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                Instant.parse(row.getString(6)),
                row.getString(7),
                row.getString(8));
    }
}
