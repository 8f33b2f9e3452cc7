package io.clientele.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the columns of tables were taken for, by source and by which columns there are; the last one is in force. */
public final class Mappings {

    private static final String COLUMNS = "column_no, header, meaning, date_order, order_said, decimal_mark";

    /** The last one that is in force, of one source or of any. */
    private static final String LAST = "(select max(mapping_no) from mappings as m where columns_key = ?"
            + " and (cast(? as varchar(1000)) is null or source = ?) and mapping_no > "
            + Forgotten.upTo("mapping_no", "m") + ")";

    private final Session session;

    Mappings(Session session) {
        this.session = session;
    }

    /**
     * The last mapping of a table with these columns; empty if there was none.
     *
     * @param source null = of any source
     */
    public List<SavedColumn> find(@Nullable String source, String columnsKey) {
        return session.rows(
                "select " + COLUMNS + " from mappings where mapping_no = " + LAST + " order by column_no",
                Mappings::column,
                columnsKey,
                source,
                source);
    }

    /** Those in force of a source, one for each set of columns, the latest first. */
    public List<List<SavedColumn>> of(String source) {
        return session
                .rows(
                        "select max(mapping_no) from mappings as m where source = ? and mapping_no > "
                                + Forgotten.upTo("mapping_no", "m") + " group by columns_key order by 1 desc",
                        row -> row.getInt(1),
                        source)
                .stream()
                .map(number -> session.rows(
                        "select " + COLUMNS + " from mappings where mapping_no = ? order by column_no",
                        Mappings::column,
                        number))
                .toList();
    }

    /** Saves a mapping under the receipt it came with, unless it is the one in force. */
    public void save(String source, String columnsKey, List<SavedColumn> columns, String receiptId) {
        if (find(source, columnsKey).equals(columns)) {
            return;
        }
        int next = last() + 1;
        for (SavedColumn column : columns) {
            session.run(
                    "insert into mappings (mapping_no, source, columns_key, column_no, header, meaning, date_order,"
                            + " receipt_id, order_said, decimal_mark) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    next,
                    source,
                    columnsKey,
                    column.columnNo(),
                    column.header(),
                    column.meaning(),
                    column.dateOrder(),
                    receiptId,
                    column.orderSaid() ? 1 : 0,
                    column.decimalMark());
        }
    }

    int last() {
        return session.rows("select coalesce(max(mapping_no), 0) from mappings", row -> row.getInt(1))
                .get(0);
    }

    private static SavedColumn column(ResultSet row) throws SQLException {
        return new SavedColumn(
                row.getInt(1),
                Objects.requireNonNull(row.getString(2)),
                Objects.requireNonNull(row.getString(3)),
                row.getString(4),
                row.getInt(5) == 1,
                row.getString(6));
    }
}
