package io.clientele.maths;

/**
 * A sum of doubles that is the same for any number of threads: values are gathered in 64 ranges by the first six bits
 * of md5(id), and the ranges are added in range order. Within one range the caller adds in (time, id) order; one range
 * belongs to one thread.
 */
public final class OrderedSum {

    public static final int RANGES = 64;

    private final double[] ranges = new double[RANGES];

    /** The range of an id, 0..63. */
    public static int rangeOf(String id) {
        return (int) (Md5.first32Bits(id) >>> 26);
    }

    public void add(String id, double value) {
        add(rangeOf(id), value);
    }

    public void add(int range, double value) {
        ranges[range] += value;
    }

    public double total() {
        double total = 0;
        for (double range : ranges) {
            total += range;
        }
        return total;
    }
}
