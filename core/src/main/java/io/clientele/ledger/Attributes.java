package io.clientele.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Definitions of fields as versions: a change adds one, nothing is overwritten; so does putting one out of use. */
public final class Attributes {

    private static final List<String> LANGUAGES = List.of("en", "zh-Hans", "zh-Hant", "vi");

    private static final String SELECT =
            "select a.attribute, a.version, a.kind, a.unit, a.label_en, a.label_zh_hans, a.label_zh_hant, a.label_vi,"
                    + " a.note, a.retired, r.written_at, r.actor, a.receipt_id"
                    + " from attributes as a join receipts as r on r.receipt_id = a.receipt_id";

    private final Session session;

    Attributes(Session session) {
        this.session = session;
    }

    /** The version in force of each, by name; those out of use too. */
    public SortedMap<String, AttributeVersion> inForce() {
        SortedMap<String, AttributeVersion> last = new TreeMap<>();
        session.rows(SELECT + " order by a.attribute, a.version", Attributes::version)
                .forEach(version -> last.put(version.name(), version));
        return last;
    }

    /** All versions of one, the oldest first. */
    public List<AttributeVersion> versions(String name) {
        return session.rows(SELECT + " where a.attribute = ? order by a.version", Attributes::version, name);
    }

    /** Adds a version under a receipt that was added before. */
    public void add(AttributeVersion version) {
        session.run(
                "insert into attributes values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                version.name(),
                version.version(),
                version.kind(),
                version.unit(),
                version.labels().getOrDefault("en", ""),
                version.labels().getOrDefault("zh-Hans", ""),
                version.labels().getOrDefault("zh-Hant", ""),
                version.labels().getOrDefault("vi", ""),
                version.note(),
                version.retired() ? 1 : 0,
                version.receiptId());
    }

    private static AttributeVersion version(ResultSet row) throws SQLException {
        Map<String, String> labels = new HashMap<>();
        for (int at = 0; at < LANGUAGES.size(); at++) {
            String label = row.getString(5 + at);
            if (!label.isEmpty()) {
                labels.put(LANGUAGES.get(at), label);
            }
        }
        return new AttributeVersion(
                row.getString(1),
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                labels,
                row.getString(9),
                row.getInt(10) != 0,
                Instant.parse(row.getString(11)),
                row.getString(12),
                row.getString(13));
    }
}
