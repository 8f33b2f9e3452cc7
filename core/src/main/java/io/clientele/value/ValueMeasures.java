package io.clientele.value;

import io.clientele.terms.Scope;
import io.clientele.warehouse.Measure;
import io.clientele.warehouse.Rows;
import java.math.BigDecimal;
import java.util.List;

/** The measures of this room. */
public final class ValueMeasures {

    static final String LINES = "unify.order_lines as l";
    static final String LINE_COLUMNS =
            "l.order_id, l.line_no, l.local_day, l.product_id, l.effect, l.quantity, l.unit_price,"
                    + " l.amount_base as money, l.receipt_id, l.line";

    /** What a summary tells, as a line. */
    static final String SUMMARY_COLUMNS =
            "null, null, s.last_day, null, 'summary', s.purchases, null, s.amount_base, s.receipt_id, s.line";

    static final String WITHOUT_ORDERS =
            "s.customer_id not in (select customer_id from value.purchases where customer_id is not null)";

    private static final String OF_CUSTOMERS = " and l.customer_id is not null";

    private ValueMeasures() {}

    private static Rows orders(String which) {
        return Rows.of(
                "o.order_id, o.local_day, o.gross, o.returns, o.discounts, o.net",
                "value.purchases as o",
                which,
                "o.local_day, o.order_id");
    }

    public static List<Measure> all() {
        return List.of(
                Measure.exact(
                        "value.buyers",
                        "count",
                        "select count(*), count(*) from value.totals where gross > 0",
                        Rows.of("customer_id, purchases, gross, net", "value.totals", "gross > 0", "customer_id")),
                Measure.exact(
                        "value.purchases",
                        "count",
                        "select coalesce(sum(purchases), 0), count(*) from value.totals where purchases > 0",
                        orders("o.purchase and o.customer_id is not null")),
                Measure.exact(
                        "value.purchase_days",
                        "count",
                        "select sum(purchase_days), count(*) from value.totals where purchase_days > 0",
                        orders("o.purchase and o.customer_id is not null")),
                money("value.gross", "gross"),
                money("value.returns", "returns"),
                money("value.discounts", "discounts"),
                money("value.adjustments", "adjustments"),
                money("value.net", "net"),
                Measure.exact(
                        "value.not_counted",
                        "count",
                        "select count(*), count(*) from unify.order_lines where amount_base is null",
                        Rows.of(
                                "l.order_id, l.line_no, l.amount, l.receipt_id, l.line",
                                LINES,
                                "l.amount_base is null",
                                "receipt_id, line, line_no")),
                new Measure(
                        "value.average_order",
                        "money",
                        scope -> byPart(basis(scope), "paid_purchases", "purchases > 0 or gross <> 0 or net <> 0"),
                        new RatioKernel(),
                        Measure.FLOOR,
                        scope -> orders("o.customer_id is not null")),
                new Measure(
                        "value.repeat_rate",
                        "share",
                        scope -> "select count(case when purchases > 1 then 1 end), count(*) from value.totals"
                                + " where purchases > 0",
                        new ShareKernel(),
                        Measure.FLOOR,
                        scope -> Rows.of("customer_id, purchases", "value.totals", "purchases > 0", "customer_id")),
                new Measure(
                        "value.repurchase_rate",
                        "share",
                        scope -> byPart("purchases - 1", "purchases", "purchases > 0"),
                        new RatioKernel(),
                        Measure.FLOOR,
                        scope -> orders("o.purchase and o.customer_id is not null")),
                rate("value.rate_day", "1"),
                rate("value.rate_week", "7"),
                rate("value.rate_month", "30.4375"),
                quantity("value.quantity", "sale"),
                quantity("value.quantity_returned", "return"),
                new Measure(
                        "value.average_quantity",
                        "quantity",
                        scope -> "select t.part, sum(p.quantity), count(*), count(distinct p.customer_id)"
                                + " from value.purchases as p join value.totals as t on t.customer_id = p.customer_id"
                                + " where p.purchase group by t.part order by t.part",
                        new RatioKernel(),
                        Measure.FLOOR,
                        scope -> goods("sale", false)),
                new Measure(
                        "value.top_share",
                        "share",
                        ValueMeasures::people,
                        new ConcentrationKernel(
                                "share of the best",
                                (money, scope) -> money.topShare(new BigDecimal(scope.get("share", "0.2")))),
                        Measure.FLOOR,
                        ValueMeasures::peopleRows),
                new Measure(
                        "value.share_giving",
                        "share",
                        ValueMeasures::people,
                        new ConcentrationKernel(
                                "fewest who give",
                                (money, scope) -> money.shareGiving(new BigDecimal(scope.get("of", "0.8")))),
                        Measure.FLOOR,
                        ValueMeasures::peopleRows),
                new Measure(
                        "value.gini",
                        "index",
                        ValueMeasures::people,
                        new ConcentrationKernel("Gini coefficient", (money, scope) -> money.gini()),
                        Measure.FLOOR,
                        ValueMeasures::peopleRows));
    }

