package io.clientele.warehouse.duckdb;

import io.clientele.terms.EngineException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * The one place that uses DuckDB's appender. It must be called inside an explicit transaction: outside one, partial
 * batches survive a crash.
 */
final class BulkLoad {

    private BulkLoad() {}

    /** @param may asked before each row; throws when the load is to stop */
    static void into(
            DuckDBConnection connection,
            String table,
            List<String> columns,
            Iterable<Object[]> rows,
            Consumer<String> may) {
        String[] parts = table.split("\\.");
        try (DuckDBAppender appender = parts.length == 3
                ? connection.createAppender(parts[0], parts[1], parts[2])
                : connection.createAppender(parts[0], parts[1])) {
            for (Object[] row : rows) {
                may.accept(table);
                if (row.length != columns.size()) {
                    throw new IllegalArgumentException(
                            "Row must have " + columns.size() + " values, had " + row.length);
                }
                appender.beginRow();
                for (Object value : row) {
                    append(appender, value);
                }
                appender.endRow();
            }
            appender.flush();
        } catch (SQLException failed) {
            throw new EngineException("load " + table, "", failed);
        }
    }

    private static void append(DuckDBAppender appender, @org.jspecify.annotations.Nullable Object value)
            throws SQLException {
        if (value == null) {
            appender.appendNull();
        } else if (value instanceof String text) {
            appender.append(text);
        } else if (value instanceof Long number) {
            appender.append(number);
        } else if (value instanceof Integer number) {
            appender.append(number);
        } else if (value instanceof Boolean flag) {
            appender.append(flag);
        } else if (value instanceof Double number) {
            appender.append(number);
        } else if (value instanceof BigDecimal number) {
            appender.append(number);
        } else if (value instanceof UUID id) {
            appender.append(id);
        } else if (value instanceof LocalDate day) {
            appender.append(day);
        } else if (value instanceof LocalDateTime moment) {
            appender.append(moment);
        } else {
            throw new IllegalArgumentException(
                    "Cannot load a " + value.getClass().getName());
        }
    }
}
