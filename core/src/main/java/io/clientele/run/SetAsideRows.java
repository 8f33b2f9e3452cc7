package io.clientele.run;

import io.clientele.warehouse.Engine;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The rows that could not be placed and that no repair has brought again, with the reason and where they stand. */
public final class SetAsideRows {

    private final Engine engine;

    public SetAsideRows(Engine engine) {
        this.engine = engine;
    }

    public void each(Engine.RowReader reader) {
        each(null, null, reader);
    }

    /**
     * Columns: table, line, reason, field, value, raw text, receipt.
     *
     * @param receipt only its rows; null = all
     * @param reason only rows set aside for this reason; null = all
     */
    public void each(@Nullable String receipt, @Nullable String reason, Engine.RowReader reader) {
        find(receipt, reason);
        engine.stream("rows set aside", select(), reader);
    }

    /** Writes the same as CSV. */
    public void write(@Nullable String receipt, @Nullable String reason, Path file) {
        find(receipt, reason);
        WholeFile.write(file, out -> CsvRows.write(engine, select(), out, false));
    }

    private void find(@Nullable String receipt, @Nullable String reason) {
        engine.run(
                "rows set aside",
                "create or replace temp table rows_asked_for as select * from clean.set_aside where repaired_by is null"
                        + " and receipt_id = coalesce(?, receipt_id) and reason = coalesce(?, reason)",
                receipt,
                reason);
    }

    private static String select() {
        return "select table_name, line, reason, field, value, raw, receipt_id from rows_asked_for order by place, line";
    }
}
