package io.clientele.maths;

/**
 * The delete-a-group jackknife (P. S. Kott, The delete-a-group jackknife, J. Official Statistics 17, 2001): se² = (G −
 * 1)/G · Σ(θ₋g − mean)² over the G groups that hold someone. Fits means, ratios, quantiles, concentration. Too narrow
 * where a few people decide the figure; the caller says so.
 */
public final class Jackknife {

    public static final double LEVEL = .90;

    private final double whole;
    private final double[] without;

    /**
     * @param whole the estimate from everyone
     * @param without the estimate without each group that holds someone, at least two, in group order
     */
    public Jackknife(double whole, double[] without) {
        if (without.length < 2) {
            throw new IllegalArgumentException("The jackknife needs at least 2 groups, was " + without.length);
        }
        this.whole = whole;
        this.without = without.clone();
    }

    public double whole() {
        return whole;
    }

    public double[] without() {
        return without.clone();
    }

    public double standardError() {
        int groups = without.length;
        double sum = 0;
        for (double estimate : without) {
            sum += estimate;
        }
        double mean = sum / groups;
        double squares = 0;
        for (double estimate : without) {
            squares += (estimate - mean) * (estimate - mean);
        }
        return StrictMath.sqrt(squares * (groups - 1) / groups);
    }

    /** θ ± t(.95, G − 1)·se, cut to the measure's range; infinite bounds cut nothing. */
    public Interval interval(double least, double most) {
        double half = StudentT.quantile((1 + LEVEL) / 2, without.length - 1) * standardError();
        double low = Math.min(Math.max(whole - half, least), most);
        double high = Math.max(Math.min(whole + half, most), least);
        return new Interval(low, high, LEVEL);
    }
}
