package io.clientele.clean;

import io.clientele.collect.ColumnMapping;
import io.clientele.collect.Meaning;
import io.clientele.collect.Receipt;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.ReceiptSteps;
import io.clientele.warehouse.Row;
import io.clientele.warehouse.SqlText;
import java.util.Map;

/** Rows that went in although something in them is odd: a value that could not be read, an amount that price and quantity do not make. */
final class OddValues {

    private final ReceiptSteps steps;
    private final Engine engine;
    private final Receipt receipt;
    private final Reading reading;
    private final String receiptId;

    OddValues(ReceiptSteps steps, Receipt receipt, Reading reading) {
        this.steps = steps;
        this.engine = steps.engine();
        this.receipt = receipt;
        this.reading = reading;
        this.receiptId = engine.dialect().quoted(receipt.id());
    }

    /**
     * A finding for each value that could not be read, of rows that went in.
     *
     * @param unread columns of which some value could not be read, and what was read of each, null where nothing was
     * @param rows where the rows of the table are read from
     */
    void unread(Map<ColumnMapping, String> unread, String rows) {
        unread.forEach((column, value) -> steps.append(
                "clean.findings",
                SqlText.of(
                        "clean",
                        "unread_values",
                        Map.of(
                                "receipt",
                                receiptId,
                                "field",
                                engine.dialect()
                                        .quoted(
                                                column.meaning() == Meaning.ATTRIBUTE
                                                        ? column.header()
                                                        : column.meaning().word()),
                                "text",
                                column.column(),
                                "rows",
                                rows,
                                "named",
                                reading.values().named("f." + column.column()),
                                "value",
                                value))));
    }

    /** A finding for each amount that differs from price times quantity; one for all of them, where most do. */
    void amounts(Findings findings) {
        if (!reading.hasBoth()) {
            return;
        }
        String compared = "(select *, abs(abs(amount) - abs(product)) > 0.01 as differs from (select *, "
                + Reading.PRODUCT + " as product from reading as r where placed) as p) as c";
        Row counted = engine.rows(
                        "clean.odd_amounts",
                        "select count(product), count(case when differs then 1 end) from " + compared)
                .get(0);
        long odd = counted.number(2);
        if (2 * odd > counted.number(1)) {
            findings.add("amount is not price times quantity", "amount", odd);
        } else if (odd > 0) {
            steps.append(
                    "clean.findings",
                    SqlText.of("clean", "odd_amounts", Map.of("receipt", receiptId, "compared", compared)));
        }
    }
}
