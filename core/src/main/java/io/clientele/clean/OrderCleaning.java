package io.clientele.clean;

import io.clientele.collect.Meaning;
import io.clientele.collect.Receipt;
import io.clientele.warehouse.Dialect;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Row;
import io.clientele.warehouse.SqlText;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A table of orders or order lines. */
final class OrderCleaning {

    private final Engine engine;
    private final Dialect dialect;
    private final Receipt receipt;
    private final String receiptOf;
    private final Findings findings;

    /** @param receiptOf the receipt a row of the reading came with, in SQL */
    OrderCleaning(Engine engine, Receipt receipt, String receiptOf) {
        this.engine = engine;
        this.dialect = engine.dialect();
        this.receipt = receipt;
        this.receiptOf = receiptOf;
        this.findings = new Findings(engine, receipt);
    }

    /** @param rows what stands after from */
    void clean(Reading reading, String rows) {
        read(reading, rows);
        setAside(reading, rows);
        splitRestartedNumbers();
        make("new_parties", SqlText.of("clean", "new_parties", Map.of("source", dialect.quoted(receipt.source()))));
        make("new_orders", newOrders());
        make("new_lines", SqlText.of("clean", "new_lines", Map.of("apart", String.valueOf(!reading.totalOnly()))));
        matchReturns();
        new Superseding(engine, receipt, findings).decide();
        findings.ofOrders();
        if (receipt.has(Meaning.DOCUMENT_KIND)) {
            findings.add(
                    "credit note", "document_kind", count(engine, "select count(*) from new_orders where credit_note"));
        }
        append();
        new OrderAttributes(engine, receipt, reading).keep(rows, receiptOf);
        engine.run("clean", "drop view temp.reading");
        for (String table : List.of("rows_read", "new_parties", "new_orders", "new_lines", "matched_returns")) {
            engine.run("clean", "drop table temp." + table);
        }
    }

    private void read(Reading reading, String rows) {
        // Where rows are payments or items under one total, only the first of an order is its line.
        String makesLine =
                reading.totalOnly() ? "row_number() over (partition by key, placed order by line) = 1" : "true";
        String filled = BelowFirstRow.rows(engine, receipt, rows);
        make(
                "rows_read",
                SqlText.of(
                        "clean",
                        "placed",
                        Map.of(
                                "reading", reading.ofOrders(filled),
                                "told", String.join(", ", reading.told()),
                                "makesLine", makesLine)));
        engine.run(
                "clean reading",
                "create or replace temp view reading as\nselect r.*" + reading.constants() + "\nfrom rows_read as r");
        new FieldCounts(engine, receipt, reading).keep(filled, "rows_read");
    }

    private void setAside(Reading reading, String rows) {
        Map<String, String> unread = reading.unread();
        engine.run(
                "clean.quarantine",
                "insert into clean.quarantine by name\n"
                        + SqlText.of(
                                "clean",
                                "unplaced",
                                Map.of(
                                        "receipt", receiptOf.replace("repair_no", "r.repair_no"),
                                        "rows", rows,
                                        "date", unread.get("date"),
                                        "amount", unread.get("amount"))));
    }

    private void splitRestartedNumbers() {
        make(
                "restarting",
                SqlText.of(
                        "clean",
                        "restarting",
                        Map.of("days", dialect.daysBetween("min(local_time)", "max(local_time)"))));
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
        findDestroyed("order_key", "order_key");
        findDestroyed("source_key", "customer_key");
        engine.run(
                "clean restarting",
                "insert into restarting select distinct key from reading where placed and strpos(order_key, 'E+') > 0 and "
                        + destroyed("order_key") + " except select key from restarting");
        long count = count(engine, "select count(*) from restarting");
        if (count > 0) {
            engine.run(
                    "clean.orders",
                    "update rows_read set key = concat_ws('|', key, coalesce(source_key, ''), cast("
                            + dialect.monthOf("local_time")
                            + " as varchar)) where placed and key in (select key from restarting)");
            findings.add("order number restarts", "order_key", count);
        }
        engine.run("clean", "drop table temp.restarting");
    }

    /** Numbers a spreadsheet has rounded, as 1.23E+05: what they were is lost. */
    private void findDestroyed(String column, String field) {
        long rows = count(
                engine,
                "select count(*) from reading where placed and strpos(" + column + ", 'E+') > 0 and "
                        + destroyed(column));
        if (rows > 0) {
            findings.add("number destroyed by scientific notation (1.23E+05)", field, rows);
        }
    }

    private static String destroyed(String column) {
        return "regexp_full_match(" + column + ", '[0-9]([.,][0-9]+)?E[+][0-9]{1,3}')";
    }

    private String newOrders() {
        List<String> prefixes = engine.rows("credit notes", SqlText.of("clean", "credit_prefixes")).stream()
                .map(row -> String.valueOf(row.text(1)))
                .toList();
        if (!prefixes.isEmpty()) {
            findings.add("credit note prefix " + String.join(", ", prefixes), "order_key", prefixes.size());
        }
        String creditNote = prefixes.isEmpty()
                ? "false"
                : "coalesce(regexp_extract(g.order_key, '^[A-Za-z]+') in ("
                        + prefixes.stream().map(dialect::quoted).collect(Collectors.joining(", "))
                        + "), false)";
        creditNote = "(g.credit or " + creditNote + ")";
        return SqlText.of(
                "clean",
                "new_orders",
                Map.of(
                        "source", dialect.quoted(receipt.source()),
                        "creditNote", creditNote,
                        "state", OrderStates.expression(receipt, dialect),
                        "utc", dialect.utcOfLocal(receipt.zone().getId(), "g.local_time"),
                        "minute", dialect.minuteOfDay("g.local_time"),
                        "weekday", dialect.weekday("g.local_time")));
    }

    private void matchReturns() {
        Returns returns = new Returns();
        engine.stream("match returns", SqlText.of("clean", "returnable"), returns::read);
        engine.run(
                "match returns",
                "create or replace temp table matched_returns (line bigint, reverses_order varchar, reverses_line integer)");
        engine.load("temp.main.matched_returns", List.of("line", "reverses_order", "reverses_line"), returns.matched());
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
            engine.run(
                    "clean." + table, "insert into clean." + table + " by name\n" + SqlText.of("clean", table, values));
        }
        engine.run(
                "clean.balances",
                "insert into clean.balances by name\n" + SqlText.of("clean", "balances", Map.of("receipt", receiptOf)));
    }

    private void make(String name, String select) {
        engine.run("clean " + name, "create or replace temp table " + name + " as\n" + select);
    }

    static long count(Engine engine, String sql) {
        Row row = engine.rows("count", sql).get(0);
        return row.number(1);
    }
}
