package io.clientele.maths;

/**
 * Student's t distribution by the incomplete beta function: P(|T| > t) = I(df / (df + t²); df/2, 1/2) (Abramowitz and
 * Stegun 1964, 26.7.1), which is a continued fraction (26.5.8) walked as in Lentz 1976.
 */
public final class StudentT {

    private static final double HALF_LOG_PI = .5723649429247001;
    private static final double TINY = 1e-300;

    private StudentT() {}

    /**
     * @param p strictly between 0 and 1
     * @param df degrees of freedom, at least 1
     * @return t with P(T <= t) = p, to 1e-10
     */
    public static double quantile(double p, int df) {
        if (!(p > 0 && p < 1)) {
            throw new IllegalArgumentException("A probability must lie strictly between 0 and 1, was " + p);
        }
        if (p < .5) {
            return -quantile(1 - p, df);
        }
        double outside = 2 * (1 - p);
        double high = 1;
        while (twoTails(high, df) > outside) {
            high *= 2;
        }
        double low = 0;
        double middle = high / 2;
        while (low < middle && middle < high) {
            if (twoTails(middle, df) > outside) {
                low = middle;
            } else {
                high = middle;
            }
            middle = low + (high - low) / 2;
        }
        return p == .5 ? 0 : middle;
    }

    /** P(|T| > t) for t of at least 0. */
    public static double twoTails(double t, int df) {
        if (df < 1 || !(t >= 0)) {
            throw new IllegalArgumentException("Student's t needs df >= 1 and t >= 0, was df " + df + ", t " + t);
        }
        double squared = t * t;
        double half = df / 2.0;
        if (squared > 1) {
            return beta(half, .5, df / (df + squared), squared / (df + squared));
        }
        return 1 - beta(.5, half, squared / (df + squared), df / (df + squared));
    }

    /**
     * The incomplete beta function I(x; a, b), one of a and b being one half; {@code rest} is 1 - x without rounding.
     */
    private static double beta(double a, double b, double x, double rest) {
        if (x == 0) {
            return 0;
        }
        // The fraction converges fast on this side of the mean only.
        return x > (a + 1) / (a + b + 2) ? 1 - lowerBeta(b, a, rest, x) : lowerBeta(a, b, x, rest);
    }

    private static double lowerBeta(double a, double b, double x, double rest) {
        double front = a * StrictMath.log(x) + b * StrictMath.log(rest) + logGammaRatio(Math.max(a, b)) - HALF_LOG_PI;
        return StrictMath.exp(front) / a / fraction(a, b, x);
    }

    /**
     * ln(gamma(a + 1/2) / gamma(a)); its own series for large a, where the difference of two logarithms loses digits.
     */
    private static double logGammaRatio(double a) {
        if (a < 20) {
            return LogGamma.of(a + .5) - LogGamma.of(a);
        }
        double s = 1 / (a * a);
        return StrictMath.log(a) / 2 - (1.0 / 8 - s * (1.0 / 192 - s * (1.0 / 640 - s * 17 / 14336))) / a;
    }

    private static double fraction(double a, double b, double x) {
        double c = 1;
        double d = 0;
        double value = 1;
        for (int level = 1; level < 100_000; level++) {
            double coefficient = coefficient(level, a, b, x);
            d = 1 / away(1 + coefficient * d);
            c = away(1 + coefficient / c);
            double change = c * d;
            value *= change;
            if (StrictMath.abs(change - 1) < 1e-15) {
                return value;
            }
        }
        return value;
    }

    private static double coefficient(int level, double a, double b, double x) {
        int m = level / 2;
        return level % 2 == 0
                ? m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
                : -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
    }

    private static double away(double value) {
        return StrictMath.abs(value) < TINY ? TINY : value;
    }
}
