package io.clientele.demo;

/**
 * A stream of random numbers with a name: the same on every machine, and no stream knows of another, so that what one source
 * draws leaves the others alone. SplitMix64 (Steele, Lea and Flood 2014), logarithms and roots of {@link StrictMath}.
 */
final class Chance {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    private Chance(long state) {
        this.state = state;
    }

    /**
     * @param stream what is drawn
     * @param number of whom or of which
     */
    static Chance of(long seed, String stream, long number) {
        long name = 0xCBF29CE484222325L;
        for (int place = 0; place < stream.length(); place++) {
            name = (name ^ stream.charAt(place)) * 0x100000001B3L;
        }
        return new Chance(mixed(mixed(mixed(seed + GOLDEN) ^ name) + number * GOLDEN));
    }

    private static long mixed(long number) {
        long z = number;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private long next() {
        state += GOLDEN;
        return mixed(state);
    }

    /** At least 0 and below 1. */
    double share() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    /** At least 0 and below the bound; the bias is below bound / 2^53. */
    int below(int bound) {
        return (int) (share() * bound);
    }

    boolean happens(double probability) {
        return share() < probability;
    }

    /** Mean 1. */
    double exponential() {
        return -StrictMath.log(1 - share());
    }

    /** Mean 0, variance 1 (Box and Muller 1958; the second of the pair is not kept). */
    double normal() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - share()));
        return radius * StrictMath.cos(2 * StrictMath.PI * share());
    }

    /** Gamma of a shape above 0 and scale 1 (Marsaglia and Tsang 2000). */
    double gamma(double shape) {
        if (shape < 1) {
            return gamma(shape + 1) * StrictMath.pow(1 - share(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / StrictMath.sqrt(9 * d);
        while (true) {
            double x = normal();
            double root = 1 + c * x;
            if (root <= 0) {
                continue;
            }
            double v = root * root * root;
            if (StrictMath.log(1 - share()) < 0.5 * x * x + d - d * v + d * StrictMath.log(v)) {
                return d * v;
            }
        }
    }

    /** Poisson of a small mean: how many gaps of mean 1 fit into it. */
    int poisson(double mean) {
        int count = 0;
        for (double passed = exponential(); passed < mean; passed += exponential()) {
            count++;
        }
        return count;
    }
}
