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
import java.util.stream.Stream;

/** A table of orders or order lines. */
final class OrderCleaning {

    /** What a record is told to be, beside its key. */
    private static final List<String> BASICS = Stream.of(
                    "full_name", "email", "phone", "born", "gender", "country", "region", "city")
            .map(basic -> "max_by(" + basic + ", line) as " + basic)
            .toList();

    /** What stands on one row of an order, or on each, is the order's; what the table does not tell needs no looking. */
    private static final List<String> ONCE = List.of(
            "max(shipping) as shipping",
            "max(abs(order_discount)) as order_discount",
            "max(abs(refund)) as refund",
            "min(currency) as currency",
            "min(channel) as channel",
            "bool_or(credit) as credit");

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
        group(reading);
        setAsideTooLarge(reading);
        splitRestartedNumbers(reading);
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

    /** What rows tell together; of columns the table does not tell, what {@link Reading#constants} says. */
    private static String together(Reading reading, List<String> aggregates) {
        return aggregates.stream()
                .map(aggregate -> {
                    String name = aggregate.substring(aggregate.lastIndexOf(' ') + 1);
                    return reading.constant(name)
                            .map(value -> value + " as " + name)
                            .orElse(aggregate);
                })
                .collect(Collectors.joining(",\n    "));
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

    private void group(Reading reading) {
        steps.make(
                "clean.new_parties",
                Map.of("source", dialect.quoted(receipt.source()), "latest", together(reading, BASICS)));
        makeKeyed(reading);
    }

    /** Sums must fit their columns; such amounts are numbers of something else. */
    private void setAsideTooLarge(Reading reading) {
        steps.make("clean.too_large", Map.of());
        if (count(engine, "select count(*) from too_large") > 0) {
            engine.run(
                    "clean.too_large",
                    "update rows_read set placed = false, amount = null where placed and key in (select key from too_large)");
            group(reading);
        }
    }

    private void makeKeyed(Reading reading) {
        steps.make(
                "clean.keyed",
                Map.of("once", together(reading, ONCE), "state", OrderStates.expression(receipt, dialect)));
    }

    private void splitRestartedNumbers(Reading reading) {
        steps.make(
                "clean.restarting",
                Map.of("days", dialect.daysBetween("local_time", "last_time"), "destroyed", destroyed("order_key")));
        if (!Superseding.isFirst(engine, receipt)) {
            engine.run(
                    "clean restarting",
                    "insert into restarting\n"
                            + SqlText.of(
                                    "clean",
                                    "restarting_later",
                                    Map.of(
                                            "source", dialect.quoted(receipt.source()),
                                            "days", dialect.daysBetween("o.local_day", "r.local_time"))));
        }
        findDestroyed("order_key", "order_key", "keyed");
        findDestroyed("source_key", "customer_key", "new_parties");
        long count = count(engine, "select count(distinct key) from restarting");
        if (count > 0) {
            engine.run(
                    "clean.orders",
                    "update rows_read set key = concat_ws('|', key, coalesce(source_key, ''), cast("
                            + dialect.monthOf("local_time")
                            + " as varchar)) where placed and key in (select key from restarting)");
            makeKeyed(reading);
            findings.add("order number restarts", "order_key", count);
        }
    }

    /** Numbers a spreadsheet has rounded, as 1.23E+05: what they were is lost. */
    private void findDestroyed(String column, String field, String table) {
        long rows = count(
                engine,
                "select cast(coalesce(sum(row_count), 0) as bigint) from " + table + " where strpos(" + column
                        + ", 'E+') > 0 and " + destroyed(column));
        if (rows > 0) {
            findings.add("number destroyed by scientific notation (1.23E+05)", field, rows);
        }
    }

    private static String destroyed(String column) {
        return "regexp_full_match(" + column + ", '[0-9]([.,][0-9]+)?E[+][0-9]{1,3}')";
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
