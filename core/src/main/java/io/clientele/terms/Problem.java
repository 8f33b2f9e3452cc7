package io.clientele.terms;

import java.util.Map;
import java.util.TreeMap;

/**
 * One thing the user can mend.
 *
 * @param code stable name of the kind of problem, e.g. {@code collect.emptyFile}; the edge words it in the reader's
 *     language
 * @param where file, line, option or setting the problem was seen at
 * @param values what was seen, by name; sorted so that output is stable
 * @param hint English sentence that says what to do; edges may replace it by the translated one
 */
public record Problem(String code, String where, Map<String, String> values, String hint) {

    public Problem {
        values = java.util.Collections.unmodifiableMap(new TreeMap<>(values));
    }

    public static Problem of(String code, String where, String hint) {
        return new Problem(code, where, Map.of(), hint);
    }

    @Override
    public String toString() {
        return where + ": " + hint;
    }
}
