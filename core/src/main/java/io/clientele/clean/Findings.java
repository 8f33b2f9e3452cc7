package io.clientele.clean;

import io.clientele.collect.ColumnMapping;
import io.clientele.collect.Receipt;
import io.clientele.warehouse.Dialect;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.SqlText;
import org.jspecify.annotations.Nullable;

/** What cleaning noticed about rows that went in. */
final class Findings {

    private static final double SURE = .99;

    private final Engine engine;
    private final Receipt receipt;

    Findings(Engine engine, Receipt receipt) {
        this.engine = engine;
        this.receipt = receipt;
    }

    /** One finding about the whole receipt. */
    void add(String rule, @Nullable String field, long rowCount) {
        engine.run(
                "clean.findings",
                "insert into clean.findings values (?, null, null, ?, ?, null, null, ?)",
                receipt.id(),
                rule,
                field,
                rowCount);
    }

    /** A finding for each guess that was taken without being asked. */
    void ofGuesses() {
        for (ColumnMapping column : receipt.columns()) {
            if (column.certainty() < SURE) {
                engine.run(
                        "clean.findings",
                        "insert into clean.findings values (?, null, null, 'guess taken', ?, ?, ?, ?)",
                        receipt.id(),
                        column.header(),
                        column.because(),
                        column.format(),
                        receipt.rowCount());
            }
        }
    }

    /** A finding each for copies and for lines that are neither sale nor return nor discount. */
    void ofOrders() {
        Dialect dialect = engine.dialect();
        String start =
                "insert into clean.findings by name\nselect " + dialect.quoted(receipt.id()) + " as receipt_id, line, ";
        engine.run(
                "clean.findings",
                start + "'duplicate line' as rule, 1 as row_count\nfrom (\n" + SqlText.of("clean", "copies")
                        + "\n) as c");
        engine.run(
                "clean.findings",
                start + "record_id, 'adjustment' as rule, 'quantity' as field, cast(quantity as varchar) as before,"
                        + " 1 as row_count\nfrom new_lines where effect = 'adjustment'");
        engine.run(
                "clean.findings",
                start + "record_id, 'order ' || state as rule, 'status' as field, cast(total as varchar) as before,"
                        + " 1 as row_count\nfrom new_orders where state <> 'counted'");
    }
}
