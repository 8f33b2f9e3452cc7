package io.clientele.clean;

import io.clientele.collect.Meaning;
import io.clientele.collect.Receipt;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.ReceiptSteps;
import io.clientele.warehouse.SqlText;
import java.util.List;
import java.util.Map;

/** A table of products: names and categories of what the order lines mention by number. */
final class ProductCleaning {

    private final ReceiptSteps steps;
    private final Engine engine;
    private final Receipt receipt;
    private final String receiptOf;

    /** @param receiptOf the receipt a row of the reading came with, in SQL */
    ProductCleaning(ReceiptSteps steps, Receipt receipt, String receiptOf) {
        this.steps = steps;
        this.engine = steps.engine();
        this.receipt = receipt;
        this.receiptOf = receiptOf;
    }

    void clean(Reading reading, String rows) {
        steps.make(
                "clean.reading",
                "-- one row a row of the table, and whether it can be placed\nselect *, fault is null and product_id is not null and not replaced"
                        + " as placed\nfrom (\nselect line, fault, raw, repair_no, replaced, named("
                        + column(Meaning.PRODUCT_KEY) + ") as product_id, " + column(Meaning.PRODUCT_NAME)
                        + " as name, "
                        + column(Meaning.CATEGORY) + " as category, abs("
                        + reading.values().number(Meaning.UNIT_COST) + ") as unit_cost, "
                        + reading.values().currency(List.of(Meaning.UNIT_COST)) + " as cost_currency\nfrom " + rows
                        + "\n) as r");
        new FieldCounts(steps, receipt, reading).keep(rows, "temp.reading");
        append("quarantine", "unplaced_products", receiptOf);
        append("products", "listed_products", engine.dialect().quoted(receipt.id()));
        append("balances", "balances_products", receiptOf);
    }

    private void append(String table, String select, String which) {
        Map<String, String> values = Map.of(
                "receipt", which,
                "receivedAt", engine.dialect().instant(receipt.receivedAt()),
                "turn", String.valueOf(receipt.standing().turn()));
        steps.append("clean." + table, SqlText.of("clean", select, values));
    }

    private String column(Meaning meaning) {
        return receipt.column(meaning).map(column -> column.column()).orElse("cast(null as varchar)");
    }
}
