package io.clientele.segment;

import io.clientele.maths.FisherExact;
import io.clientele.maths.Groups;
import io.clientele.maths.Interval;
import io.clientele.maths.Jackknife;
import io.clientele.warehouse.Row;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.IntStream;

/** Buyers, and the members of a set among them, in each group of the jackknife. */
final class TraitCounts {

    private final long[] held = new long[Groups.COUNT];
    private final long[] members = new long[Groups.COUNT];
    private final long[] membersAfter = new long[Groups.COUNT];
    private BigDecimal expected = BigDecimal.ZERO;
    private BigDecimal expectedAfter = BigDecimal.ZERO;

    /** Takes a row of level, group, held, members, members after, expected, expected after. */
    void add(Row row) {
        int group = (int) row.number(2);
        held[group] = row.number(3);
        members[group] = row.number(4);
        membersAfter[group] = row.number(5);
        expected = expected.add(orZero(row.decimal(6)));
        expectedAfter = expectedAfter.add(orZero(row.decimal(7)));
    }

    /** Where nothing is to be expected of the month, and the first order tells nothing of its own. */
    void add(int group, long held, long members) {
        this.held[group] = held;
        this.members[group] = members;
        membersAfter[group] = members;
    }

    long all() {
        return sum(held);
    }

    long members(TraitKind kind) {
        return sum(membersOf(kind));
    }

    /** Members to expect if only the month of the first order told. */
    double expected(TraitKind kind) {
        return (kind == TraitKind.FIRST_ORDER ? expectedAfter : expected).doubleValue();
    }

    /** Share among the members ÷ share among all. */
    double ratio(TraitKind kind, TraitCounts everyone) {
        return ratio(members(kind), everyone.members(kind), all(), everyone.all());
    }

    /** Fisher's exact test: the members against the rest. */
    double pValue(TraitKind kind, TraitCounts everyone) {
        long with = members(kind);
        long restWith = all() - with;
        long without = everyone.members(kind) - with;
        return FisherExact.pValue(with, without, restWith, everyone.all() - with - restWith - without);
    }

    /** Range of the ratio, from its logarithm; empty where a group holds all the members with the level, or all with it. */
    Optional<Interval> range(TraitKind kind, TraitCounts everyone) {
        long[] mine = membersOf(kind);
        long[] theirs = everyone.membersOf(kind);
        long myMembers = members(kind);
        long theirMembers = everyone.members(kind);
        long mineAll = all();
        long theirAll = everyone.all();
        double[] without = IntStream.range(0, Groups.COUNT)
                .filter(group -> everyone.held[group] > 0)
                .mapToDouble(group -> StrictMath.log(ratio(
                        myMembers - mine[group],
                        theirMembers - theirs[group],
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

    private static double ratio(long members, long allMembers, long all, long everyone) {
        return ((double) members / allMembers) / ((double) all / everyone);
    }

    private long[] membersOf(TraitKind kind) {
        return kind == TraitKind.FIRST_ORDER ? membersAfter : members;
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
