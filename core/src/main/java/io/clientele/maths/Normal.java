package io.clientele.maths;

/**
 * The standard normal distribution. Distribution function: the series of G. Marsaglia, Evaluating the normal
 * distribution, J. Stat. Software 11(4), 2004, in the middle; Laplace's continued fraction (Abramowitz and Stegun 1964,
 * 26.2.14) in the tails, so that small tails keep their digits. Quantile: 26.2.23 of the same book as first guess,
 * mended by Halley steps.
 */
public final class Normal {

    private static final double ROOT_TWO_PI = 2.5066282746310007;
    private static final double TAIL_FROM = 3;

    private Normal() {}

    /** P(Z <= x); 1e-14 relative in the lower tail too. */
    public static double cdf(double x) {
        if (Double.isNaN(x)) {
            throw new IllegalArgumentException("The normal distribution is asked at NaN");
        }
        if (x > TAIL_FROM) {
            return 1 - tail(x);
        }
        return x < -TAIL_FROM ? tail(-x) : .5 + middle(x);
    }

    /**
     * @param p strictly between 0 and 1
     * @return z with P(Z <= z) = p
     */
    public static double quantile(double p) {
        if (!(p > 0 && p < 1)) {
            throw new IllegalArgumentException("A probability must lie strictly between 0 and 1, was " + p);
        }
        if (p > .5) {
            return -lowerQuantile(1 - p);
        }
        return lowerQuantile(p);
    }

    private static double lowerQuantile(double p) {
        double root = StrictMath.sqrt(-2 * StrictMath.log(p));
        double x = (2.515517 + root * (.802853 + root * .010328))
                        / (1 + root * (1.432788 + root * (.189269 + root * .001308)))
                - root;
        for (int step = 0; step < 3; step++) {
            double gap = (cdf(x) - p) / density(x);
            x -= gap / (1 + x * gap / 2);
        }
        return x;
    }

    private static double density(double x) {
        return StrictMath.exp(-x * x / 2) / ROOT_TWO_PI;
    }

    private static double middle(double x) {
        double term = x;
        double sum = x;
        for (int k = 3; StrictMath.abs(term) > StrictMath.abs(sum) * 1e-17; k += 2) {
            term *= x * x / k;
            sum += term;
        }
        return sum * density(x);
    }

    /** P(Z > x) for x of at least 3: 120 levels of the fraction are more than enough there. */
    private static double tail(double x) {
        double below = x;
        for (int level = 120; level >= 1; level--) {
            below = x + level / below;
        }
        return density(x) / below;
    }
}
