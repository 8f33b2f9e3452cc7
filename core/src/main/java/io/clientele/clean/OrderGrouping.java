package io.clientele.clean;

import io.clientele.collect.Receipt;
import io.clientele.warehouse.Dialect;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.ReceiptSteps;
import io.clientele.warehouse.SqlText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which rows are one order and which are one record: {@code keyed} and {@code new_parties}. */
final class OrderGrouping {

    /** What a record is told to be, beside its key. */
    static final List<String> BASICS = Stream.of(
                    "full_name", "email", "phone", "born", "gender", "country", "region", "city")
            .map(basic -> "max_by(" + basic + ", line) as " + basic)
            .toList();

    /** What stands on one row of an order, or on each, is the order's. */
    private static final Map<String, String> ONCE = Map.of(
            "shipping", "max(shipping)",
            "order_discount", "max(abs(order_discount))",
            "refund", "max(abs(refund))",
            "currency", "min(currency)",
            "channel", "min(channel)",
            "credit", "bool_or(credit)");

    private final ReceiptSteps steps;
    private final Engine engine;
    private final Dialect dialect;
    private final Receipt receipt;
    private final Reading reading;
    private final Findings findings;

    OrderGrouping(ReceiptSteps steps, Receipt receipt, Reading reading, Findings findings) {
        this.steps = steps;
        this.engine = steps.engine();
        this.dialect = engine.dialect();
        this.receipt = receipt;
        this.reading = reading;
        this.findings = findings;
    }

    void group() {
        groupRows();
        setAsideTooLarge();
        splitRestartedNumbers();
    }

    /** What is an order's, over {@code keyed as g}; what the table does not tell needs no looking. */
    Map<String, String> ofOrders() {
        Map<String, String> columns = new HashMap<>();
        ONCE.keySet()
                .forEach(column ->
                        columns.put(column, reading.held().constant(column).orElse("g." + column)));
        columns.put("state", OrderStates.areTold(receipt) ? "g.state" : "'counted'");
        return columns;
    }

    private void groupRows() {
        steps.make("clean.new_parties", Map.of("source", dialect.quoted(receipt.source()), "latest", together(BASICS)));
        makeKeyed();
    }

    /** Sums must fit their columns; such amounts are numbers of something else. */
    private void setAsideTooLarge() {
        steps.make("clean.too_large", ofOrders());
        if (OrderCleaning.count(engine, "select count(*) from too_large") > 0) {
            engine.run(
                    "clean.too_large",
                    "update rows_read set placed = false, amount = null where placed and key in (select key from too_large)");
            groupRows();
        }
    }

    private void makeKeyed() {
        StringBuilder told = new StringBuilder();
        new TreeMap<>(ONCE).forEach((column, value) -> {
            if (reading.held().constant(column).isEmpty()) {
                told.append(",\n    ").append(value).append(" as ").append(column);
            }
        });
        if (OrderStates.areTold(receipt)) {
            told.append(",\n    ").append(OrderStates.expression(dialect)).append(" as state");
        }
        steps.make("clean.keyed", Map.of("told", told.toString()));
    }

    private void splitRestartedNumbers() {
        steps.make("clean.restarting", restarting());
        findDestroyed("order_key", "order_key", "keyed");
        findDestroyed("source_key", "customer_key", "new_parties");
        long count = OrderCleaning.count(engine, "select count(*) from restarting");
        if (count > 0) {
            steps.make(
                    "clean.rows_read",
                    SqlText.of(
                            "clean",
                            "split",
                            Map.of(
                                    "month", dialect.monthOf("local_time"),
                                    "told", reading.held().told("split_key"))));
            steps.makeView(
                    "clean.reading",
                    SqlText.of(
                            "clean", "reading", Map.of("columns", reading.held().viewOfSplit())));
            makeKeyed();
            findings.add("order number restarts", "order_key", count);
        }
    }

    private String restarting() {
        String here = SqlText.of(
                "clean",
                "restarting",
                Map.of("days", dialect.daysBetween("local_time", "last_time"), "destroyed", destroyed("order_key")));
        if (Superseding.isFirst(engine, receipt)) {
            return here;
        }
        return here + "\nunion\n"
                + SqlText.of(
                        "clean",
                        "restarting_later",
                        Map.of(
                                "source", dialect.quoted(receipt.source()),
                                "days", dialect.daysBetween("o.local_day", "r.local_time")));
    }

    /** Numbers a spreadsheet has rounded, as 1.23E+05: what they were is lost. */
    private void findDestroyed(String column, String field, String table) {
        long rows = OrderCleaning.count(
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

    /** What rows tell together; of columns the table does not tell, what {@link HeldColumns#constant} says. */
    private String together(List<String> aggregates) {
        return aggregates.stream()
                .map(aggregate -> {
                    String name = aggregate.substring(aggregate.lastIndexOf(' ') + 1);
                    return reading.held()
                            .constant(name)
                            .map(value -> value + " as " + name)
                            .orElse(aggregate);
                })
                .collect(Collectors.joining(",\n    "));
    }
}
