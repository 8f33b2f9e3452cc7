package io.clientele.value;

import io.clientele.terms.Scope;
import io.clientele.warehouse.Computed;
import io.clientele.warehouse.Measure;
import io.clientele.warehouse.Rows;
import io.clientele.warehouse.Selects;
import io.clientele.warehouse.SqlText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** The headline measures over some customers: the same numbers as over everyone where these are everyone there is. */
public final class PartMeasures {

    private static final String KEY = "key";

    private static final Map<String, Function<PartSums, Computed>> NUMBERS = numbers();

    private final String customers;

    private PartMeasures(String customers) {
        this.customers = customers;
    }

    private static Map<String, Function<PartSums, Computed>> numbers() {
        Map<String, Function<PartSums, Computed>> numbers = new LinkedHashMap<>();
        numbers.put("unify.customers", PartSums::customers);
        numbers.put("value.purchases", PartSums::purchases);
        numbers.put("value.net", PartSums::net);
        numbers.put("value.average_order", PartSums::averageOrder);
        numbers.put("value.repeat_rate", PartSums::repeatRate);
        numbers.put("value.repurchase_rate", PartSums::repurchaseRate);
        return numbers;
    }

    /** @param customers a select of one column, customer_id; no text that somebody wrote stands in it */
    public static List<Measure> over(String customers) {
        return new PartMeasures(customers).all();
    }

    /**
     * What the groups of a division bring: a row a group and part, as {@link PartSums} adds them.
     *
     * @param keys a select of customer_id and key
     * @param most how many groups are told apart
     * @param inOrder whether these are the last by key, rather than those with the most people
     * @param restless whether who has no key is a group of its own, rather than of the rest
     */
    public static String sums(String keys, int most, boolean inOrder, boolean restless) {
        return SqlText.of(
                "value",
                "part_sums",
                Map.of(
                        "keys",
                        keys,
                        "order",
                        inOrder ? "key desc" : "count(*) desc, key",
                        "most",
                        String.valueOf(most),
                        "missing",
                        String.valueOf(restless ? 0 : most + 1)));
    }

    /** What sums tell, by measure, in the order in which a page shows them. */
    public static Map<String, Computed> told(PartSums sums) {
        Map<String, Computed> told = new LinkedHashMap<>();
        NUMBERS.forEach((measure, number) -> told.put(measure, number.apply(sums)));
        return told;
    }

    private List<Measure> all() {
        return List.of(
                measure("unify.customers", "count", 0, people()),
                measure("value.purchases", "count", 0, orders("o.purchase")),
                measure("value.net", "money", 0, lines()),
                measure("value.average_order", "money", Measure.FLOOR, orders("true")),
                measure("value.repeat_rate", "share", Measure.FLOOR, repeaters()),
                measure("value.repurchase_rate", "share", Measure.FLOOR, orders("o.purchase")));
    }

    private Measure measure(String id, String unit, int floor, Rows rows) {
        String sql = sums(
                "select customer_id, cast('" + KEY + "' as varchar) as key from (" + customers + ") as s",
                1,
                false,
                true);
        Function<PartSums, Computed> number = Objects.requireNonNull(NUMBERS.get(id));
        return new Measure(id, unit, scope -> sql, new Kernel(number), floor, scope -> rows);
    }

    private String among(String column) {
        return column + " in (" + customers + ")";
    }

    private Rows people() {
        return Rows.of(
                "c.customer_id, c.source, c.source_key", "unify.customers as c", among("c.customer_id"), "customer_id");
    }

    private Rows orders(String which) {
        return Rows.of(
                "o.order_id, o.local_day, o.gross, o.returns, o.discounts, o.net",
                "value.purchases as o",
                which + " and " + among("o.customer_id"),
                "local_day, order_id");
    }

    private Rows repeaters() {
        return Rows.of(
                "t.customer_id, t.purchases",
                "value.totals as t",
                "t.purchases > 0 and " + among("t.customer_id"),
                "customer_id");
    }

    private Rows lines() {
        return Rows.of(
                        ValueMeasures.LINE_COLUMNS,
                        ValueMeasures.LINES,
                        ValueMeasures.effect("net") + " and " + among("l.customer_id"),
                        "receipt_id, line, line_no")
                .and(
                        ValueMeasures.SUMMARY_COLUMNS,
                        "unify.summaries as s",
                        ValueMeasures.WITHOUT_ORDERS + " and " + among("s.customer_id"));
    }

    /** Several figures rest on one select, which is read once. */
    private record Kernel(Function<PartSums, Computed> number) implements Measure.Kernel {

        @Override
        public String name() {
            return "sum over the set";
        }

        @Override
        public Computed compute(Selects selects, String sql, Scope scope, int floor) {
            return number.apply(selects.once(sql, PartSums.class, each -> {
                PartSums sums = new PartSums();
                selects.engine().stream("sums of some customers", each, sums::add);
                return sums;
            }));
        }
    }
}
