package io.clientele.maths;

/**
 * Natural logarithm of the gamma function for x > 0, 1e-13 relative. Abramowitz and Stegun 1964: from 15 up Stirling's
 * series (6.1.41); below that x steps down to within a half of 1 or 2, where the power series 6.1.33 keeps full precision
 * although the value passes 0 there.
 */
public final class LogGamma {

    private static final double HALF_LOG_TWO_PI = .91893853320467274178;
    private static final double ONE_LESS_EULER = .42278433509846713939;
    private static final double STIRLING_FROM = 15;

    /** zeta(k) - 1 for k = 2, 3, ... */
    private static final double[] ZETA_LESS_ONE = {
        0.644934066848226436, 0.202056903159594285, 0.0823232337111381915, 0.0369277551433699263,
        0.0173430619844491397, 0.00834927738192282684, 0.00407735619794433938, 0.00200839282608221442,
        0.000994575127818085337, 0.000494188604119464559, 0.000246086553308048299, 0.000122713347578489147,
        0.0000612481350587048293, 0.0000305882363070204936, 0.0000152822594086518717, 7.63719763789976227e-6,
        3.81729326499983986e-6, 1.90821271655393893e-6, 9.53962033872796113e-7, 4.76932986787806463e-7,
        2.3845050272773299e-7, 1.19219925965311073e-7, 5.96081890512594796e-8, 2.98035035146522802e-8,
        1.49015548283650412e-8, 7.45071178983542949e-9, 3.72533402478845705e-9, 1.86265972351304901e-9
    };

    private static final double[] STIRLING = {
        1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360360, 1.0 / 156, -3617.0 / 122400
    };

    private LogGamma() {}

    public static double of(double x) {
        if (!(x > 0) || Double.isInfinite(x)) {
            throw new IllegalArgumentException("The logarithm of gamma is offered for finite x > 0, was " + x);
        }
        if (x >= STIRLING_FROM) {
            return stirling(x);
        }
        if (x < .5) {
            return nearTwo(x) - StrictMath.log1p(x) - StrictMath.log(x);
        }
        if (x <= 1.5) {
            return nearTwo(x - 1) - StrictMath.log1p(x - 1);
        }
        double product = 1;
        double rest = x;
        while (rest > 2.5) {
            rest -= 1;
            product *= rest;
        }
        return StrictMath.log(product) + nearTwo(rest - 2);
    }

    /** ln gamma(2 + z) for |z| at most one half. */
    private static double nearTwo(double z) {
        double sum = 0;
        for (int k = ZETA_LESS_ONE.length + 1; k >= 2; k--) {
            double term = ZETA_LESS_ONE[k - 2] / k;
            sum = sum * z + (k % 2 == 0 ? term : -term);
        }
        return z * (ONE_LESS_EULER + z * sum);
    }

    private static double stirling(double x) {
        double inverseSquare = 1 / (x * x);
        double sum = 0;
        for (int k = STIRLING.length - 1; k >= 0; k--) {
            sum = sum * inverseSquare + STIRLING[k];
        }
        return (x - .5) * StrictMath.log(x) - x + HALF_LOG_TWO_PI + sum / x;
    }
}
