package io.clientele.run;

import io.clientele.warehouse.Engine;

/** The rows that could not be placed, with the reason and where they stand. */
public final class SetAsideRows {

    private static final String SELECT = """
            select r.table_name, q.line, q.reason, q.field, q.value, q.raw
            from clean.quarantine as q
            join collect.receipts as r on r.receipt_id = q.receipt_id and r.withdrawn_at is null
            order by r.place, q.line""";

    private final Engine engine;

    public SetAsideRows(Engine engine) {
        this.engine = engine;
    }

    /** Columns: table, line, reason, field, value, raw text. */
    public void each(Engine.RowReader reader) {
        engine.stream("rows set aside", SELECT, reader);
    }
}
