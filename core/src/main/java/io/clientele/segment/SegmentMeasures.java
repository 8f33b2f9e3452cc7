package io.clientele.segment;

import io.clientele.terms.Scope;
import io.clientele.value.RatioKernel;
import io.clientele.warehouse.Computed;
import io.clientele.warehouse.Measure;
import io.clientele.warehouse.Rows;
import io.clientele.warehouse.Selects;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a set of customers is, brings, and holds more often than everyone: measures that are asked for by scope. */
public final class SegmentMeasures {

    private final Function<Scope, CustomerSet> sets;

    /** @param sets whom a scope means */
    private SegmentMeasures(Function<Scope, CustomerSet> sets) {
        this.sets = sets;
    }

    /** Over the named groups. */
    public static List<Measure> all() {
        return over(Map.of());
    }

    /** Over one set, whatever the scope. */
    public static List<Measure> over(CustomerSet set) {
        return over(scope -> set, scope -> CustomerSet.with(scope, Map.of()));
    }

    /**
     * Over the named groups and some segments.
     *
     * @param segments by id, as they were judged
     */
    public static List<Measure> over(Map<String, Sets.Held> segments) {
        return over(scope -> CustomerSet.of(scope, segments), scope -> CustomerSet.with(scope, segments));
    }

    private static List<Measure> over(Function<Scope, CustomerSet> sets, Function<Scope, CustomerSet> others) {
        return Stream.of(
                        new SegmentMeasures(sets).ofASet(),
                        new TraitMeasures(sets).all(),
                        new OverlapMeasures(sets, others).all())
                .flatMap(List::stream)
                .toList();
    }

    /** Those that tell what a set is and brings, in the order in which a page shows them. */
    public static List<Measure> ofASet(CustomerSet set) {
        return new SegmentMeasures(scope -> set).ofASet();
    }

    private List<Measure> ofASet() {
        return List.of(
                sum("segment.size", "count", SetSums::size),
                part("segment.share", SetSums::share),
                sum("segment.net", "money", SetSums::net),
                part("segment.net_share", SetSums::netShare),
                sum("segment.purchases", "count", SetSums::purchases),
                ratio("segment.average_order", SetSums::averageOrder),
                ratio("segment.net_each", SetSums::netEach));
    }

    private Measure sum(String id, String unit, Function<SetSums, Computed> number) {
        return measure(id, unit, new Kernel("sum over the set", number), 0);
    }

    private Measure part(String id, Function<SetSums, Computed> number) {
        return measure(id, "share", new Kernel("part of all", number), 0);
    }

    private Measure ratio(String id, Function<SetSums, Computed> number) {
        return measure(id, "money", new Kernel(RatioKernel.NAME, number), Measure.FLOOR);
    }

    private Measure measure(String id, String unit, Kernel kernel, int floor) {
        return new Measure(id, unit, scope -> SetSums.sql(sets.apply(scope)), kernel, floor, this::rows);
    }

    private Rows rows(Scope scope) {
        return Rows.of(
                "s.customer_id, t.purchases, t.net, t.first_day, t.last_day",
                "(" + sets.apply(scope).select()
                        + ") as s left join value.totals as t on t.customer_id = s.customer_id",
                "true",
                "net desc nulls last, customer_id");
    }

    /** Several figures rest on one select, which is read once. */
    private record Kernel(String name, Function<SetSums, Computed> number) implements Measure.Kernel {

        @Override
        public Computed compute(Selects selects, String sql, Scope scope, int floor) {
            return number.apply(selects.once(sql, SetSums.class, each -> SetSums.read(selects.engine(), each)));
        }
    }
}