    /** The first purchase starts the clock and is none of those counted, else who came today would buy daily. */
    private static Measure rate(String id, String days) {
        String who = "purchases > 0 and days_known >= 0";
        return new Measure(
                id,
                "rate",
                scope -> byPart("(purchases - 1) * " + days, "days_known", who),
                new RatioKernel(),
                Measure.FLOOR,
                scope -> Rows.of("customer_id, purchases, first_day, days_known", "value.totals", who, "customer_id"));
    }

    private static Measure quantity(String id, String effect) {
        return Measure.exact(
                id,
                "quantity",
                scope -> "select coalesce(sum(quantity), 0), count(*) from ("
                        + goods(effect, everyone(scope)).select() + ") as g",
                scope -> goods(effect, everyone(scope)));
    }

    private static Rows goods(String effect, boolean everyone) {
        return Rows.of(
                "l.order_id, l.line_no, l.local_day, l.product_id, l.quantity, l.receipt_id, l.line",
                LINES,
                "l.effect = '" + effect + "' and l.line_kind = 'goods'" + (everyone ? "" : OF_CUSTOMERS),
                "receipt_id, line, line_no");
    }

    /** Over known customers; over all rows when the scope says so. */
    private static Measure money(String id, String column) {
        return Measure.exact(
                id,
                "money",
                scope -> everyone(scope)
                        ? "select coalesce(sum(" + column + "), 0), count(*) from (select " + column
                                + " from value.purchases union all select " + column
                                + " from value.totals where purchase_days is null) as a where " + column + " <> 0"
                        : "select coalesce(sum(" + column + "), 0), count(*) from value.totals where " + column
                                + " <> 0",
                scope -> lines(column, everyone(scope)));
    }

    /** The lines behind a sum of money, and what summaries tell of people without orders; {@code money} sums to the figure. */
    private static Rows lines(String column, boolean everyone) {
        Rows lines = Rows.of(
                LINE_COLUMNS, LINES, effect(column) + (everyone ? "" : OF_CUSTOMERS), "receipt_id, line, line_no");
        return column.equals("gross") || column.equals("net")
                ? lines.and(SUMMARY_COLUMNS, "unify.summaries as s", WITHOUT_ORDERS)
                : lines;
    }

    /** Which lines a sum of money is over. */
    static String effect(String column) {
        return switch (column) {
            case "gross" -> "l.effect = 'sale'";
            case "returns" -> "l.effect = 'return'";
            case "discounts" -> "l.effect = 'discount'";
            case "adjustments" -> "l.effect = 'adjustment'";
            default -> "l.effect <> 'adjustment'";
        };
    }

    private static String byPart(String above, String below, String who) {
        return "select part, cast(sum(" + above + ") as decimal(38, 4)), cast(sum(" + below
                + ") as decimal(38, 4)), count(*) from value.totals where " + who + " group by part order by part";
    }

    private static boolean everyone(Scope scope) {
        return scope.get("customers", "").equals("all");
    }

    private static String basis(Scope scope) {
        return scope.get("basis", "net").equals("gross") ? "gross" : "net";
    }

    private static String people(Scope scope) {
        return "select part, cast(" + basis(scope) + " * 10000 as bigint) from value.totals where " + basis(scope)
                + " > 0";
    }

    private static Rows peopleRows(Scope scope) {
        return Rows.of("customer_id, " + basis(scope), "value.totals", basis(scope) + " > 0", "2 desc, 1");
    }
}
