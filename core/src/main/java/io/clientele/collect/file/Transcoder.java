package io.clientele.collect.file;

import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;

/** Reads a table in one pass: header and repeated headers go, every other record reaches the sink, good or faulty. */
public final class Transcoder {

    private static final int LINES_NOTED = 20;
    private static final int ROWS_TOLD = 4_096;

    private final Input input;
    private final Shape shape;
    private final List<Long> repeated = new ArrayList<>();
    private long repeats;
    private long rows;
    private long faults;

    private Transcoder(Input input, Shape shape) {
        this.input = input;
        this.shape = shape;
    }

    /**
     * Writes {@code line,fault,raw,c1…cN} as canonical CSV without a header line; see {@link CanonicalWriter}. A file
     * that was begun is deleted when reading fails or is cancelled.
     */
    public static Transcoded toFile(Input input, Shape shape, Path target, Watch watch) throws IOException {
        boolean done = false;
        try (OutputStream out = Files.newOutputStream(target);
                CanonicalWriter writer = new CanonicalWriter(out, shape.columns())) {
            Transcoded result = toSink(input, shape, writer, watch).with(writer.linePerRow());
            done = true;
            return result;
        } finally {
            if (!done) {
                Files.deleteIfExists(target);
            }
        }
    }

    /**
     * Hands each record to the sink; a record with another number of fields than columns comes with a fault.
     *
     * @throws InvalidInputException when an archive turns out to be damaged or to swell beyond reason
     */
    public static Transcoded toSink(Input input, Shape shape, RowSink sink, Watch watch) throws IOException {
        try {
            return new Transcoder(input, shape).run(sink, watch);
        } catch (ZipException | EOFException e) {
            String seen = "unpacking failed: " + e.getMessage();
            throw new InvalidInputException(new Problem(
                    "collect.damaged",
                    input.name(),
                    Map.of("seen", seen),
                    "Unpacking failed: " + e.getMessage() + ". Copy or download the file again."));
        }
    }

    private Transcoded run(RowSink sink, Watch watch) throws IOException {
        try (RowReader reader = input.open(shape, watch)) {
            for (int i = 0; i < shape.recordsAbove(); i++) {
                reader.next();
            }
            Row row = reader.row();
            while (reader.next()) {
                if (isHeader(row)) {
                    note(row.line);
                    continue;
                }
                check(row);
                sink.take(row);
                rows++;
                if (rows % ROWS_TOLD == 0) {
                    watch.rowsRead().accept(rows);
                }
            }
            return new Transcoded(rows, faults, shape.columns(), reader.lines(), true, notes(reader));
        }
    }

    private void check(Row row) {
        if (row.fault.isEmpty() && row.fields != shape.columns()) {
            row.dropEmptyBehind(shape.columns());
            if (row.fields != shape.columns()) {
                row.fault = "fields:" + row.fields + "/" + shape.columns();
            }
        }
        if (row.fault.isEmpty() && TotalRow.is(row)) {
            row.fault = TotalRow.FAULT;
        }
        faults += row.fault.isEmpty() ? 0 : 1;
    }

    private boolean isHeader(Row row) {
        for (List<String> header : shape.headerRows()) {
            if (row.fields >= header.size() && row.fault.isEmpty() && same(row, header)) {
                return true;
            }
        }
        return false;
    }

    private static boolean same(Row row, List<String> header) {
        for (int i = 0; i < row.fields; i++) {
            String cell = i < header.size() ? header.get(i) : "";
            boolean canDiffer = row.ends[i] - row.starts[i] < cell.length();
            if (canDiffer || !row.text(i).equals(cell)) {
                return false;
            }
        }
        return true;
    }

    private void note(long line) {
        repeats++;
        if (repeated.size() < LINES_NOTED) {
            repeated.add(line);
        }
    }

    private List<Note> notes(RowReader reader) {
        List<Note> notes = new ArrayList<>(reader.notes());
        if (repeats > 0) {
            notes.add(new Note("repeatedHeader", repeats, repeated));
        }
        if (!shape.preamble().isEmpty()) {
            notes.add(Note.of("preamble", shape.preamble().size()));
        }
        return notes;
    }
}
