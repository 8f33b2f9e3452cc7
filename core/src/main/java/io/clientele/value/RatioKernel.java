package io.clientele.value;

import io.clientele.maths.RatioOfSums;
import io.clientele.terms.Figure;
import io.clientele.terms.Scope;
import io.clientele.warehouse.Computed;
import io.clientele.warehouse.Measure;
import io.clientele.warehouse.Selects;
import java.util.Objects;

/**
 * A ratio of sums over customers: the select gives, of each of the fixed parts, numerator, denominator and number of
 * customers.
 */
public final class RatioKernel implements Measure.Kernel {

    public static final String NAME = "ratio of sums, jackknife";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Computed compute(Selects selects, String sql, Scope scope, int floor) {
        RatioOfSums ratio = new RatioOfSums();
        selects.engine().stream(
                "measure",
                sql,
                row -> ratio.add(
                        (int) row.number(1),
                        Objects.requireNonNull(row.decimal(2)),
                        Objects.requireNonNull(row.decimal(3)),
                        row.number(4)));
        return computed(ratio, floor);
    }

    /** The ratio as the numbers of a figure; without a range below the floor. */
    public static Computed computed(RatioOfSums ratio, int floor) {
        long n = ratio.customers();
        return ratio.whole()
                .map(whole -> ratio.range()
                        .filter(range -> n >= floor)
                        .map(range ->
                                Computed.estimate(whole, n, new Figure.Range(range.low(), range.high(), range.level())))
                        .orElseGet(() -> Computed.tooFew(whole, n, floor)))
                .orElseGet(() -> Computed.notKnown("nobody"));
    }
}
