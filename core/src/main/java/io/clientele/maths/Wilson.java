package io.clientele.maths;

/**
 * The score interval of a share (E. B. Wilson, Probable inference, the law of succession, and statistical inference,
 * JASA 22, 1927). Level .90 with z = 1.644854, so that any engine gives the same digits. For people who are independent
 * of each other; not for shares of purchases, where one person counts many times (use {@link Jackknife}).
 */
public final class Wilson {

    public static final double LEVEL = .90;
    private static final double Z = 1.644854;

    private Wilson() {}

    /**
     * @param successes people with the trait, 0..n
     * @param n people asked, at least 1
     */
    public static Interval interval(long successes, long n) {
        if (n < 1 || successes < 0 || successes > n) {
            throw new IllegalArgumentException(
                    "A share needs 0 <= successes <= n and n >= 1, was " + successes + " of " + n);
        }
        double share = (double) successes / n;
        double perPerson = Z * Z / n;
        double middle = share + perPerson / 2;
        double half = StrictMath.sqrt(perPerson * (share * (1 - share) + perPerson / 4));
        // At 0 and n the bound is exactly 0 or 1; rounding must not leave a trace there.
        double low = successes == 0 ? 0 : (middle - half) / (1 + perPerson);
        double high = successes == n ? 1 : (middle + half) / (1 + perPerson);
        return new Interval(low, high, LEVEL);
    }
}
