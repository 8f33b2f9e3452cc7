package io.clientele.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How somebody said that texts are written, by source and by which columns such a text tells by itself; the last one is in force. */
public final class Readings {

    private final Session session;

    Readings(Session session) {
        this.session = session;
    }

    /**
     * What was said last of a text that tells these columns.
     *
     * @param source null = of any source
     */
    public SavedReading find(@Nullable String source, String toldKey) {
        return session
                .rows(
                        "select encoding, separator from readings as r where told_key = ?"
                                + " and (cast(? as varchar(1000)) is null or source = ?) and reading_no > "
                                + Forgotten.upTo("reading_no", "r") + " order by reading_no desc limit 1",
                        Readings::reading,
                        toldKey,
                        source,
                        source)
                .stream()
                .findFirst()
                .orElse(SavedReading.NOTHING);
    }

    /** What is in force of a source, the latest first. */
    public List<SavedReading> of(String source) {
        return session.rows(
                "select encoding, separator from readings where reading_no in (select max(reading_no) from readings as r"
                        + " where source = ? and reading_no > " + Forgotten.upTo("reading_no", "r")
                        + " group by told_key) and (encoding is not null or separator is not null)"
                        + " order by reading_no desc",
                Readings::reading,
                source);
    }

    /** Saves what was said under the receipt of the table, unless it is in force. */
    public void save(String source, String toldKey, SavedReading reading, String receiptId) {
        if (!find(source, toldKey).equals(reading)) {
            session.run(
                    "insert into readings (reading_no, source, told_key, encoding, separator, receipt_id)"
                            + " values (?, ?, ?, ?, ?, ?)",
                    last() + 1,
                    source,
                    toldKey,
                    reading.encoding(),
                    reading.separator(),
                    receiptId);
        }
    }

    int last() {
        return session.rows("select coalesce(max(reading_no), 0) from readings", row -> row.getInt(1))
                .get(0);
    }

    private static SavedReading reading(ResultSet row) throws SQLException {
        return new SavedReading(row.getString(1), row.getString(2));
    }
}
