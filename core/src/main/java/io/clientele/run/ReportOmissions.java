package io.clientele.run;

import io.clientele.collect.Receipts;
import io.clientele.collect.file.PassedOver;
import io.clientele.value.Costs;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Row;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an answer leaves out, though it was there: rows, orders, receipts, files. */
final class ReportOmissions {

    private final Engine engine;
    private final Answer answer;
    private final ReportWords words;
    private final List<Doubt> doubts = new ArrayList<>();

    ReportOmissions(Engine engine, Answer answer, ReportWords words) {
        this.engine = engine;
        this.answer = answer;
        this.words = words;
    }

    List<Doubt> all() {
        doubts.clear();
        withoutCustomer();
        setAside();
        repaired();
        withdrawn();
        currenciesNotCounted();
        costs();
        statesNotCounted();
        passedOver();
        return List.copyOf(doubts);
    }

    private void withoutCustomer() {
        Row row = row("select count(*), sum(case when effect = 'sale' then amount_base end),"
                + " (select sum(gross) from value.purchases) from unify.order_lines where customer_id is null");
        if (row.number(1) > 0) {
            BigDecimal gross = orZero(row.decimal(2));
            BigDecimal all = orZero(row.decimal(3));
            add("withoutCustomer", Map.of("rows", row.number(1), "gross", gross, "share", share(gross, all)));
        }
    }

    private void setAside() {
        each(
                """
                select q.reason, count(*), q.table_name, min(q.line)
                from clean.set_aside as q
                where q.repaired_by is null
                group by q.reason, q.table_name
                order by 2 desc, 1, 3""",
                row -> add(
                        "setAside",
                        Map.of(
                                "reason",
                                text(row, 1),
                                "rows",
                                row.number(2),
                                "table",
                                text(row, 3),
                                "line",
                                row.number(4))));
    }

    private void repaired() {
        each("""
                select count(*), table_name
                from clean.set_aside
                where repaired_by is not null
                group by table_name
                order by 2""", row -> add("repaired", Map.of("rows", row.number(1), "table", text(row, 2))));
    }

    private void withdrawn() {
        new Receipts(engine)
                .withdrawn()
                .forEach(receipt -> add(
                        "withdrawn",
                        Map.of("table", receipt.table(), "rows", receipt.rowCount(), "receipt", receipt.id())));
    }

    private void currenciesNotCounted() {
        each(
                """
                select o.currency, count(distinct o.order_id), count(*), sum(l.amount)
                from unify.order_lines as l
                join clean.orders as o on o.order_id = l.order_id and o.known_to is null
                where l.amount_base is null
                group by o.currency
                order by 1""",
                row -> add(
                        "currencyNotCounted",
                        Map.of(
                                "currency", text(row, 1),
                                "orders", row.number(2),
                                "rows", row.number(3),
                                "amount", orZero(row.decimal(4)),
                                "base", answer.currency())));
    }

    /** Costs that name nobody are spread over nobody, and lines without a cost leave the margin open. */
    private void costs() {
        if (!Costs.areTold(engine)) {
            return;
        }
        each(
                "select count(*), coalesce(sum(amount_base), 0) from unify.costs where customer_id is null and amount_base is not null"
                        + " having count(*) > 0",
                row -> add("costsOfNobody", Map.of("rows", row.number(1), "amount", orZero(row.decimal(2)))));
        each(
                "select currency, count(*), sum(amount) from unify.costs where amount_base is null group by currency order by 1",
                row -> add(
                        "costsWithoutRate",
                        Map.of(
                                "currency", text(row, 1),
                                "rows", row.number(2),
                                "amount", orZero(row.decimal(3)),
                                "base", answer.currency())));
        each(
                "select sum(lines_untold), sum(goods_told), sum(goods) from value.margins having sum(lines_untold) > 0",
                row -> add(
                        "linesWithoutCost",
                        Map.of("rows", row.number(1), "share", share(row.decimal(2), row.decimal(3)))));
    }

    private static double share(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
        return orZero(whole).signum() == 0
                ? 0
                : orZero(part).divide(orZero(whole), MathContext.DECIMAL64).doubleValue();
    }

    private void statesNotCounted() {
        each(
                """
                select o.state, count(distinct o.order_id), sum(l.amount)
                from clean.orders as o
                left join clean.order_lines as l on l.order_id = o.order_id and l.known_to is null
                where o.known_to is null and o.state <> 'counted'
                group by o.state
                order by o.state""",
                row -> add(
                        "ordersNotCounted",
                        Map.of("state", text(row, 1), "orders", row.number(2), "amount", orZero(row.decimal(3)))));
    }

    private void passedOver() {
        for (PassedOver file : answer.passedOver()) {
            if (file.code().equals("alreadyKnown")) {
                continue; // Nothing is missing, and the same files twice give the same report.
            }
            doubts.add(words.passedOver(file));
        }
    }

    private void add(String code, Map<String, Object> values) {
        doubts.add(words.doubt(code, values));
    }

    private void each(String sql, Engine.RowReader reader) {
        engine.rows("doubts", sql).forEach(reader::read);
    }

    private Row row(String sql) {
        return engine.rows("doubts", sql).get(0);
    }

    private static String text(Row row, int column) {
        return String.valueOf(row.text(column));
    }

    private static BigDecimal orZero(@Nullable BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value;
    }
}
