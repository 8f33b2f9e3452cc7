package io.clientele.maths;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The false discovery rate over many tests at once (Y. Benjamini and Y. Hochberg, Controlling the false discovery rate,
 * J. Royal Statistical Society B 57, 1995). For tests that are independent or rise and fall together.
 */
public final class FalseDiscovery {

    private FalseDiscovery() {}

    /**
     * @param p the p values, each in 0..1
     * @return q values in the same order: keep those at or below .05 and about 5 % of what is kept is chance
     */
    public static double[] benjaminiHochberg(double[] p) {
        for (double value : p) {
            if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException("A p value must lie in 0..1, was " + value);
            }
        }
        int[] fromLargest = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> p[i]).reversed())
                .mapToInt(Integer::intValue)
                .toArray();
        double[] q = new double[p.length];
        double least = 1;
        for (int k = 0; k < fromLargest.length; k++) {
            int rank = p.length - k;
            least = Math.min(least, p[fromLargest[k]] * ((double) p.length / rank));
            q[fromLargest[k]] = least;
        }
        return q;
    }
}
