package io.clientele.maths;

/**
 * Natural logarithm of the gamma function for x > 0, 1e-13 relative. Abramowitz and Stegun 1964: from 15 up Stirling's
 * series (6.1.41); below that x steps down to within a half of 1 or 2, where the power series 6.1.33 keeps full
 * precision although the value passes 0 there.
 */
public final class LogGamma {

    private static final double HALF_LOG_TWO_PI = .9189385332046728;
    private static final double ONE_LESS_EULER = .42278433509846713;
    private static final double STIRLING_FROM = 15;

    /** zeta(k) - 1 for k = 2, 3, ... */
    private static final double[] ZETA_LESS_ONE = {
        0.6449340668482264, 0.2020569031595943, 0.08232323371113819, 0.03692775514336993,
        0.01734306198444914, 0.008349277381922827, 0.00407735619794434, 0.0020083928260822143,
        0.0009945751278180853, 0.0004941886041194645, 0.0002460865533080483, 0.00012271334757848915,
        6.124813505870483e-5, 3.058823630702049e-5, 1.528225940865187e-5, 7.637197637899763e-6,
        3.81729326499984e-6, 1.908212716553939e-6, 9.539620338727962e-7, 4.769329867878064e-7,
        2.38450502727733e-7, 1.1921992596531106e-7, 5.960818905125948e-8, 2.980350351465228e-8,
        1.4901554828365043e-8, 7.45071178983543e-9, 3.725334024788457e-9, 1.862659723513049e-9
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
