package io.clientele.run;

import io.clientele.collect.Receipt;
import io.clientele.collect.file.RawFields;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Row;
import io.clientele.warehouse.Workspace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rows of a receipt that are set aside and that no repair has brought again, with the values of their columns. */
final class OpenRows {

    private final Workspace workspace;
    private final Engine engine;

    OpenRows(Workspace workspace) {
        this(workspace, workspace.engine());
    }

    OpenRows(Workspace workspace, Engine engine) {
        this.workspace = workspace;
        this.engine = engine;
    }

    /** By line. */
    SortedMap<Long, OpenRow> of(Receipt receipt) {
        return of(receipt, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /** By line, those from one line to another. */
    SortedMap<Long, OpenRow> of(Receipt receipt, long first, long last) {
        return of(receipt, "q.line between ? and ? order by q.line", first, last);
    }

    /** By line, the first that are set aside for a reason. */
    SortedMap<Long, OpenRow> first(Receipt receipt, String reason, int most) {
        return of(receipt, "q.reason = ? order by q.line limit ?", reason, most);
    }

    private SortedMap<Long, OpenRow> of(Receipt receipt, String which, Object one, Object other) {
        int columns = receipt.columns().size();
        StringBuilder select = new StringBuilder("select q.line, q.reason, p.fault, p.raw");
        for (int column = 1; column <= columns; column++) {
            select.append(", p.c").append(column);
        }
        select.append(" from clean.set_aside as q join ")
                .append(engine.dialect().parquet(workspace.rows(receipt.id())))
                .append(" as p on p.line = q.line where q.receipt_id = ? and q.repaired_by is null and ")
                .append(which);
        SortedMap<Long, OpenRow> rows = new TreeMap<>();
        engine.stream(
                "rows set aside",
                select.toString(),
                row -> rows.put(row.number(1), open(row, columns)),
                receipt.id(),
                one,
                other);
        return rows;
    }

    private static OpenRow open(Row row, int columns) {
        List<@Nullable String> values = new ArrayList<>(Collections.nCopies(columns, null));
        String fault = row.text(3);
        String raw = row.text(4);
        if (fault != null && raw != null) {
            List<String> fields = RawFields.of(raw, fault, columns);
            for (int field = 0; field < fields.size(); field++) {
                values.set(field, fields.get(field));
            }
        } else {
            for (int column = 0; column < columns; column++) {
                values.set(column, row.text(column + 5));
            }
        }
        return new OpenRow(String.valueOf(row.text(2)), raw, values);
    }

    /**
     * @param raw the row as it stood, if it could not be split
     * @param values one a column; null = empty
     */
    record OpenRow(String reason, @Nullable String raw, List<@Nullable String> values) {
        OpenRow {
            values = Collections.unmodifiableList(values);
        }
    }
}
