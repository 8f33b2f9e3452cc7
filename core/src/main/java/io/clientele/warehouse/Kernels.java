package io.clientele.warehouse;

import io.clientele.terms.Scope;
import java.math.BigDecimal;
import java.util.List;

/** The kernel that is none: the select is the number. */
final class Kernels {

    static final Measure.Kernel EXACT = new Measure.Kernel() {
        @Override
        public String name() {
            return "sql";
        }

        @Override
        public Computed compute(Selects selects, String sql, Scope scope, int floor) {
            List<Row> rows = selects.engine().rows("measure", sql);
            BigDecimal value = rows.isEmpty() ? null : rows.get(0).decimal(1);
            return value == null
                    ? Computed.notKnown("noRows")
                    : Computed.exact(value, rows.get(0).number(2));
        }
    };

    private Kernels() {}
}
