package io.clientele.segment;

import io.clientele.terms.Scope;
import io.clientele.value.RatioKernel;
import io.clientele.warehouse.Computed;
import io.clientele.warehouse.Measure;
import io.clientele.warehouse.Rows;
import io.clientele.warehouse.Selects;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a group is, brings, and holds more often than everyone: measures that are asked for by scope. */
public final class SegmentMeasures {

    /** In the order in which a page shows them. */
    private static final List<Measure> OF_A_SET = List.of(
            sum("segment.size", "count", SetSums::size),
            part("segment.share", SetSums::share),
            sum("segment.net", "money", SetSums::net),
            part("segment.net_share", SetSums::netShare),
            sum("segment.purchases", "count", SetSums::purchases),
            ratio("segment.average_order", SetSums::averageOrder),
            ratio("segment.net_each", SetSums::netEach));

    private SegmentMeasures() {}

    public static List<Measure> all() {
        return Stream.concat(OF_A_SET.stream(), TraitMeasures.all().stream()).toList();
    }

    /** Those that tell what a set is and brings. */
    public static List<Measure> ofASet() {
        return OF_A_SET;
    }

    private static Measure sum(String id, String unit, Function<SetSums, Computed> number) {
        return new Measure(
                id, unit, SegmentMeasures::sql, new Kernel("sum over the set", number), 0, SegmentMeasures::rows);
    }

    private static Measure part(String id, Function<SetSums, Computed> number) {
        return new Measure(
                id, "share", SegmentMeasures::sql, new Kernel("part of all", number), 0, SegmentMeasures::rows);
    }

    private static Measure ratio(String id, Function<SetSums, Computed> number) {
        return new Measure(
                id,
                "money",
                SegmentMeasures::sql,
                new Kernel(RatioKernel.NAME, number),
                Measure.FLOOR,
                SegmentMeasures::rows);
    }

    private static String sql(Scope scope) {
        return SetSums.sql(CustomerSet.of(scope));
    }

    private static Rows rows(Scope scope) {
        return Rows.of(
                "t.customer_id, t.purchases, t.net, t.first_day, t.last_day",
                "value.totals as t join (" + CustomerSet.of(scope).select() + ") as s on s.customer_id = t.customer_id",
                "t.gross > 0",
                "net desc, customer_id");
    }

    /** Several figures rest on one select, which is read once. */
    private record Kernel(String name, Function<SetSums, Computed> number) implements Measure.Kernel {

        @Override
        public Computed compute(Selects selects, String sql, Scope scope, int floor) {
            return number.apply(selects.once(sql, SetSums.class, each -> SetSums.read(selects.engine(), each)));
        }
    }
}
