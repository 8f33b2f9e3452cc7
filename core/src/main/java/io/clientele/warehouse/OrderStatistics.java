package io.clientele.warehouse;

import java.math.BigDecimal;
import java.util.AbstractList;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.TreeMap;

/** Values in ascending order, of which only those beside the quantiles .2, .4, .6 and .8 are held: the others stay in the engine. */
public final class OrderStatistics extends AbstractList<BigDecimal> {

    private final int size;
    private final Map<Integer, BigDecimal> held = new HashMap<>();

    private OrderStatistics(int size) {
        this.size = size;
    }

    /**
     * Sorts in the engine.
     *
     * @param values select of name and number, neither null
     * @return by name, in the order of the names
     */
    public static Map<String, OrderStatistics> of(Engine engine, String doing, String values) {
        Map<String, OrderStatistics> byName = new TreeMap<>();
        engine.stream(
                doing,
                SqlText.of("warehouse", "order_statistics", Map.of("values", values)),
                row -> byName.computeIfAbsent(
                                Objects.requireNonNull(row.text(1)), name -> new OrderStatistics((int) row.number(3)))
                        .held
                        .put((int) row.number(2), Objects.requireNonNull(row.decimal(4))));
        return byName;
    }

    @Override
    public BigDecimal get(int place) {
        BigDecimal value = held.get(Objects.checkIndex(place, size));
        if (value == null) {
            throw new NoSuchElementException("Only values beside the quantiles are held, not that of place " + place);
        }
        return value;
    }

    @Override
    public int size() {
        return size;
    }
}
