package io.clientele.collect;

import org.jspecify.annotations.Nullable;

/**
 * What one column of a table means.
 *
 * @param columnNo from 1
 * @param header as in the file, or c1…cN
 * @param format how its values are read: a date form's name, a decimal mark; null for text
 * @param certainty 0..1; below .99 the guess is a question when it changes counts, sums or days
 */
public record ColumnMapping(
        int columnNo,
        String header,
        Meaning meaning,
        @Nullable String format,
        double certainty,
        String because) {

    /** The reason of a meaning that is no guess. */
    static final String SAID = "you said so";

    boolean said() {
        return because.startsWith(SAID);
    }

    public String column() {
        return "c" + columnNo;
    }
}
