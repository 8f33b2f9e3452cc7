package io.clientele.segment;

import io.clientele.warehouse.Engine;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What levels are called: a product by its name, a level that was cut out of numbers by its ends. */
final class TraitNames {

    private final Map<String, String> products = new HashMap<>();
    private final Map<String, Map<String, BigDecimal>> ends = new HashMap<>();

    TraitNames(Engine engine) {
        engine.stream(
                "names of products",
                "select product_id, max(name) from unify.products where product_id in"
                        + " (select level from segment.trait_levels where attribute = 'first_product')"
                        + " group by product_id having max(name) is not null",
                row -> products.put(Objects.requireNonNull(row.text(1)), Objects.requireNonNull(row.text(2))));
        engine.stream(
                "cuts",
                "select attribute, level, above, up_to from segment.trait_cuts",
                row -> ends.put(
                        key(Objects.requireNonNull(row.text(1)), Objects.requireNonNull(row.text(2))),
                        ends(row.decimal(3), row.decimal(4))));
    }

    TraitLevel level(String attribute, String level) {
        return new TraitLevel(
                attribute,
                level,
                attribute.equals("first_product") ? products.getOrDefault(level, level) : level,
                ends.getOrDefault(key(attribute, level), Map.of()));
    }

    private static Map<String, BigDecimal> ends(@Nullable BigDecimal above, @Nullable BigDecimal upTo) {
        Map<String, BigDecimal> ends = new TreeMap<>();
        if (above != null) {
            ends.put("above", above);
        }
        if (upTo != null) {
            ends.put("upTo", upTo);
        }
        return Collections.unmodifiableMap(ends);
    }

    private static String key(String attribute, String level) {
        return attribute + "\n" + level;
    }
}
