package io.clientele.segment;

import io.clientele.maths.RatioOfSums;
import io.clientele.value.RatioKernel;
import io.clientele.warehouse.Computed;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Measure;
import io.clientele.warehouse.SqlText;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Objects;

/** What a set of customers is and brings beside all buyers, told by one select from which all its figures come. */
final class SetSums {

    private final RatioOfSums averageOrder = new RatioOfSums();
    private final RatioOfSums netEach = new RatioOfSums();
    private long members;
    private long buyers;
    private long purchases;
    private BigDecimal net = BigDecimal.ZERO;
    private long allBuyers;
    private BigDecimal allNet = BigDecimal.ZERO;

    private SetSums() {}

    static String sql(CustomerSet set) {
        return SqlText.of("segment", "set_sums", Map.of("customers", set.select()));
    }

    static SetSums read(Engine engine, String sql) {
        SetSums sums = new SetSums();
        engine.stream("sums of a set", sql, row -> {
            int part = (int) row.number(1);
            long bought = row.number(3);
            BigDecimal partNet = Objects.requireNonNull(row.decimal(4));
            sums.members += row.number(2);
            sums.buyers += bought;
            sums.net = sums.net.add(partNet);
            sums.purchases += row.number(5);
            sums.averageOrder.add(part, partNet, BigDecimal.valueOf(row.number(6)), bought);
            sums.netEach.add(part, partNet, BigDecimal.valueOf(bought), bought);
            sums.allBuyers += row.number(7);
            sums.allNet = sums.allNet.add(Objects.requireNonNull(row.decimal(8)));
        });
        return sums;
    }

    /** Buyers among the members. */
    long buyers() {
        return buyers;
    }

    /** All members, buyers or not. */
    Computed size() {
        return Computed.exact(BigDecimal.valueOf(members), members);
    }

    Computed share() {
        return part(BigDecimal.valueOf(buyers), BigDecimal.valueOf(allBuyers));
    }

    Computed net() {
        return Computed.exact(net, buyers);
    }

    /** Of what all buyers bring together; where that is nothing or less, no part of it can be told. */
    Computed netShare() {
        return part(net, allNet);
    }

    Computed purchases() {
        return Computed.exact(BigDecimal.valueOf(purchases), buyers);
    }

    Computed averageOrder() {
        return RatioKernel.computed(averageOrder, Measure.FLOOR);
    }

    Computed netEach() {
        return RatioKernel.computed(netEach, Measure.FLOOR);
    }

    private Computed part(BigDecimal some, BigDecimal all) {
        return all.signum() <= 0
                ? Computed.notKnown("nobody")
                : Computed.exact(some.divide(all, MathContext.DECIMAL64), buyers);
    }
}
