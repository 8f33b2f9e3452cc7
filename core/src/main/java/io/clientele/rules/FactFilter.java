package io.clientele.rules;

import io.clientele.text.Fold;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which facts a leaf looks at: a pure test of one fact, never of the clock. An empty set, range or text lets all through.
 *
 * @param text words that a product's name or category must contain, whatever their script, case and marks
 */
public record FactFilter(
        SortedSet<String> kinds,
        SortedSet<String> products,
        SortedSet<String> categories,
        SortedSet<String> channels,
        Range amount,
        @Nullable String text) {

    public FactFilter {
        kinds = copy(kinds);
        products = copy(products);
        categories = copy(categories);
        channels = copy(channels);
    }

    private static SortedSet<String> copy(SortedSet<String> set) {
        return java.util.Collections.unmodifiableSortedSet(new TreeSet<>(set));
    }

    /** Facts of these kinds. */
    public static FactFilter of(String... kinds) {
        return new FactFilter(
                new TreeSet<>(List.of(kinds)), new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), Range.ANY, null);
    }

    /** Whether it asks about single lines, rather than whole orders. */
    public boolean ofLines() {
        return !products.isEmpty() || !categories.isEmpty() || text != null;
    }

    public boolean matches(Fact fact) {
        return in(kinds, fact.kind())
                && in(channels, fact.channel())
                && (!ofLines() || matches(fact.product()))
                && (amount.isAny() || amount.holds(BigDecimal.valueOf(fact.amount(), Fact.SCALE)));
    }

    private boolean matches(Fact.@Nullable Product product) {
        return product != null
                && in(products, product.id())
                && in(categories, product.category())
                && (text == null || has(product.name(), text) || has(product.category(), text));
    }

    private static boolean has(@Nullable String where, String text) {
        return where != null && Fold.of(where).contains(Fold.of(text));
    }

    private static boolean in(SortedSet<String> set, @Nullable String value) {
        return set.isEmpty() || value != null && set.contains(value);
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        put(json, "kind", kinds);
        put(json, "product", products);
        put(json, "category", categories);
        put(json, "channel", channels);
        if (!amount.isAny()) {
            json.put("amount", amount.json());
        }
        if (text != null) {
            json.put("text", text);
        }
        return json;
    }

    private static void put(Map<String, Object> json, String name, SortedSet<String> values) {
        if (!values.isEmpty()) {
            json.put(name, values.size() == 1 ? values.first() : List.copyOf(values));
        }
    }
}
