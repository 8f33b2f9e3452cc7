package io.clientele.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the columns of tables were taken for, by source and by which columns there are; versions, the last in force. */
public final class Mappings {

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
                "select column_no, header, meaning, date_order from mappings where columns_key = ? and receipt_id = ("
                        + "select m.receipt_id from mappings as m join receipts as r on r.receipt_id = m.receipt_id"
                        + " where m.columns_key = ? and (cast(? as varchar(1000)) is null or m.source = ?)"
                        + " order by r.place desc limit 1) order by column_no",
                row -> new SavedColumn(row.getInt(1), row.getString(2), row.getString(3), row.getString(4)),
                columnsKey,
                columnsKey,
                source,
                source);
    }

    /** Saves a mapping under the receipt it came with, unless it is the one in force. */
    public void save(String source, String columnsKey, List<SavedColumn> columns, String receiptId) {
        if (find(source, columnsKey).equals(columns)) {
            return;
        }
        int last = session.rows(
                        "select coalesce(max(version), 0) from mappings where source = ? and columns_key = ?",
                        row -> row.getInt(1),
                        source,
                        columnsKey)
                .get(0);
        for (SavedColumn column : columns) {
            session.run(
                    "insert into mappings values (?, ?, ?, ?, ?, ?, ?, ?)",
                    source,
                    columnsKey,
                    last + 1,
                    column.columnNo(),
                    column.header(),
                    column.meaning(),
                    column.dateOrder(),
                    receiptId);
        }
    }
}
