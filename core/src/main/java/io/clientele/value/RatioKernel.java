package io.clientele.value;

import io.clientele.maths.Groups;
import io.clientele.maths.Interval;
import io.clientele.maths.Jackknife;
import io.clientele.terms.Figure;
import io.clientele.terms.Scope;
import io.clientele.warehouse.Computed;
import io.clientele.warehouse.Measure;
import io.clientele.warehouse.Selects;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * A ratio of sums over customers: the select gives, of each of the fixed parts, numerator, denominator and number of
 * customers; range by the delete-a-group jackknife (Kott 2001).
 */
final class RatioKernel implements Measure.Kernel {

    @Override
    public String name() {
        return "ratio of sums, jackknife";
    }

    @Override
    public Computed compute(Selects selects, String sql, Scope scope, int floor) {
        BigDecimal[] above = zeros();
        BigDecimal[] below = zeros();
        long[] held = new long[Groups.COUNT];
        selects.engine().stream("measure", sql, row -> {
            int part = (int) row.number(1);
            above[part] = Objects.requireNonNull(row.decimal(2));
            below[part] = Objects.requireNonNull(row.decimal(3));
            held[part] = row.number(4);
        });
        long n = LongStream.of(held).sum();
        BigDecimal allAbove = Arrays.stream(above).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal allBelow = Arrays.stream(below).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (allBelow.signum() == 0) {
            return Computed.notKnown("nobody");
        }
        BigDecimal whole = allAbove.divide(allBelow, MathContext.DECIMAL64);
        if (n < floor) {
            return Computed.tooFew(whole, n, floor);
        }
        double[] without = IntStream.range(0, Groups.COUNT)
                .filter(part -> held[part] > 0)
                .mapToDouble(part -> ratio(allAbove.subtract(above[part]), allBelow.subtract(below[part])))
                .toArray();
        if (Arrays.stream(without).anyMatch(Double::isNaN)) {
            return Computed.tooFew(whole, n, floor);
        }
        Interval range = new Jackknife(whole.doubleValue(), without)
                .interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        return Computed.estimate(whole, n, new Figure.Range(range.low(), range.high(), range.level()));
    }

    private static double ratio(BigDecimal above, BigDecimal below) {
        return below.signum() == 0
                ? Double.NaN
                : above.divide(below, MathContext.DECIMAL64).doubleValue();
    }

    private static BigDecimal[] zeros() {
        BigDecimal[] zeros = new BigDecimal[Groups.COUNT];
        Arrays.fill(zeros, BigDecimal.ZERO);
        return zeros;
    }
}
