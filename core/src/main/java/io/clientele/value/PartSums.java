package io.clientele.value;

import io.clientele.maths.RatioOfSums;
import io.clientele.warehouse.Computed;
import io.clientele.warehouse.Measure;
import io.clientele.warehouse.Row;
import java.math.BigDecimal;
import java.util.Objects;

/** What some customers bring, added up from the rows of {@code part_sums.sql}. */
public final class PartSums {

    private final RatioOfSums averageOrder = new RatioOfSums();
    private final RatioOfSums repurchases = new RatioOfSums();
    private long customers;
    private BigDecimal purchases = BigDecimal.ZERO;
    private long purchasers;
    private long repeaters;
    private BigDecimal net = BigDecimal.ZERO;
    private long withNet;

    /** Adds what one part of the jackknife tells. */
    public void add(Row row) {
        int part = (int) row.number(2);
        long bought = row.number(6);
        BigDecimal times = decimal(row, 5);
        customers += row.number(4);
        purchases = purchases.add(times);
        purchasers += bought;
        repeaters += row.number(7);
        net = net.add(decimal(row, 8));
        withNet += row.number(9);
        averageOrder.add(part, decimal(row, 10), decimal(row, 11), row.number(12));
        repurchases.add(part, times.subtract(BigDecimal.valueOf(bought)), times, bought);
    }

    private static BigDecimal decimal(Row row, int column) {
        return Objects.requireNonNull(row.decimal(column));
    }

    Computed customers() {
        return Computed.exact(BigDecimal.valueOf(customers), customers);
    }

    Computed purchases() {
        return Computed.exact(purchases, purchasers);
    }

    Computed net() {
        return Computed.exact(net, withNet);
    }

    Computed averageOrder() {
        return RatioKernel.computed(averageOrder, Measure.FLOOR);
    }

    Computed repeatRate() {
        return ShareKernel.computed(repeaters, purchasers, Measure.FLOOR);
    }

    Computed repurchaseRate() {
        return RatioKernel.computed(repurchases, Measure.FLOOR);
    }
}
