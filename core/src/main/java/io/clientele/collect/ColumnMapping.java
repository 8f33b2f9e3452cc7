package io.clientele.collect;

import java.util.Objects;
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

    /** Whether the values of the same column are read alike. */
    boolean readsAlike(ColumnMapping other) {
        return columnNo == other.columnNo && meaning == other.meaning && Objects.equals(format, other.format);
    }

    public String column() {
        return "c" + columnNo;
    }
}
