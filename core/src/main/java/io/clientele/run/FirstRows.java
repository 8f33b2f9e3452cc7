package io.clientele.run;

import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Row;
import io.clientele.warehouse.Rows;
import java.util.List;

/** The first rows behind a number, in their order. Where that is the order of the files, the start of the first has them. */
final class FirstRows {

    private static final int START = 10_000;

    private final Engine engine;

    FirstRows(Engine engine) {
        this.engine = engine;
    }

    List<Row> of(Rows rows, int most) {
        if (rows.order().startsWith("receipt_id, line")) {
            List<Row> start = engine.rows(
                    "first rows",
                    "select * from (" + rows.select() + ") as r where receipt_id = "
                            + engine.dialect().quoted(firstReceipt()) + " and line <= " + START + " order by "
                            + rows.order() + " limit " + most);
            if (start.size() == most) {
                return start;
            }
        }
        return engine.rows("first rows", rows.sql() + " limit " + most);
    }

    /** No row of another receipt comes before one of this. */
    private String firstReceipt() {
        return String.valueOf(engine.rows("first rows", "select min(receipt_id) from collect.receipts")
                .get(0)
                .text(1));
    }
}
