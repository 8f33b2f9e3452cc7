package io.clientele.value;

import io.clientele.maths.Interval;
import io.clientele.maths.Wilson;
import io.clientele.terms.Figure;
import io.clientele.terms.Scope;
import io.clientele.warehouse.Computed;
import io.clientele.warehouse.Measure;
import io.clientele.warehouse.Row;
import io.clientele.warehouse.Selects;
import java.math.BigDecimal;
import java.math.MathContext;

/** A share read as a tendency: the select gives successes and n; range by Wilson (1927), level .90. */
final class ShareKernel implements Measure.Kernel {

    @Override
    public String name() {
        return "share, Wilson interval";
    }

    @Override
    public Computed compute(Selects selects, String sql, Scope scope, int floor) {
        Row row = selects.engine().rows("measure", sql).get(0);
        return computed(row.number(1), row.number(2), floor);
    }

    /** The share as the numbers of a figure; without a range below the floor. */
    static Computed computed(long successes, long n, int floor) {
        if (n == 0) {
            return Computed.notKnown("nobody");
        }
        BigDecimal share = BigDecimal.valueOf(successes).divide(BigDecimal.valueOf(n), MathContext.DECIMAL64);
        if (n < floor) {
            return Computed.tooFew(share, n, floor);
        }
        Interval range = Wilson.interval(successes, n);
        return Computed.estimate(share, n, new Figure.Range(range.low(), range.high(), range.level()));
    }
}
