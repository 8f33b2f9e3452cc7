package io.clientele.warehouse.duckdb;

import java.time.LocalDateTime;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;

/** The arguments of a Java function for a few thousand rows; each vector is fetched once, for fetching costs a lock. */
final class Vectors {

    private final DuckDBReadableVector[] columns;
    private final long rows;

    Vectors(DuckDBDataChunkReader in) {
        rows = in.rowCount();
        columns = new DuckDBReadableVector[(int) in.columnCount()];
        for (int column = 0; column < columns.length; column++) {
            columns[column] = in.vector(column);
        }
    }

    long rows() {
        return rows;
    }

    boolean anyNull(long row) {
        for (DuckDBReadableVector column : columns) {
            if (column.isNull(row)) {
                return true;
            }
        }
        return false;
    }

    String text(int column, long row) {
        return columns[column].getString(row);
    }

    LocalDateTime moment(int column, long row) {
        return columns[column].getLocalDateTime(row);
    }

    /**
     * An argument that is a literal in the statement, so the same for all rows.
     *
     * @throws IllegalStateException if first and last row differ
     */
    String setting(int column) {
        String first = columns[column].getString(0);
        if (!first.equals(columns[column].getString(rows - 1))) {
            throw new IllegalStateException("Argument " + column + " must be a literal, saw " + first + " and others");
        }
        return first;
    }
}
