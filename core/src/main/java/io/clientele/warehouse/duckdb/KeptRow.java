package io.clientele.warehouse.duckdb;

import io.clientele.warehouse.Row;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A row that outlives its result. */
record KeptRow(@Nullable Object[] values) implements Row {

    @Override
    public int width() {
        return values.length;
    }

    @Override
    public @Nullable Object get(int column) {
        return values[column - 1];
    }

    @Override
    public @Nullable String text(int column) {
        Object value = values[column - 1];
        return value == null ? null : value.toString();
    }

    @Override
    public long number(int column) {
        return values[column - 1] instanceof Number number ? number.longValue() : 0;
    }

    @Override
    public double real(int column) {
        return values[column - 1] instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    @Override
    public @Nullable BigDecimal decimal(int column) {
        Object value = values[column - 1];
        if (value == null) {
            return null;
        }
        return value instanceof BigDecimal decimal ? decimal : new BigDecimal(value.toString());
    }
}
