package io.clientele.value;

import io.clientele.terms.Scope;
import io.clientele.warehouse.Computed;
import io.clientele.warehouse.Measure;
import io.clientele.warehouse.Row;
import io.clientele.warehouse.Selects;
import java.math.BigDecimal;
import java.util.List;

/**
 * Money less costs: the select gives it, over how many, and of how much a cost is not told. One line without a cost is enough to
 * make it not known, for what it leaves would be told as too much.
 */
final class MarginKernel implements Measure.Kernel {

    @Override
    public String name() {
        return "money less costs, known where all are told";
    }

    @Override
    public Computed compute(Selects selects, String sql, Scope scope, int floor) {
        List<Row> rows = selects.engine().rows("measure", sql);
        BigDecimal money = rows.isEmpty() ? null : rows.get(0).decimal(1);
        if (money == null) {
            return Computed.notKnown("noRows");
        }
        return rows.get(0).number(3) > 0
                ? Computed.notKnown("linesWithoutCost")
                : Computed.exact(money, rows.get(0).number(2));
    }
}
