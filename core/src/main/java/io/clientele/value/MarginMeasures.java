package io.clientele.value;

import io.clientele.terms.Scope;
import io.clientele.unify.ScopedId;
import io.clientele.warehouse.Measure;
import io.clientele.warehouse.Rows;
import java.util.List;
import java.util.function.Function;

/** What is left of the money when costs are taken off. Only where some cost is told; else nobody is shown them. */
public final class MarginMeasures {

    private static final String LINES = "unify.order_lines as l";
    private static final String COLUMNS =
            "l.order_id, l.line_no, l.local_day, l.product_id, l.effect, l.quantity, l.unit_price, l.cost_base as cost, ";
    private static final String REST = " as money, l.receipt_id, l.line";

    /** What was spent on serving, as a line. */
    private static final String SERVED_COLUMNS =
            "null, null, c.local_day, null, 'serve', null, null, null, -c.amount_base, c.receipt_id, c.line";

    private static final String OF_GOODS = "l.effect <> 'adjustment' and l.line_kind = 'goods' and l.line_no < 900000";
    private static final String WITHOUT =
            "l.effect in ('sale', 'return') and l.line_kind = 'goods' and l.line_no < 900000"
                    + " and l.cost_base is null and l.amount_base is not null";
    private static final String ORDER = "receipt_id, line, line_no";

    private MarginMeasures() {}

    /** Of a report: over known customers, or all rows where the scope says so. */
    public static List<Measure> all() {
        return List.of(
                margin("value.margin", "net - cost", "lines_untold", MarginMeasures::lines),
                margin(
                        "value.margin_served",
                        "net - cost - served",
                        "lines_untold + costs_unknown",
                        scope -> lines(scope).and(SERVED_COLUMNS, "unify.costs as c", served(scope))),
                Measure.exact(
                        "value.cost_of_goods",
                        "money",
                        scope -> "select coalesce(sum(cost), 0), count(*) from value.margins where cost <> 0 and "
                                + who(scope),
                        scope -> Rows.of(
                                COLUMNS + "l.cost_base" + REST,
                                LINES,
                                OF_GOODS + " and l.cost_base is not null and " + of("l", scope),
                                ORDER)),
                Measure.exact(
                        "value.cost_to_serve",
                        "money",
                        scope -> "select coalesce(sum(served), 0), count(*) from value.margins where served <> 0 and "
                                + who(scope),
                        scope -> Rows.of(
                                "c.local_day, c.kind, c.channel, c.campaign, c.amount_base as money, c.receipt_id, c.line",
                                "unify.costs as c",
                                served(scope),
                                "receipt_id, line")),
                Measure.exact(
                        "value.costs_of_nobody",
                        "money",
                        "select coalesce(sum(amount_base), 0), count(*) from unify.costs where customer_id is null",
                        Rows.of(
                                "c.local_day, c.kind, c.channel, c.campaign, c.amount_base as money, c.receipt_id, c.line",
                                "unify.costs as c",
                                "c.customer_id is null",
                                "receipt_id, line")),
                Measure.exact(
                        "value.cost_coverage",
                        "share",
                        scope -> "select cast(sum(goods_told) / nullif(sum(goods), 0) as decimal(18, 6)), count(*) from"
                                + " value.margins where goods > 0 and " + who(scope),
                        scope -> Rows.of(
                                COLUMNS + "l.amount_base" + REST, LINES, WITHOUT + " and " + of("l", scope), ORDER)));
    }

    /** Of one customer, an id in the scope. */
    public static List<Measure> ofCustomer() {
        return List.of(
                margin("value.customer_margin", "net - cost", "lines_untold", MarginMeasures::lines),
                margin(
                        "value.customer_margin_served",
                        "net - cost - served",
                        "lines_untold + costs_unknown",
                        scope -> lines(scope).and(SERVED_COLUMNS, "unify.costs as c", served(scope))));
    }

    private static Measure margin(String id, String money, String untold, Function<Scope, Rows> rows) {
        return new Measure(
                id,
                "money",
                scope -> "select sum(" + money + "), count(*), sum(" + untold + ") from value.margins where "
                        + who(scope),
                new MarginKernel(),
                0,
                rows);
    }

    private static Rows lines(Scope scope) {
        String goods =
                "case when l.line_kind = 'goods' and l.line_no < 900000 then coalesce(l.cost_base, 0) else 0 end";
        return Rows.of(
                        COLUMNS + "l.amount_base - " + goods + REST,
                        LINES,
                        "l.effect <> 'adjustment' and " + of("l", scope),
                        ORDER)
                .and(
                        "null, null, s.last_day, null, 'summary', s.purchases, null, null, s.amount_base, s.receipt_id, s.line",
                        "unify.summaries as s",
                        ValueMeasures.WITHOUT_ORDERS + " and " + of("s", scope));
    }

    private static String served(Scope scope) {
        return "c.kind = 'serve' and c.customer_id is not null and " + of("c", scope);
    }

    private static String who(Scope scope) {
        if (!scope.get("customer", "").isEmpty()) {
            return "customer_id = " + ScopedId.of(scope, "customer", 'c');
        }
        return scope.get("customers", "").equals("all") ? "true" : "customer_id is not null";
    }

    private static String of(String row, Scope scope) {
        return who(scope).replace("customer_id", row + ".customer_id");
    }
}
