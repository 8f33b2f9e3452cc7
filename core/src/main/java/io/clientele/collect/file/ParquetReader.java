package io.clientele.collect.file;

import io.clientele.warehouse.duckdb.ParquetFile;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;

/** Rows of a Parquet file, under their number. */
final class ParquetReader implements RowReader {

    private static final byte[] TAB = {'\t'};
    private static final int ROWS_TOLD = 1_024;

    private final ParquetFile file;
    private final ParquetFile.Rows rows;
    private final int columns;
    private final long bytes;
    private final Watch watch;
    private final Row row = new Row();
    private long read;

    /** @param bytes of the file: how far it is read cannot be told, so all of it counts at the end */
    ParquetReader(ParquetFile file, int columns, long bytes, Watch watch) throws IOException {
        this.file = file;
        this.columns = columns;
        this.bytes = bytes;
        this.watch = watch;
        try {
            this.rows = file.rows();
        } catch (IOException failed) {
            file.close();
            throw failed;
        }
    }

    @Override
    public boolean next() throws IOException {
        if (read % ROWS_TOLD == 0 && watch.cancelled().getAsBoolean()) {
            throw new CancellationException("Reading was cancelled at row " + read);
        }
        if (!rows.next()) {
            return false;
        }
        row.clear(++read);
        row.length = 0;
        row.verbatim = false;
        for (int column = 0; column < columns; column++) {
            if (column > 0) {
                row.put(TAB);
            }
            row.putField(rows.text(column).replace("\0", ""));
        }
        if (row.length > RecordBuffer.LONGEST) {
            row.fault = "too long";
            row.fields = 0;
        }
        return true;
    }

    @Override
    public Row row() {
        return row;
    }

    @Override
    public long lines() {
        return read;
    }

    @Override
    public List<Note> notes() {
        return List.of();
    }

    @Override
    public void close() throws IOException {
        try (file) {
            rows.close();
            watch.bytesRead().accept(bytes);
        }
    }
}
