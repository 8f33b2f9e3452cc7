package io.clientele.value;

import io.clientele.maths.Groups;
import io.clientele.maths.Interval;
import io.clientele.maths.Jackknife;
import io.clientele.terms.Figure;
import io.clientele.terms.Scope;
import io.clientele.warehouse.Computed;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Measure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * A ratio of sums over customers: the select gives customer, numerator, denominator; range by the delete-a-group jackknife
 * (Kott 2001).
 */
final class RatioKernel implements Measure.Kernel {

    @Override
    public String name() {
        return "ratio of sums, jackknife";
    }

    @Override
    public Computed compute(Engine engine, String sql, Scope scope, int floor) {
        BigDecimal[] above = zeros();
        BigDecimal[] below = zeros();
        boolean[] held = new boolean[Groups.COUNT];
        long[] n = new long[1];
        engine.stream("measure", sql, row -> {
            int group = Groups.of(Objects.requireNonNull(row.text(1)));
            above[group] = above[group].add(Objects.requireNonNull(row.decimal(2)));
            below[group] = below[group].add(Objects.requireNonNull(row.decimal(3)));
            held[group] = true;
            n[0]++;
        });
        BigDecimal allAbove = Arrays.stream(above).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal allBelow = Arrays.stream(below).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (allBelow.signum() == 0) {
            return Computed.notKnown("nobody");
        }
        BigDecimal whole = allAbove.divide(allBelow, MathContext.DECIMAL64);
        if (n[0] < floor) {
            return Computed.tooFew(whole, n[0], floor);
        }
        double[] without = IntStream.range(0, Groups.COUNT)
                .filter(group -> held[group])
                .mapToDouble(group -> ratio(allAbove.subtract(above[group]), allBelow.subtract(below[group])))
                .toArray();
        if (Arrays.stream(without).anyMatch(Double::isNaN)) {
            return Computed.tooFew(whole, n[0], floor);
        }
        Interval range = new Jackknife(whole.doubleValue(), without)
                .interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        return Computed.estimate(whole, n[0], new Figure.Range(range.low(), range.high(), range.level()));
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
