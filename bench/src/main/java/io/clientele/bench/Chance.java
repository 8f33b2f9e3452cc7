package io.clientele.bench;

/**
 * Seeded random numbers that are the same on every Java: splitmix64 (Steele, Lea and Flood 2014), with {@link StrictMath}
 * behind it.
 */
final class Chance {

    private long state;

    Chance(long seed) {
        this.state = seed;
    }

    long next() {
        state += 0x9E3779B97F4A7C15L;
        return mixed(state);
    }

    /** The same scrambling for a number that is known, so that a customer keeps her country without it being stored. */
    static long mixed(long number) {
        long z = number;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
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

    /** Mean 0, variance 1 (Box and Muller 1958; the second of the pair is not kept). */
    double normal() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - share()));
        return radius * StrictMath.cos(2 * StrictMath.PI * share());
    }

    /** Mean 1. */
    double exponential() {
        return -StrictMath.log(1 - share());
    }
}
