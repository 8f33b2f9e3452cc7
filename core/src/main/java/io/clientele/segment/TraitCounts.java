package io.clientele.segment;

import io.clientele.maths.FisherExact;
import io.clientele.maths.Groups;
import io.clientele.maths.Interval;
import io.clientele.maths.Jackknife;
import io.clientele.warehouse.Row;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.IntStream;

/** Buyers, and the best among them, in each group of the jackknife. */
final class TraitCounts {

    private final long[] held = new long[Groups.COUNT];
    private final long[] best = new long[Groups.COUNT];
    private final long[] bestAfter = new long[Groups.COUNT];
    private BigDecimal expected = BigDecimal.ZERO;
    private BigDecimal expectedAfter = BigDecimal.ZERO;

    /** Takes a row of level, group, held, best, best after, expected, expected after. */
    void add(Row row) {
        int group = (int) row.number(2);
        held[group] = row.number(3);
        best[group] = row.number(4);
        bestAfter[group] = row.number(5);
        expected = expected.add(orZero(row.decimal(6)));
        expectedAfter = expectedAfter.add(orZero(row.decimal(7)));
    }

    long all() {
        return sum(held);
    }

    long best(TraitKind kind) {
        return sum(bests(kind));
    }

    /** Best customers to expect if only the month of the first order told. */
    double expected(TraitKind kind) {
        return (kind == TraitKind.FIRST_ORDER ? expectedAfter : expected).doubleValue();
    }

    /** Share among the best ÷ share among all. */
    double ratio(TraitKind kind, TraitCounts everyone) {
        return ratio(best(kind), everyone.best(kind), all(), everyone.all());
    }

    /** Fisher's exact test: the best against the rest. */
    double pValue(TraitKind kind, TraitCounts everyone) {
        long with = best(kind);
        long restWith = all() - with;
        long without = everyone.best(kind) - with;
        return FisherExact.pValue(with, without, restWith, everyone.all() - with - restWith - without);
    }

    /** Range of the ratio, from its logarithm; empty where a group holds all the best with the level, or all with it. */
    Optional<Interval> range(TraitKind kind, TraitCounts everyone) {
        long[] mine = bests(kind);
        long[] theirs = everyone.bests(kind);
        long myBest = best(kind);
        long theirBest = everyone.best(kind);
        long mineAll = all();
        long theirAll = everyone.all();
        double[] without = IntStream.range(0, Groups.COUNT)
                .filter(group -> everyone.held[group] > 0)
                .mapToDouble(group -> StrictMath.log(ratio(
                        myBest - mine[group],
                        theirBest - theirs[group],
                        mineAll - held[group],
                        theirAll - everyone.held[group])))
                .toArray();
        double whole = StrictMath.log(ratio(kind, everyone));
        if (without.length < 2
                || !Double.isFinite(whole)
                || !IntStream.range(0, without.length).allMatch(group -> Double.isFinite(without[group]))) {
            return Optional.empty();
        }
        Interval logs = new Jackknife(whole, without).interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        return Optional.of(new Interval(StrictMath.exp(logs.low()), StrictMath.exp(logs.high()), logs.level()));
    }

    private static double ratio(long best, long allBest, long all, long everyone) {
        return ((double) best / allBest) / ((double) all / everyone);
    }

    private long[] bests(TraitKind kind) {
        return kind == TraitKind.FIRST_ORDER ? bestAfter : best;
    }

    private static long sum(long[] counts) {
        return IntStream.range(0, counts.length)
                .mapToLong(group -> counts[group])
                .sum();
    }

    private static BigDecimal orZero(@org.jspecify.annotations.Nullable BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number;
    }
}
