package io.clientele.segment;

import io.clientele.terms.Scope;
import io.clientele.warehouse.Computed;
import io.clientele.warehouse.Measure;
import io.clientele.warehouse.Row;
import io.clientele.warehouse.Rows;
import io.clientele.warehouse.Selects;
import io.clientele.warehouse.SqlText;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** How many of a set are in another one, too: scope {@code with}, the other one, beside that of the set. */
final class OverlapMeasures {

    private final Function<Scope, CustomerSet> sets;
    private final Function<Scope, CustomerSet> others;

    /**
     * @param sets whom a scope means
     * @param others whom its {@code with} means
     */
    OverlapMeasures(Function<Scope, CustomerSet> sets, Function<Scope, CustomerSet> others) {
        this.sets = sets;
        this.others = others;
    }

    List<Measure> all() {
        return List.of(
                measure("segment.overlap", "count", Both::count),
                measure("segment.overlap_share", "share", Both::share));
    }

    private Measure measure(String id, String unit, Function<Both, Computed> number) {
        return new Measure(id, unit, this::sql, new Kernel(number), 0, this::rows);
    }

    private String sql(Scope scope) {
        return SqlText.of(
                "segment",
                "set_overlap",
                Map.of(
                        "customers", sets.apply(scope).select(),
                        "others", others.apply(scope).select()));
    }

    private Rows rows(Scope scope) {
        return Rows.of(
                "s.customer_id, t.purchases, t.net, t.first_day, t.last_day",
                "(" + sets.apply(scope).select() + ") as s join ("
                        + others.apply(scope).select()
                        + ") as o on o.customer_id = s.customer_id left join value.totals as t on t.customer_id = s.customer_id",
                "true",
                "net desc nulls last, customer_id");
    }

    private record Both(long members, long both) {

        static Both read(Selects selects, String sql) {
            Row row = selects.engine().rows("measure", sql).get(0);
            return new Both(row.number(1), row.number(2));
        }

        Computed count() {
            return Computed.exact(BigDecimal.valueOf(both), members);
        }

        Computed share() {
            return members == 0
                    ? Computed.notKnown("nobody")
                    : Computed.exact(
                            BigDecimal.valueOf(both).divide(BigDecimal.valueOf(members), MathContext.DECIMAL64),
                            members);
        }
    }

    /** Both figures rest on one select, which is read once. */
    private record Kernel(Function<Both, Computed> number) implements Measure.Kernel {

        @Override
        public String name() {
            return "those in both sets";
        }

        @Override
        public Computed compute(Selects selects, String sql, Scope scope, int floor) {
            return number.apply(selects.once(sql, Both.class, each -> Both.read(selects, each)));
        }
    }
}
