package io.clientele.clean;

import io.clientele.collect.ColumnMapping;
import io.clientele.collect.Meaning;
import io.clientele.collect.Receipt;
import io.clientele.warehouse.Dialect;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.ReceiptSteps;
import io.clientele.warehouse.Row;
import io.clientele.warehouse.SqlText;
import java.util.List;
import java.util.Map;

/**
 * What else a table of orders tells, kept of each record as its first order has it: later ones hang on how often someone
 * comes back, so they say less about who comes back. Such values bear the order's moment as {@code from_at}.
 */
final class OrderAttributes {

    private final ReceiptSteps steps;
    private final Engine engine;
    private final Dialect dialect;
    private final Receipt receipt;
    private final Reading reading;

    OrderAttributes(ReceiptSteps steps, Receipt receipt, Reading reading) {
        this.steps = steps;
        this.engine = steps.engine();
        this.dialect = engine.dialect();
        this.receipt = receipt;
        this.reading = reading;
    }

    /**
     * @param rows what stands after from
     * @param receiptOf the receipt a row came with, in SQL
     */
    void keep(String rows, String receiptOf) {
        List<ColumnMapping> columns =
                receipt.columns().stream().filter(OrderAttributes::tells).toList();
        if (columns.isEmpty()) {
            return;
        }
        readFirstRows(columns, rows, receiptOf);
        for (ColumnMapping column : columns) {
            if (repeats(column)) {
                append(column);
            }
        }
    }

    private static boolean tells(ColumnMapping column) {
        return column.meaning() == Meaning.ATTRIBUTE || column.meaning() == Meaning.PAYMENT_METHOD;
    }

    private void readFirstRows(List<ColumnMapping> columns, String rows, String receiptOf) {
        StringBuilder select = new StringBuilder(
                "-- one row a record with an order of this receipt: what the row tells that begins its first\nselect f.*, "
                        + receiptOf + " as receipt_id");
        for (ColumnMapping column : columns) {
            boolean number = column.isOfNumbers();
            select.append(",\n    ")
                    .append(reading.values().named(column.column()))
                    .append(" as ")
                    .append(column.column())
                    .append("_text,\n    ")
                    .append(number ? reading.values().number(column) : "cast(null as decimal(18, 4))")
                    .append(" as ")
                    .append(column.column())
                    .append("_number");
        }
        steps.make(
                "clean.first_rows",
                select + "\nfrom (\n"
                        + SqlText.of("clean", "first_orders") + ") as f\njoin " + rows
                        + " as t using (line)\nwhere not t.replaced");
    }

    /** Notes and numbers of one order alone are no trait anyone shares. */
    private boolean repeats(ColumnMapping column) {
        Row row = engine.rows(
                        "clean.attributes",
                        "select count(" + column.column() + "_text), count(distinct " + column.column()
                                + "_text), count(" + column.column() + "_number) from first_rows")
                .get(0);
        return row.number(1) > 0 && (row.number(3) == row.number(1) || 2 * row.number(2) <= row.number(1) + 1);
    }

    private void append(ColumnMapping column) {
        String attribute = column.meaning() == Meaning.ATTRIBUTE
                ? column.header()
                : column.meaning().word();
        steps.append(
                "clean.attributes",
                SqlText.of(
                        "clean",
                        "order_attributes",
                        Map.of(
                                "attribute", dialect.quoted(attribute),
                                "column", column.column(),
                                "turn", String.valueOf(receipt.standing().turn()),
                                "backfill", String.valueOf(receipt.backfill()),
                                "receivedAt", dialect.instant(receipt.receivedAt()),
                                "receipt", "f.receipt_id")));
    }
}
