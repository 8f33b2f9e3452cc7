package io.clientele.warehouse;

import io.clientele.terms.Figure;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The numbers of a figure, before it has a name. */
public record Computed(
        Figure.State state,
        @Nullable BigDecimal value,
        long n,
        @Nullable Long needed,
        Figure.@Nullable Range interval,
        @Nullable String reason) {

    public static Computed exact(BigDecimal value, long n) {
        return new Computed(Figure.State.EXACT, value, n, null, null, null);
    }

    public static Computed estimate(BigDecimal value, long n, Figure.@Nullable Range interval) {
        return new Computed(Figure.State.ESTIMATE, value, n, null, interval, null);
    }

    /** The number itself is exact, but too few people for a range. */
    public static Computed tooFew(@Nullable BigDecimal value, long n, long needed) {
        return new Computed(Figure.State.NOT_ENOUGH, value, n, needed, null, "tooFew");
    }

    public static Computed notKnown(String reason) {
        return new Computed(Figure.State.NOT_KNOWN, null, 0, null, null, reason);
    }
}
