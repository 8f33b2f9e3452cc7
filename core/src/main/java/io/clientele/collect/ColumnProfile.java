package io.clientele.collect;

import java.util.List;

/**
 * What a sample of a column looks like.
 *
 * @param header as in the file, or c1…cN
 * @param values of the sample that are not empty, in the file's order
 * @param distinct different values among them
 */
record ColumnProfile(int columnNo, String header, boolean named, List<String> values, int distinct) {

    /** Share of the sample's values that the test holds for; 0 without values. */
    double share(java.util.function.Predicate<String> test) {
        return values.isEmpty() ? 0 : (double) values.stream().filter(test).count() / values.size();
    }

    boolean repeats() {
        return distinct < values.size();
    }
}
