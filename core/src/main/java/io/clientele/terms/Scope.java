package io.clientele.terms;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a figure is over, besides the day: the measure's parameters and filter by name. Empty = the measure's default set.
 * Sorted, so that equal scopes are equal texts.
 */
public record Scope(SortedMap<String, String> values) {

    public static final Scope DEFAULT = new Scope(new TreeMap<>());

    public Scope {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    public static Scope of(String name, String value) {
        return new Scope(new TreeMap<>(Map.of(name, value)));
    }

    public static Scope of(String name, String value, String second, String secondValue) {
        return new Scope(new TreeMap<>(Map.of(name, value, second, secondValue)));
    }

    /** Reads what {@link #toString} writes. */
    public static Scope parse(String text) {
        SortedMap<String, String> values = new TreeMap<>();
        for (String part : text.split(" ")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                values.put(part.substring(0, equals), part.substring(equals + 1));
            }
        }
        return new Scope(values);
    }

    public boolean isDefault() {
        return values.isEmpty();
    }

    public String get(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    /** {@code basis=net share=0.2}; empty for the default scope. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        values.forEach((name, value) ->
                text.append(text.isEmpty() ? "" : " ").append(name).append('=').append(value));
        return text.toString();
    }
}
