package io.clientele.clean;

import io.clientele.collect.Meaning;
import io.clientele.collect.Receipt;
import io.clientele.warehouse.Dialect;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.ReceiptSteps;
import io.clientele.warehouse.Row;
import io.clientele.warehouse.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A table of orders or order lines. */
final class OrderCleaning {

    private final ReceiptSteps steps;
    private final Engine engine;
    private final Dialect dialect;
    private final Receipt receipt;
    private final String receiptOf;
    private final Findings findings;

    /** @param receiptOf the receipt a row of the reading came with, in SQL */
    OrderCleaning(ReceiptSteps steps, Receipt receipt, String receiptOf) {
        this.steps = steps;
        this.engine = steps.engine();
        this.dialect = engine.dialect();
        this.receipt = receipt;
        this.receiptOf = receiptOf;
        this.findings = new Findings(steps, receipt);
    }

    /** @param rows what stands after from */
    void clean(Reading reading, String rows) {
        read(reading, rows);
        setAside(reading, rows);
        new OrderGrouping(steps, receipt, reading, findings).group();
        steps.make("clean.new_orders", newOrders());
        steps.make("clean.scattered", Map.of());
        steps.makeView(
                "clean.new_lines",
                SqlText.of("clean", "new_lines", Map.of("apart", String.valueOf(!reading.totalOnly()))));
        matchReturns();
        new Superseding(steps, receipt, findings).decide();
        if (receipt.has(Meaning.DOCUMENT_KIND)) {
            findings.add(
                    "credit note", "document_kind", count(engine, "select count(*) from new_orders where credit_note"));
        }
        append();
        findings.ofOrders(reading, rows);
        new OrderAttributes(steps, receipt, reading).keep(rows, receiptOf);
    }

    private void read(Reading reading, String rows) {
        // Where rows are payments or items under one total, only the first of an order is its line.
        String makesLine =
                reading.totalOnly() ? "row_number() over (partition by key, placed order by line) = 1" : "true";
        String filled = BelowFirstRow.rows(engine, receipt, rows);
        steps.make(
                "clean.rows_read",
                SqlText.of(
                        "clean",
                        "placed",
                        Map.of(
                                "reading", reading.ofOrders(filled),
                                "told", String.join(", ", reading.told()),
                                "makesLine", makesLine)));
        steps.makeView(
                "clean.reading",
                "-- one row a row of the table, with what it does not tell\nselect r.*" + reading.constants()
                        + "\nfrom rows_read as r");
        new FieldCounts(steps, receipt, reading).keep(filled, "rows_read");
    }

    private void setAside(Reading reading, String rows) {
        Map<String, String> unread = reading.unread();
        steps.append(
                "clean.quarantine",
                SqlText.of(
                        "clean",
                        "unplaced",
                        Map.of(
                                "receipt", receiptOf.replace("repair_no", "r.repair_no"),
                                "rows", rows,
                                "date", unread.get("date"),
                                "amount", unread.get("amount"))));
    }

    private String newOrders() {
        return SqlText.of(
                "clean",
                "new_orders",
                Map.of(
                        "source", dialect.quoted(receipt.source()),
                        "creditNote", creditNote(),
                        "utc", dialect.utcOfLocal(receipt.zone().getId(), "g.local_time"),
                        "minute", dialect.minuteOfDay("g.local_time"),
                        "weekday", dialect.weekday("g.local_time")));
    }

    private String creditNote() {
        List<String> prefixes = new ArrayList<>();
        steps.fold("clean.credit_prefixes", row -> prefixes.add(String.valueOf(row.text(1))));
        if (prefixes.isEmpty()) {
            return "g.credit";
        }
        findings.add("credit note prefix " + String.join(", ", prefixes), "order_key", prefixes.size());
        return "(g.credit or coalesce(regexp_extract(g.order_key, '^[A-Za-z]+') in ("
                + prefixes.stream().map(dialect::quoted).collect(Collectors.joining(", "))
                + "), false))";
    }

    private void matchReturns() {
        Returns returns = new Returns();
        steps.fold("clean.returnable", returns::read);
        steps.make("clean.matched_returns", Map.of());
        engine.inTransaction(
                "clean.matched_returns",
                () -> engine.load(
                        "temp.main.matched_returns",
                        List.of("line", "reverses_order", "reverses_line"),
                        returns.matched()));
    }

    private void append() {
        String receivedAt = dialect.instant(receipt.receivedAt());
        Map<String, String> values = Map.of(
                "receipt",
                dialect.quoted(receipt.id()),
                "source",
                dialect.quoted(receipt.source()),
                "knownFrom",
                receipt.backfill() ? "least(happened_at, " + receivedAt + ")" : receivedAt,
                "receivedAt",
                receivedAt,
                "backfill",
                String.valueOf(receipt.backfill()),
                "turn",
                String.valueOf(receipt.standing().turn()));
        for (String table : List.of("parties", "orders", "order_lines", "products")) {
            steps.append("clean." + table, SqlText.of("clean", table, values));
        }
        steps.append("clean.balances", SqlText.of("clean", "balances", Map.of("receipt", receiptOf)));
    }

    static long count(Engine engine, String sql) {
        Row row = engine.rows("count", sql).get(0);
        return row.number(1);
    }
}
