package io.clientele.value;

import io.clientele.terms.Scope;
import io.clientele.warehouse.Computed;
import io.clientele.warehouse.Measure;
import io.clientele.warehouse.Row;
import io.clientele.warehouse.Selects;
import java.math.BigDecimal;
import java.util.List;

/** Days from one purchase day to the next, on average: the select gives it and how many such days there are; two are needed. */
final class RhythmKernel implements Measure.Kernel {

    static final int NEEDED = 2;

    @Override
    public String name() {
        return "mean gap between purchase days";
    }

    @Override
    public Computed compute(Selects selects, String sql, Scope scope, int floor) {
        List<Row> rows = selects.engine().rows("measure", sql);
        if (rows.isEmpty() || rows.get(0).isNull(2)) {
            return Computed.notKnown("noRows");
        }
        BigDecimal gap = rows.get(0).decimal(1);
        long days = rows.get(0).number(2);
        return gap == null ? Computed.tooFew(null, days, floor) : Computed.exact(gap, days);
    }
}
