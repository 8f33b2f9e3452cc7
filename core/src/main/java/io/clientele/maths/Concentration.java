package io.clientele.maths;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How unevenly money is spread over the people who bring some. All sums are exact; each figure comes with its values
 * without each group of people, one pass over the people a group, so that {@link Jackknife} can give the range. Only
 * amounts above 0 belong here: with negative ones a share of the total means nothing.
 */
public final class Concentration {

    private static final int NOBODY = -1;

    /** Amounts, largest first, and the group of each. */
    private final long[] amounts;

    private final int[] groups;

    private final int[] people = new int[Groups.COUNT];
    private final BigInteger[] totals = new BigInteger[Groups.COUNT];
    private final BigInteger total;

    /**
     * @param amounts of each person, above 0, in 1/10,000 of the currency (decimal(18,4) unscaled)
     * @param groups of the same people, 0..99, see {@link Groups}
     */
    public Concentration(long[] amounts, int[] groups) {
        if (amounts.length == 0 || amounts.length != groups.length) {
            throw new IllegalArgumentException("Concentration needs people, each with a group, was " + amounts.length
                    + " amounts, " + groups.length + " groups");
        }
        this.amounts = amounts.clone();
        Arrays.sort(this.amounts);
        if (this.amounts[0] <= 0) {
            throw new IllegalArgumentException("Amounts must be above 0, was " + this.amounts[0]);
        }
        this.groups = inOrderOf(this.amounts, amounts, groups);
        turn(this.amounts, this.groups);
        WideSum[] sums = new WideSum[Groups.COUNT];
        Arrays.setAll(sums, group -> new WideSum());
        for (int i = 0; i < this.amounts.length; i++) {
            people[this.groups[i]]++;
            sums[this.groups[i]].add(this.amounts[i]);
        }
        Arrays.setAll(totals, group -> sums[group].toBigInteger());
        total = Arrays.stream(totals).reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** Share of the total that the first ceil(p·N) people bring, largest first; p in (0, 1], exact. */
    public Jackknife topShare(BigDecimal p) {
        checkShare(p);
        return estimates(left -> {
            int first = p.multiply(BigDecimal.valueOf(peopleWithout(left)))
                    .setScale(0, RoundingMode.CEILING)
                    .intValueExact();
            WideSum sum = new WideSum();
            for (int i = 0; first > 0; i++) {
                if (groups[i] != left) {
                    sum.add(amounts[i]);
                    first--;
                }
            }
            return ratio(sum.toBigInteger(), totalWithout(left));
        });
    }

    /** The fewest people who together bring at least s of the total, as a share of all people; s in (0, 1], exact. */
    public Jackknife shareGiving(BigDecimal s) {
        checkShare(s);
        return estimates(left -> {
            WideSum enough = WideSum.of(s.multiply(new BigDecimal(totalWithout(left)))
                    .setScale(0, RoundingMode.CEILING)
                    .toBigIntegerExact());
            WideSum sum = new WideSum();
            int taken = 0;
            for (int i = 0; sum.compareTo(enough) < 0; i++) {
                if (groups[i] != left) {
                    sum.add(amounts[i]);
                    taken++;
                }
            }
            return (double) taken / peopleWithout(left);
        });
    }

    /**
     * 2Σ i·x₍ᵢ₎ / (NΣx) − (N + 1)/N, ascending (C. Gini, Variabilità e mutabilità, 1912), without the small-sample
     * factor: 0 when all bring the same, 1 − 1/N when one brings all.
     */
    public Jackknife gini() {
        return estimates(left -> {
            // From the top each person's amount stands in as many running sums as its rank from the bottom.
            WideSum running = new WideSum();
            WideSum ranked = new WideSum();
            for (int i = 0; i < amounts.length; i++) {
                if (groups[i] != left) {
                    running.add(amounts[i]);
                    ranked.add(running);
                }
            }
            BigInteger all = totalWithout(left);
            BigInteger n = BigInteger.valueOf(peopleWithout(left));
            BigInteger above = ranked.toBigInteger()
                    .shiftLeft(1)
                    .subtract(n.add(BigInteger.ONE).multiply(all));
            return ratio(above, n.multiply(all));
        });
    }

    private Jackknife estimates(IntToDoubleFunction estimateWithout) {
        int[] held = IntStream.range(0, Groups.COUNT)
                .filter(group -> people[group] > 0)
                .toArray();
        if (held.length < 2) {
            throw new IllegalArgumentException("Concentration needs people of at least 2 groups, was " + held.length);
        }
        double whole = estimateWithout.applyAsDouble(NOBODY);
        return new Jackknife(
                whole,
                Arrays.stream(held).parallel().mapToDouble(estimateWithout).toArray());
    }

    private int peopleWithout(int group) {
        return group == NOBODY ? amounts.length : amounts.length - people[group];
    }

    private BigInteger totalWithout(int group) {
        return group == NOBODY ? total : total.subtract(totals[group]);
    }

    private static double ratio(BigInteger part, BigInteger whole) {
        return new BigDecimal(part)
                .divide(new BigDecimal(whole), MathContext.DECIMAL128)
                .doubleValue();
    }

    private static void checkShare(BigDecimal share) {
        if (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("A share must lie above 0 and at most at 1, was " + share);
        }
    }

    /** The groups in the order of the sorted amounts; among equal amounts any order gives the same figures. */
    private static int[] inOrderOf(long[] sorted, long[] amounts, int[] groups) {
        int[] taken = new int[sorted.length];
        int[] ordered = new int[sorted.length];
        for (int i = 0; i < amounts.length; i++) {
            int first = firstAtLeast(sorted, amounts[i]);
            ordered[first + taken[first]++] = groups[i];
        }
        return ordered;
    }

    private static int firstAtLeast(long[] sorted, long amount) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < amount) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static void turn(long[] amounts, int[] groups) {
        for (int i = 0, j = amounts.length - 1; i < j; i++, j--) {
            long amount = amounts[i];
            amounts[i] = amounts[j];
            amounts[j] = amount;
            int group = groups[i];
            groups[i] = groups[j];
            groups[j] = group;
        }
    }
}
