package io.clientele.maths;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The curve of M. O. Lorenz (Methods of measuring the concentration of wealth, 1905), read from the top: what share of
 * the money the best share of people brings. Over everyone, people below 0 included, so it may pass 1 before it ends
 * there. Read from the bottom it is the same curve turned about the middle.
 */
public final class Lorenz {

    private Lorenz() {}

    /**
     * @param people share of people, best first, 0..1
     * @param amount share of the total they bring; above 1 while people below 0 are still to come
     */
    public record Point(double people, double amount) {}

    /**
     * @param amounts of everyone, any sign, in one unit; their total must be above 0
     * @param steps the curve has at most so many pieces, each ending after a whole person
     * @return the points from (0, 0) to (1, 1); none where nobody or no money is
     */
    public static List<Point> curve(long[] amounts, int steps) {
        if (steps < 1) {
            throw new IllegalArgumentException("A curve needs at least 1 step, was " + steps);
        }
        long[] ascending = amounts.clone();
        Arrays.sort(ascending);
        WideSum all = new WideSum();
        for (long amount : ascending) {
            all.add(amount);
        }
        if (all.toBigInteger().signum() <= 0) {
            return List.of();
        }
        return points(ascending, new BigDecimal(all.toBigInteger()), Math.min(steps, amounts.length));
    }

    private static List<Point> points(long[] ascending, BigDecimal total, int steps) {
        int n = ascending.length;
        List<Point> points = new ArrayList<>(steps + 1);
        points.add(new Point(0, 0));
        WideSum sum = new WideSum();
        int taken = 0;
        for (int step = 1; step <= steps; step++) {
            int end = (int) ((long) n * step / steps);
            while (taken < end) {
                taken++;
                sum.add(ascending[n - taken]);
            }
            points.add(new Point((double) taken / n, share(sum.toBigInteger(), total)));
        }
        return points;
    }

    private static double share(BigInteger part, BigDecimal total) {
        return new BigDecimal(part).divide(total, MathContext.DECIMAL128).doubleValue();
    }
}
