package io.clientele.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the columns of tables were taken for, by source and by which columns there are; the last one is in force. */
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
                "select column_no, header, meaning, date_order from mappings where mapping_no = (select max(mapping_no)"
                        + " from mappings where columns_key = ? and (cast(? as varchar(1000)) is null or source = ?))"
                        + " order by column_no",
                row -> new SavedColumn(row.getInt(1), row.getString(2), row.getString(3), row.getString(4)),
                columnsKey,
                source,
                source);
    }

    /** Saves a mapping under the receipt it came with, unless it is the one in force. */
    public void save(String source, String columnsKey, List<SavedColumn> columns, String receiptId) {
        if (find(source, columnsKey).equals(columns)) {
            return;
        }
        int last = session.rows("select coalesce(max(mapping_no), 0) from mappings", row -> row.getInt(1))
                .get(0);
        for (SavedColumn column : columns) {
            session.run(
                    "insert into mappings values (?, ?, ?, ?, ?, ?, ?, ?)",
                    last + 1,
                    source,
                    columnsKey,
                    column.columnNo(),
                    column.header(),
                    column.meaning(),
                    column.dateOrder(),
                    receiptId);
        }
    }
}
