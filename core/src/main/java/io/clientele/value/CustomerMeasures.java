package io.clientele.value;

import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import io.clientele.terms.Scope;
import io.clientele.unify.ScopedId;
import io.clientele.warehouse.Measure;
import io.clientele.warehouse.Rows;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What one customer brings, as measures, so that each number of the page Customers opens. Scope: customer, an id. */
public final class CustomerMeasures {

    private static final String ORDERS = "value.purchases as o join unify.orders as u on u.order_id = o.order_id";
    private static final String ORDER_COLUMNS =
            "o.order_id, u.order_key, o.local_day, o.gross, o.returns, o.net, u.receipt_id, u.line";
    private static final Map<String, String> AXES = Map.of("recency", "r", "frequency", "f", "monetary", "m");

    private CustomerMeasures() {}

    public static List<Measure> all() {
        return List.of(
                money("value.customer_net", "net"),
                money("value.customer_gross", "gross"),
                money("value.customer_returns", "returns"),
                one("value.customer_purchases", "count", "purchases, orders", scope -> orders(scope, "o.purchase")),
                one(
                        "value.customer_average_order",
                        "money",
                        "case when paid_purchases > 0 then cast(net / paid_purchases as decimal(18, 4)) end, paid_purchases",
                        scope -> orders(scope, "true")),
                new Measure(
                        "value.customer_rhythm",
                        "days",
                        scope ->
                                "select case when purchase_days > 1 then cast((last_day - first_day) / (purchase_days - 1)"
                                        + " as decimal(18, 4)) end, purchase_days from value.totals where "
                                        + only(scope),
                        new RhythmKernel(),
                        RhythmKernel.NEEDED,
                        scope -> orders(scope, "o.purchase")),
                Measure.exact(
                        "value.customer_recency",
                        "days",
                        scope -> "select recency, 1 from value.rfm where " + only(scope),
                        scope -> orders(scope, "o.purchase and o.local_day = (" + day("last_day", scope) + ")")),
                one(
                        "value.customer_days_known",
                        "days",
                        "days_known, 1",
                        scope -> orders(scope, "o.purchase and o.local_day = (" + day("first_day", scope) + ")")),
                Measure.exact("value.customer_rank", "count", CustomerMeasures::rank, CustomerMeasures::before),
                Measure.exact("value.customer_score", "count", CustomerMeasures::score, CustomerMeasures::scored),
                Measure.exact("value.order_net", "money", CustomerMeasures::order, CustomerMeasures::orderLines));
    }

    /** A column of the customer's totals, and n. */
    private static Measure one(String id, String unit, String columns, Function<Scope, Rows> rows) {
        return Measure.exact(id, unit, scope -> "select " + columns + " from value.totals where " + only(scope), rows);
    }

    /** Over all orders; over those of one month when the scope names one. */
    private static Measure money(String id, String column) {
        return Measure.exact(
                id,
                "money",
                scope -> scope.get("month", "").isEmpty()
                        ? "select " + column + ", orders from value.totals where " + only(scope)
                        : "select coalesce(sum(" + column + "), 0), count(*) from value.purchases where " + only(scope)
                                + within("local_day", scope),
                scope -> lines(column, scope));
    }

    private static Rows lines(String column, Scope scope) {
        String select = "select " + ValueMeasures.LINE_COLUMNS + " from " + ValueMeasures.LINES + " where "
                + ValueMeasures.effect(column) + " and l." + only(scope) + within("l.local_day", scope);
        boolean summed = !column.equals("returns") && scope.get("month", "").isEmpty();
        return new Rows(
                summed
                        ? select + " union all select " + ValueMeasures.SUMMARY_COLUMNS
                                + " from unify.summaries as s where s." + only(scope) + " and "
                                + ValueMeasures.WITHOUT_ORDERS
                        : select,
                "local_day, receipt_id, line, line_no");
    }

    /** Orders, or what a summary tells where there are none. */
    private static Rows orders(Scope scope, String which) {
        return new Rows(
                "select " + ORDER_COLUMNS + " from " + ORDERS + " where o." + only(scope) + " and " + which
                        + " union all select null, null, s.last_day, s.amount_base, null, s.amount_base, s.receipt_id, s.line"
                        + " from unify.summaries as s where s." + only(scope) + " and " + ValueMeasures.WITHOUT_ORDERS,
                "local_day, receipt_id, line, order_id");
    }

    /** 1 = brings most; equals share a place; n = all buyers. */
    private static String rank(Scope scope) {
        return "select case when t.gross > 0 then 1 + (select count(*) from value.totals as o where o.gross > 0 and o.net >"
                + " t.net) end, (select count(*) from value.totals where gross > 0) from value.totals as t where t."
                + only(scope);
    }

    private static Rows before(Scope scope) {
        return new Rows(
                "select customer_id, purchases, gross, net from value.totals where gross > 0 and net >= (select net from"
                        + " value.totals where " + only(scope) + ")",
                "net desc, customer_id");
    }

    /** Scope: axis too, as the cuts name it. */
    private static String score(Scope scope) {
        return "select " + AXES.get(axis(scope)) + ", 1 from value.rfm where " + only(scope);
    }

    private static Rows scored(Scope scope) {
        String axis = axis(scope);
        return new Rows(
                "select f.customer_id, f." + axis
                        + ", c.cut1, c.cut2, c.cut3, c.cut4 from value.rfm as f join value.cuts" + " as c on c.axis = '"
                        + axis + "' where f." + only(scope),
                "customer_id");
    }

    /** Scope: order, an id. */
    private static String order(Scope scope) {
        return "select net, lines from value.purchases where order_id = " + ScopedId.of(scope, "order", 'o');
    }

    private static Rows orderLines(Scope scope) {
        return new Rows(
                "select " + ValueMeasures.LINE_COLUMNS + " from " + ValueMeasures.LINES + " where l.order_id = "
                        + ScopedId.of(scope, "order", 'o'),
                "line_no, receipt_id, line");
    }

    private static String only(Scope scope) {
        return "customer_id = " + ScopedId.of(scope, "customer", 'c');
    }

    private static String day(String column, Scope scope) {
        return "select " + column + " from value.totals where " + only(scope);
    }

    private static String within(String day, Scope scope) {
        String text = scope.get("month", "");
        if (text.isEmpty()) {
            return "";
        }
        try {
            if (text.matches("[0-9]{4}-[0-9]{2}")) {
                YearMonth month = YearMonth.parse(text);
                return " and " + day + " >= date '" + month.atDay(1) + "' and " + day + " < date '"
                        + month.plusMonths(1).atDay(1) + "'";
            }
        } catch (DateTimeException noMonth) {
            throw refused("month", text, "It is a month, for example 2010-12.");
        }
        throw refused("month", text, "It is a month, for example 2010-12.");
    }

    private static String axis(Scope scope) {
        String axis = scope.get("axis", "");
        if (!AXES.containsKey(axis)) {
            throw refused("axis", axis, "It is recency, frequency or monetary.");
        }
        return axis;
    }

    private static InvalidInputException refused(String name, String text, String hint) {
        return new InvalidInputException(new Problem("value.noCell", name, Map.of("value", text), hint));
    }
}
