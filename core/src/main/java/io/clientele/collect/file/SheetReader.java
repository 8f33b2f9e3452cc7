package io.clientele.collect.file;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadingOptions;

/** Rows of a sheet; cells behind the last filled one are made up to the number of columns. */
final class SheetReader implements RowReader {

    /** Formats tell days from numbers; a cell that cannot be read becomes an error value. */
    static final ReadingOptions OPTIONS = new ReadingOptions(true, true);

    private static final byte[] TAB = {'\t'};

    private final Stream<org.dhatim.fastexcel.reader.Row> stream;
    private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
    private final CellText texts;
    private final int columns;
    private final Watch watch;
    private final List<Note> notes;
    private final Row row = new Row();
    private long lines;
    private int filled;

    SheetReader(
            Stream<org.dhatim.fastexcel.reader.Row> stream,
            boolean since1904,
            int columns,
            Watch watch,
            List<Note> notes) {
        this.stream = stream;
        this.rows = stream.iterator();
        this.texts = new CellText(since1904);
        this.columns = columns;
        this.watch = watch;
        this.notes = notes;
        row.bytes = new byte[1 << 12];
    }

    @Override
    public boolean next() throws IOException {
        for (Optional<org.dhatim.fastexcel.reader.Row> step = step(); step.isPresent(); step = step()) {
            org.dhatim.fastexcel.reader.Row cells = step.orElseThrow();
            if (watch.cancelled().getAsBoolean()) {
                throw new CancellationException("Reading was cancelled at row " + cells.getRowNum());
            }
            lines = cells.getRowNum();
            take(cells);
            if (filled > 0) {
                return true;
            }
        }
        return false;
    }

    private Optional<org.dhatim.fastexcel.reader.Row> step() throws IOException {
        try {
            return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
        } catch (RuntimeException e) {
            throw new IOException("The sheet is damaged behind row " + lines, e);
        }
    }

    private void take(org.dhatim.fastexcel.reader.Row cells) {
        row.clear(cells.getRowNum());
        row.length = 0;
        row.verbatim = false;
        filled = 0;
        for (int i = 0; i < cells.getCellCount(); i++) {
            String text = cells.hasCell(i) ? texts.of(cells.getCell(i)) : "";
            add(text);
            filled += text.isBlank() ? 0 : 1;
        }
        while (row.fields > columns && row.starts[row.fields - 1] == row.ends[row.fields - 1]) {
            row.fields--;
        }
        while (row.fields < columns) {
            row.add(row.length, row.length, Row.PLAIN);
        }
    }

    /** Cells stand in the buffer with a tab between, so that the raw text of a faulty row can be read. */
    private void add(String text) {
        if (row.fields > 0) {
            row.put(TAB);
        }
        row.putField(text.replace("\0", ""));
    }

    @Override
    public Row row() {
        return row;
    }

    @Override
    public long lines() {
        return lines;
    }

    @Override
    public List<Note> notes() {
        return notes;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
