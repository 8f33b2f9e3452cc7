package io.clientele.value;

import io.clientele.terms.AsOf;
import io.clientele.terms.Scope;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which products the change of net since a day comes from: the groups that brought or cost most, all others together, and lines of
 * none, such as shipping. Net is a sum of lines, so the parts add up to the change to the cent.
 */
public final class ProductChange {

    /** The measure of one part; scope {@code since}, a moment, and {@code part}. */
    public static final String MEASURE = "value.net_since";

    /** So many names are told apart. */
    static final int MOST = 3;

    private static final String REST = "rest";
    private static final String NONE = "none";

    private ProductChange() {}

    /** None where there is nothing to tell apart. */
    public static List<Part> since(Engine engine, AsOf day) {
        Instant since = day.end();
        String what = engine.rows("look for product groups", "select count(category) from unify.products")
                                .get(0)
                                .number(1)
                        > 0
                ? "category"
                : "product";
        List<Part> parts = new ArrayList<>();
        for (Row row : engine.rows(
                "change by product",
                "select case when place > " + MOST + " then " + (MOST + 1)
                        + " when place = 0 then " + (MOST + 2) + " else place end as turn,"
                        + " max(case when place between 1 and " + MOST + " then name end),"
                        + " cast(sum(money) as decimal(38, 4)) from (" + PartSince.lines(since, PartSince.NET)
                        + ") as l group by 1 order by 1")) {
            parts.add(part(what, (int) row.number(1), row.text(2), Objects.requireNonNull(row.decimal(3)), since));
        }
        return parts.size() < 2 ? List.of() : List.copyOf(parts);
    }

    private static Part part(String what, int turn, @Nullable String name, BigDecimal value, Instant since) {
        String part = turn <= MOST ? String.valueOf(turn) : turn == MOST + 1 ? REST : NONE;
        return new Part(turn <= MOST ? what : part, name, value, Scope.of("since", since.toString(), "part", part));
    }

    /** Of which lines a part is made; null where it is none of products. */
    static @Nullable String which(String part) {
        if (part.equals(REST)) {
            return "place > " + MOST;
        }
        if (part.equals(NONE)) {
            return "place = 0";
        }
        return part.matches("[1-" + MOST + "]") ? "place = " + part : null;
    }

    /**
     * A part of the change.
     *
     * @param what {@code category} or {@code product}, {@code rest} or {@code none}
     * @param name of the group or the product; null of others
     * @param scope in which the measure is this part
     */
    public record Part(String what, @Nullable String name, BigDecimal value, Scope scope) {}
}
