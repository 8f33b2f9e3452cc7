package io.clientele.maths;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Sample quantiles of type 7 (R. J. Hyndman and Y. Fan, Sample quantiles in statistical packages, The American
 * Statistician 50, 1996; R's default), in exact decimals: x₍⌊h⌋₎ + (h − ⌊h⌋)(x₍⌊h⌋₊₁₎ − x₍⌊h⌋₎) with h = (n − 1)p
 * counted from 0.
 */
public final class Quantile {

    private Quantile() {}

    /**
     * @param sorted ascending, not empty
     * @param p in 0..1
     */
    public static BigDecimal type7(List<BigDecimal> sorted, BigDecimal p) {
        return type7(sorted.size(), sorted::get, p);
    }

    /**
     * @param sorted ascending, not empty, each value times 10^scale
     * @param scale decimals of the values, 4 for money
     * @param p in 0..1
     */
    public static BigDecimal type7(long[] sorted, int scale, BigDecimal p) {
        return type7(sorted.length, i -> BigDecimal.valueOf(sorted[i], scale), p);
    }

    private static BigDecimal type7(int n, IntFunction<BigDecimal> sorted, BigDecimal p) {
        if (n == 0) {
            throw new IllegalArgumentException("A quantile needs at least one value");
        }
        if (p.signum() < 0 || p.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("A quantile's p must lie in 0..1, was " + p);
        }
        BigDecimal place = p.multiply(BigDecimal.valueOf(n - 1L));
        int below = place.setScale(0, RoundingMode.FLOOR).intValueExact();
        BigDecimal low = sorted.apply(below);
        BigDecimal high = sorted.apply(Math.min(below + 1, n - 1));
        return low.add(place.subtract(BigDecimal.valueOf(below)).multiply(high.subtract(low)));
    }
}
