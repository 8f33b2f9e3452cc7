package io.clientele.run;

import io.clientele.warehouse.Rows;
import io.clientele.warehouse.SqlText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Who makes the difference of a number on two days: the customers of whom they tell otherwise, with what each tells. */
final class Difference {

    private static final String TOTALS = "value.totals";
    private static final Map<String, Part> PARTS = parts();

    private Difference() {}

    private static Map<String, Part> parts() {
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put("unify.customers", new Part("1", "purchases", "true", true));
        parts.put("value.buyers", new Part("1", "purchases", "gross > 0", true));
        parts.put("value.purchases", new Part("purchases", "purchases", "purchases > 0", true));
        parts.put("value.net", new Part("net", "purchases", "net <> 0", true));
        parts.put(
                "value.average_order",
                new Part("net", "paid_purchases", "purchases > 0 or gross <> 0 or net <> 0", false));
        parts.put(
                "value.repeat_rate",
                new Part("case when purchases > 1 then 1 else 0 end", "purchases", "purchases > 0", false));
        parts.put("value.repurchase_rate", new Part("purchases", "purchases", "purchases > 0", false));
        return parts;
    }

    /** The numbers whose difference opens, in the order they are told. */
    static Set<String> measures() {
        return PARTS.keySet();
    }

    /** The largest part first; of a rate or an average a customer's part of the difference is not told. */
    static Optional<Rows> rows(String measure, BothDays days) {
        return Optional.ofNullable(PARTS.get(measure)).map(part -> rows(part, measure, days));
    }

    private static Rows rows(Part part, String measure, BothDays days) {
        String select = SqlText.of(
                "run",
                "customers_differ",
                Map.of(
                        "counted",
                        part.counted,
                        "purchases",
                        part.purchases,
                        "who",
                        part.who,
                        "before",
                        table(measure, days.before().catalog()),
                        "after",
                        table(measure, days.after().catalog()),
                        "difference",
                        part.exact ? ",\n    " + DIFFERENCE : "",
                        "differs",
                        part.exact ? EXACT : ESTIMATE));
        return new Rows(
                "select * from (\n" + select + "\n) as d",
                (part.exact ? "abs(difference)" : "abs(coalesce(net_after, 0) - coalesce(net_before, 0))")
                        + " desc, customer_id");
    }

    private static final String DIFFERENCE = "coalesce(n.counted, 0) - coalesce(w.counted, 0) as difference";
    private static final String EXACT = "coalesce(n.counted, 0) <> coalesce(w.counted, 0)";
    private static final String ESTIMATE =
            "n.counted is distinct from w.counted or n.purchases is distinct from w.purchases";

    private static String table(String measure, String catalog) {
        String totals = catalog + "." + TOTALS;
        return measure.equals("unify.customers")
                ? "(select c.customer_id, t.purchases, t.net from " + catalog + ".unify.customers as c left join "
                        + totals + " as t on t.customer_id = c.customer_id) as c"
                : totals;
    }

    /**
     * What a customer counts for in a number.
     *
     * @param counted in the sum, or above the line of a ratio
     * @param purchases those the number goes by
     * @param who has a part in it
     * @param exact whether the parts add up to the number
     */
    private record Part(String counted, String purchases, String who, boolean exact) {

        Part {
            Objects.requireNonNull(counted);
        }
    }
}
