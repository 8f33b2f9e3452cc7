package io.clientele.maths;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * One sum over customers ÷ another, both exact, with the range of the delete-a-group jackknife (Kott 2001). Told part by
 * part of the fixed hundred, so that leaving one out is a subtraction.
 */
public final class RatioOfSums {

    private final BigDecimal[] above = zeros();
    private final BigDecimal[] below = zeros();
    private final long[] held = new long[Groups.COUNT];

    /** @param customers people of the part who are in one of the sums */
    public void add(int part, BigDecimal above, BigDecimal below, long customers) {
        this.above[part] = this.above[part].add(above);
        this.below[part] = this.below[part].add(below);
        held[part] += customers;
    }

    public long customers() {
        return LongStream.of(held).sum();
    }

    /** Empty where there is nothing to divide by. */
    public Optional<BigDecimal> whole() {
        BigDecimal under = sum(below);
        return under.signum() == 0 ? Optional.empty() : Optional.of(sum(above).divide(under, MathContext.DECIMAL64));
    }

    /** Empty where fewer than two parts hold someone, or one holds all there is to divide by. */
    public Optional<Interval> range() {
        BigDecimal allAbove = sum(above);
        BigDecimal allBelow = sum(below);
        double[] without = IntStream.range(0, Groups.COUNT)
                .filter(part -> held[part] > 0)
                .mapToDouble(part -> ratio(allAbove.subtract(above[part]), allBelow.subtract(below[part])))
                .toArray();
        if (without.length < 2 || Arrays.stream(without).anyMatch(Double::isNaN)) {
            return Optional.empty();
        }
        return whole().map(whole -> new Jackknife(whole.doubleValue(), without)
                .interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
    }

    private static double ratio(BigDecimal above, BigDecimal below) {
        return below.signum() == 0
                ? Double.NaN
                : above.divide(below, MathContext.DECIMAL64).doubleValue();
    }

    private static BigDecimal sum(BigDecimal[] parts) {
        return Arrays.stream(parts).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal[] zeros() {
        BigDecimal[] zeros = new BigDecimal[Groups.COUNT];
        Arrays.fill(zeros, BigDecimal.ZERO);
        return zeros;
    }
}
