package io.clientele.segment;

import io.clientele.rules.Fact;
import io.clientele.rules.FactFilter;
import io.clientele.rules.FactLeaf;
import io.clientele.rules.Window;
import io.clientele.terms.AsOf;
import io.clientele.text.Fold;
import io.clientele.warehouse.Dialect;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;

/**
 * Which rows the facts of some leaves are read from: more than they need, never less. What a rule says is bound, not written.
 */
final class FactSql {

    private final Dialect dialect;
    private final AsOf asOf;
    private final List<Object> bound = new ArrayList<>();

    FactSql(Dialect dialect, AsOf asOf) {
        this.dialect = dialect;
        this.asOf = asOf;
    }

    List<Object> bound() {
        return bound;
    }

    /** Rows of {@code value.purchases} as p, for leaves about whole orders. */
    String orders(Collection<FactLeaf> leaves) {
        return any(leaves.stream().map(leaf -> of(leaf, "p.local_day", false)).toList());
    }

    /** Rows of lines as l of orders p with products r, for leaves about lines. */
    String lines(Collection<FactLeaf> leaves) {
        return any(leaves.stream().map(leaf -> of(leaf, "l.local_day", true)).toList());
    }

    private static String any(List<String> parts) {
        return parts.contains("true") ? "true" : parts.stream().collect(Collectors.joining(") or (", "((", "))"));
    }

    private String of(FactLeaf leaf, String day, boolean lines) {
        List<String> parts = new ArrayList<>();
        Window window = leaf.within();
        LocalDate first = window.first(asOf);
        if (!first.equals(LocalDate.MIN)) {
            parts.add(day + " >= " + dialect.day(first));
        }
        if (window instanceof Window.Dates dates) {
            parts.add(day + " < " + dialect.day(dates.to()));
        }
        FactFilter filter = leaf.of();
        if (!lines && filter.kinds().size() == 1) {
            kind(filter.kinds().first(), parts);
        }
        in("p.channel", filter.channels(), parts);
        if (lines) {
            in("l.product_id", filter.products(), parts);
            in("r.category", filter.categories(), parts);
            String text = filter.text();
            if (text != null) {
                parts.add("(contains(fold(r.name), ?) or contains(fold(r.category), ?))");
                bound.add(Fold.of(text));
                bound.add(Fold.of(text));
            }
        }
        return parts.isEmpty() ? "true" : String.join(" and ", parts);
    }

    private static void kind(String kind, List<String> parts) {
        if (kind.equals(Fact.PURCHASE)) {
            parts.add("p.purchase");
        } else if (kind.equals(Fact.RETURN)) {
            parts.add("p.returns <> 0");
        } else {
            parts.add("not p.purchase");
        }
    }

    private void in(String column, SortedSet<String> values, List<String> parts) {
        if (!values.isEmpty()) {
            parts.add(column + values.stream().map(value -> "?").collect(Collectors.joining(", ", " in (", ")")));
            bound.addAll(values);
        }
    }
}
