package io.clientele.rules;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Numbers between two limits. "More than" and "less than" leave the limit out.
 *
 * @param least null where it is open below
 * @param most null where it is open above
 */
public record Range(
        @Nullable BigDecimal least,
        boolean leastIn,
        @Nullable BigDecimal most,
        boolean mostIn) {

    public static final Range ANY = new Range(null, true, null, true);
    public static final Range SOME = new Range(BigDecimal.ONE, true, null, true);

    public Range {
        least = plain(least);
        most = plain(most);
        if (least != null && most != null && least.compareTo(most) > 0) {
            throw new IllegalArgumentException("A range must not end before it starts, was " + least + " to " + most);
        }
    }

    /** Equal limits are equal ranges, however many zeros they were written with. */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal limit) {
        return limit == null ? null : new BigDecimal(limit.stripTrailingZeros().toPlainString());
    }

    public boolean holds(BigDecimal number) {
        if (least != null) {
            int above = number.compareTo(least);
            if (above < 0 || above == 0 && !leastIn) {
                return false;
            }
        }
        if (most != null) {
            int above = number.compareTo(most);
            return above < 0 || above == 0 && mostIn;
        }
        return true;
    }

    public boolean isAny() {
        return least == null && most == null;
    }

    public boolean isExactly() {
        return least != null && most != null && leastIn && mostIn && least.compareTo(most) == 0;
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        if (isExactly() && least != null) {
            json.put("exactly", least);
            return json;
        }
        if (least != null) {
            json.put(leastIn ? "at_least" : "more_than", least);
        }
        if (most != null) {
            json.put(mostIn ? "at_most" : "less_than", most);
        }
        return json;
    }
}
