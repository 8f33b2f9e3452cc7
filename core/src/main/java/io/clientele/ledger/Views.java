package io.clientele.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Saved views as versions: a change adds one, nothing is overwritten. Only when one was last used is noted in place. */
public final class Views {

    private static final String SELECT = "select v.view_id, v.version, v.page, v.view_name, v.shown, v.sorted,"
            + " v.search, v.rule, v.owner, v.opens, v.retired, r.written_at, u.used_at, v.receipt_id"
            + " from views as v join receipts as r on r.receipt_id = v.receipt_id"
            + " left join view_uses as u on u.view_id = v.view_id";

    private final Session session;

    Views(Session session) {
        this.session = session;
    }

    /** The version in force of each view of a page, in the order they were first saved; those out of use too. */
    public List<ViewVersion> inForce(String page) {
        Map<String, ViewVersion> last = new LinkedHashMap<>();
        session.rows(SELECT + " where v.page = ? order by r.place", Views::version, page)
                .forEach(version -> last.put(version.id(), version));
        return List.copyOf(last.values());
    }

    /** All versions of one, the oldest first. */
    public List<ViewVersion> versions(String id) {
        return session.rows(SELECT + " where v.view_id = ? order by v.version", Views::version, id);
    }

    /** How many were first saved under a name. */
    public int founded(String page, String name) {
        return session.rows(
                        "select count(*) from views where version = 1 and page = ? and view_name = ?",
                        row -> row.getInt(1),
                        page,
                        name)
                .get(0);
    }

    /** Adds a version under a receipt that was added before. */
    public void add(ViewVersion version) {
        session.run(
                "insert into views values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                version.id(),
                version.version(),
                version.page(),
                version.name(),
                version.columns(),
                version.sort(),
                version.search(),
                version.rule(),
                version.owner(),
                version.opens() ? 1 : 0,
                version.retired() ? 1 : 0,
                version.receiptId());
    }

    public void noteUsed(String id, Instant moment) {
        session.run("delete from view_uses where view_id = ?", id);
        session.run("insert into view_uses values (?, ?)", id, moment.toString());
    }

    private static ViewVersion version(ResultSet row) throws SQLException {
        String used = row.getString(13);
        return new ViewVersion(
                row.getString(1),
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getInt(10) != 0,
                row.getInt(11) != 0,
                Instant.parse(row.getString(12)),
                used == null ? null : Instant.parse(used),
                row.getString(14));
    }
}
