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
import java.util.Optional;
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
        OrderGrouping grouping = new OrderGrouping(steps, receipt, reading, findings);
        grouping.group();
        steps.make("clean.new_orders", newOrders(grouping));
        steps.drop("clean.keyed");
        steps.make("clean.scattered", Map.of());
        steps.makeView("clean.new_lines", lines(reading, "reading"));
        matchReturns(reading);
        boolean someKnown = new Superseding(steps, receipt, findings).decide();
        if (receipt.has(Meaning.DOCUMENT_KIND)) {
            findings.add(
                    "credit note", "document_kind", count(engine, "select count(*) from new_orders where credit_note"));
        }
        append();
        balance(reading, someKnown);
        findings.ofOrders(reading, rows);
        new OrderAttributes(steps, receipt, reading).keep(rows, receiptOf);
    }

    private void read(Reading reading, String rows) {
        String filled = BelowFirstRow.rows(engine, receipt, rows);
        steps.make(
                "clean.rows_read",
                SqlText.of(
                        "clean",
                        "placed",
                        Map.of(
                                "reading",
                                reading.ofOrders(filled),
                                "told",
                                reading.held().told("key"))));
        steps.makeView(
                "clean.reading",
                SqlText.of("clean", "reading", Map.of("columns", reading.held().view())));
        new FieldCounts(steps, receipt, reading).keep(filled, "temp.reading");
        new OddValues(steps, receipt, reading).amounts(findings);
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

    private String newOrders(OrderGrouping grouping) {
        Map<String, String> values = grouping.ofOrders();
        values.put("source", dialect.quoted(receipt.source()));
        values.put("creditNote", creditNote(String.valueOf(values.get("credit"))));
        values.put("utc", dialect.utcOfLocal(receipt.zone().getId(), "g.local_time"));
        values.put("minute", dialect.minuteOfDay("g.local_time"));
        values.put("weekday", dialect.weekday("g.local_time"));
        return SqlText.of("clean", "new_orders", values);
    }

    /** @param rows which rows of the table */
    private static String lines(Reading reading, String rows) {
        return SqlText.of("clean", "new_lines", Map.of("rows", rows, "apart", String.valueOf(!reading.totalOnly())));
    }

    private String creditNote(String said) {
        List<String> prefixes = new ArrayList<>();
        steps.fold("clean.credit_prefixes", Map.of(), row -> prefixes.add(String.valueOf(row.text(1))));
        if (prefixes.isEmpty()) {
            return said;
        }
        findings.add("credit note prefix " + String.join(", ", prefixes), "order_key", prefixes.size());
        return "(" + said + " or coalesce(regexp_extract(g.order_key, '^[A-Za-z]+') in ("
                + prefixes.stream().map(dialect::quoted).collect(Collectors.joining(", "))
                + "), false))";
    }

    private void matchReturns(Reading reading) {
        Returns returns = new Returns();
        steps.make("clean.given_back", Map.of());
        steps.fold("clean.returnable", Map.of("lines", lines(reading, "given_back")), returns::read);
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
    }

    /** Where all orders are new and of one currency, rows need not look at their order. */
    private void balance(Reading reading, boolean someKnown) {
        Optional<String> currency =
                someKnown ? Optional.empty() : reading.held().constant("currency");
        steps.append(
                "clean.balances",
                SqlText.of(
                        "clean",
                        "balances",
                        Map.of(
                                "receipt",
                                receiptOf,
                                "known",
                                currency.isPresent() ? "false" : "o.key is null",
                                "currency",
                                currency.orElse("coalesce(o.currency, r.currency)"),
                                "orders",
                                currency.isPresent() ? "" : "\nleft join new_orders as o on o.key = r.key")));
    }

    /**
     * Sums up what was written. Where all orders are of one currency and count, lines need not look at their order.
     *
     * @param receipts in quotes, with commas between
     */
    void sum(Reading reading, String receipts) {
        Optional<String> currency =
                OrderStates.areTold(receipt) ? Optional.empty() : reading.held().constant("currency");
        String join = "\njoin clean.orders as o on o.order_id = l.order_id and o.known_to is null and o.receipt_id in ("
                + receipts + ")";
        steps.append(
                "clean.sums",
                SqlText.of(
                        "clean",
                        "sums",
                        Map.of(
                                "receipts",
                                receipts,
                                "currency",
                                currency.orElse("o.currency"),
                                "state",
                                currency.isPresent() ? "'counted'" : "o.state",
                                "orders",
                                currency.isPresent() ? "" : join)));
    }

    static long count(Engine engine, String sql) {
        Row row = engine.rows("count", sql).get(0);
        return row.number(1);
    }
}
