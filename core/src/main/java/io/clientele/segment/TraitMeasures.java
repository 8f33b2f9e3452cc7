package io.clientele.segment;

import io.clientele.maths.Interval;
import io.clientele.maths.Wilson;
import io.clientele.terms.Figure;
import io.clientele.terms.Scope;
import io.clientele.warehouse.Computed;
import io.clientele.warehouse.Measure;
import io.clientele.warehouse.Rows;
import io.clientele.warehouse.Selects;
import io.clientele.warehouse.SqlText;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A level of an attribute among the members of a set, as measures: scope {@code trait}, beside that of the set. */
final class TraitMeasures {

    private final Function<Scope, CustomerSet> sets;

    /** @param sets whom a scope means */
    TraitMeasures(Function<Scope, CustomerSet> sets) {
        this.sets = sets;
    }

    List<Measure> all() {
        return List.of(
                measure(
                        "segment.trait_share",
                        "share",
                        "share, Wilson interval",
                        counts ->
                                share(counts.with.members(TraitKind.PERSON), counts.everyone.members(TraitKind.PERSON)),
                        true),
                measure(
                        "segment.trait_share_all",
                        "share",
                        "share, Wilson interval",
                        counts -> share(counts.with.all(), counts.everyone.all()),
                        false),
                measure(
                        "segment.trait_ratio",
                        "ratio",
                        "share in the set over share among all, jackknife of its log",
                        Counts::ratio,
                        true));
    }

    private Measure measure(String id, String unit, String kernel, Function<Counts, Computed> number, boolean members) {
        return new Measure(
                id, unit, this::sql, new Kernel(kernel, number), Measure.FLOOR, scope -> rows(scope, members));
    }

    private String sql(Scope scope) {
        return SqlText.of(
                "segment",
                "trait_sums",
                Map.of("customers", sets.apply(scope).select(), "level", TraitHandle.customers(scope)));
    }

    private Rows rows(Scope scope, boolean members) {
        String with = "segment.trait_people as p join (" + TraitHandle.customers(scope)
                + ") as l on l.customer_id = p.customer_id";
        return Rows.of(
                "p.customer_id, p.first_day, p.net",
                members
                        ? with + " join (" + sets.apply(scope).select() + ") as s on s.customer_id = p.customer_id"
                        : with,
                "true",
                "net desc, customer_id");
    }

    private static Computed share(long with, long n) {
        if (n == 0) {
            return Computed.notKnown("nobody");
        }
        BigDecimal share = BigDecimal.valueOf(with).divide(BigDecimal.valueOf(n), MathContext.DECIMAL64);
        return n < Measure.FLOOR
                ? Computed.tooFew(share, n, Measure.FLOOR)
                : Computed.estimate(share, n, range(Wilson.interval(with, n)));
    }

    private static Figure.Range range(Interval interval) {
        return new Figure.Range(interval.low(), interval.high(), interval.level());
    }

    /** Everyone, and those with the level; of each how many are members. */
    private record Counts(TraitCounts everyone, TraitCounts with) {

        Computed ratio() {
            long n = with.members(TraitKind.PERSON);
            double ratio = with.ratio(TraitKind.PERSON, everyone);
            if (!Double.isFinite(ratio)) {
                return Computed.notKnown("nobody");
            }
            long members = everyone.members(TraitKind.PERSON);
            Optional<Interval> range = with.range(TraitKind.PERSON, everyone);
            return members < Measure.FLOOR
                    ? Computed.tooFew(BigDecimal.valueOf(ratio), members, Measure.FLOOR)
                    : Computed.estimate(
                            BigDecimal.valueOf(ratio),
                            n,
                            range.map(TraitMeasures::range).orElse(null));
        }
    }

    private record Kernel(String name, Function<Counts, Computed> number) implements Measure.Kernel {

        @Override
        public Computed compute(Selects selects, String sql, Scope scope, int floor) {
            TraitCounts everyone = new TraitCounts();
            TraitCounts with = new TraitCounts();
            selects.engine().stream("measure", sql, row -> {
                int part = (int) row.number(1);
                everyone.add(part, row.number(2), row.number(3));
                with.add(part, row.number(4), row.number(5));
            });
            return number.apply(new Counts(everyone, with));
        }
    }
}
