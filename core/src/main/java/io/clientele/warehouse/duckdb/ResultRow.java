package io.clientele.warehouse.duckdb;

import io.clientele.terms.EngineException;
import io.clientele.text.OpaqueId;
import io.clientele.warehouse.Row;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The current row of a result set; ids are read as they are written. */
final class ResultRow implements Row {

    private final ResultSet result;
    private final int width;
    private final boolean[] ids;

    ResultRow(ResultSet result) throws SQLException {
        this.result = result;
        ResultSetMetaData about = result.getMetaData();
        this.width = about.getColumnCount();
        this.ids = new boolean[width];
        for (int column = 1; column <= width; column++) {
            ids[column - 1] = about.getColumnTypeName(column).equals("UUID");
        }
    }

    Row copy() {
        @Nullable Object[] values = new @Nullable Object[width];
        for (int column = 1; column <= width; column++) {
            values[column - 1] = get(column);
        }
        return new KeptRow(values);
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public @Nullable Object get(int column) {
        try {
            Object value = result.getObject(column);
            if (value instanceof UUID bits) {
                return OpaqueId.text(bits);
            }
            if (value instanceof Date date) {
                return date.toLocalDate();
            }
            if (value instanceof Timestamp timestamp) {
                return timestamp.toLocalDateTime();
            }
            if (value instanceof BigInteger whole) {
                return new BigDecimal(whole);
            }
            return value;
        } catch (SQLException failed) {
            throw new EngineException("read column " + column, "", failed);
        }
    }

    @Override
    public @Nullable String text(int column) {
        try {
            return ids[column - 1] ? (String) get(column) : result.getString(column);
        } catch (SQLException failed) {
            throw new EngineException("read column " + column, "", failed);
        }
    }

    @Override
    public @Nullable UUID id(int column) {
        try {
            return (UUID) result.getObject(column);
        } catch (SQLException failed) {
            throw new EngineException("read column " + column, "", failed);
        }
    }

    @Override
    public long number(int column) {
        try {
            return result.getLong(column);
        } catch (SQLException failed) {
            throw new EngineException("read column " + column, "", failed);
        }
    }

    @Override
    public double real(int column) {
        try {
            return result.getDouble(column);
        } catch (SQLException failed) {
            throw new EngineException("read column " + column, "", failed);
        }
    }

    @Override
    public @Nullable BigDecimal decimal(int column) {
        try {
            return result.getBigDecimal(column);
        } catch (SQLException failed) {
            throw new EngineException("read column " + column, "", failed);
        }
    }
}
