package io.clientele.warehouse;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A field of customers that somebody defined.
 *
 * @param name as the heads of files write it
 * @param unit of its numbers; empty where it has none
 * @param labels what it is called, by language; a language may have none
 * @param retired whether lists and choices leave it out
 */
public record DefinedAttribute(String name, Kind kind, String unit, Map<String, String> labels, boolean retired) {

    public DefinedAttribute {
        labels = Map.copyOf(labels);
    }

    /** What its values are. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        /** Text that says yes or no. */
        YES_NO;

        /** As addresses and tables write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> named(String word) {
            for (Kind kind : values()) {
                if (kind.word().equals(word)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    /** What it is called in a language; its name where nobody said. */
    public String label(String lang) {
        String label = labels.getOrDefault(lang, "");
        return label.isEmpty() ? name : label;
    }
}
