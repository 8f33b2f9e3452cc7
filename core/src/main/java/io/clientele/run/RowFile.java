package io.clientele.run;

import io.clientele.collect.ColumnMapping;
import io.clientele.collect.Receipt;
import io.clientele.collect.file.Input;
import io.clientele.collect.file.Inputs;
import io.clientele.collect.file.Row;
import io.clientele.collect.file.Transcoder;
import io.clientele.collect.file.Watch;
import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows that were set aside as a file to be mended in a spreadsheet: receipt, line, reason, raw text, the file's columns. */
final class RowFile {

    private static final List<String> OURS = List.of("receipt", "line", "reason", "raw");

    private RowFile() {}

    static List<String> headers(Receipt receipt) {
        return receipt.columns().stream().map(ColumnMapping::header).toList();
    }

    static void write(Path file, Map<Receipt, SortedMap<Long, OpenRows.OpenRow>> rows) {
        WholeFile.write(file, out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            List<@Nullable Object> header = new ArrayList<>(OURS);
            rows.keySet().stream().limit(1).forEach(receipt -> header.addAll(headers(receipt)));
            line(writer, header);
            for (Map.Entry<Receipt, SortedMap<Long, OpenRows.OpenRow>> part : rows.entrySet()) {
                for (Map.Entry<Long, OpenRows.OpenRow> row : part.getValue().entrySet()) {
                    List<@Nullable Object> cells = new ArrayList<>(List.of(
                            part.getKey().id(), row.getKey(), row.getValue().reason()));
                    cells.add(row.getValue().raw());
                    cells.addAll(row.getValue().values());
                    line(writer, cells);
                }
            }
            writer.flush();
        });
    }

    private static void line(Writer writer, List<@Nullable Object> cells) throws IOException {
        for (int cell = 0; cell < cells.size(); cell++) {
            writer.append(cell == 0 ? "" : ",").append(CsvRows.cell(cells.get(cell)));
        }
        writer.append("\r\n");
    }

    /** Hands over each row with what the file makes of its values. */
    static void read(Path file, Function<String, Receipt> receipts, Reader reader) {
        List<Input> inputs = Inputs.find(List.of(file)).inputs();
        if (inputs.size() != 1
                || inputs.get(0).shape().header().size() < OURS.size()
                || !inputs.get(0).shape().header().subList(0, OURS.size()).equals(OURS)) {
            throw new InvalidInputException(Problem.of(
                    "run.noRows",
                    file.toString(),
                    "This is not a file of rows to be mended: its first columns must be receipt, line, reason, raw, as"
                            + " rows export writes them."));
        }
        List<String> header = inputs.get(0).shape().header();
        try {
            Transcoder.toSink(
                    inputs.get(0),
                    inputs.get(0).shape(),
                    row -> {
                        Receipt receipt = receipts.apply(cell(row, 0, file));
                        List<String> cells = row.texts();
                        reader.read(
                                receipt,
                                line(cell(row, 1, file), row, file),
                                old -> mended(receipt, header, cells, old));
                    },
                    Watch.NONE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String cell(Row row, int cell, Path file) {
        if (!row.fault().isEmpty()) {
            throw refused(row, file, "This row has more or fewer fields than the header.");
        }
        return row.text(cell).strip();
    }

    private static long line(String text, Row row, Path file) {
        if (!text.matches("[0-9]{1,18}")) {
            throw refused(row, file, "The second column must be the line of the row, as rows export wrote it.");
        }
        return Long.parseLong(text);
    }

    private static InvalidInputException refused(Row row, Path file, String hint) {
        return new InvalidInputException(
                new Problem("run.badRow", file + " line " + row.line(), Map.of("fault", row.fault()), hint));
    }

    /** A column that is not in the file, and a cell as it was written, stay as they were. */
    private static List<@Nullable String> mended(
            Receipt receipt, List<String> header, List<String> cells, List<@Nullable String> old) {
        List<@Nullable String> values = new ArrayList<>(old);
        List<String> left = new ArrayList<>(header);
        for (int ours = 0; ours < OURS.size(); ours++) {
            left.set(ours, "");
        }
        for (ColumnMapping column : receipt.columns()) {
            int at = left.indexOf(column.header());
            if (at >= OURS.size()) {
                left.set(at, "");
                String was = old.get(column.columnNo() - 1);
                if (!cells.get(at).equals(was == null ? "" : CellSafety.text(was))) {
                    values.set(column.columnNo() - 1, harmless(cells.get(at)));
                }
            }
        }
        return values;
    }

    /** Takes the apostrophe off again that keeps a spreadsheet from running a text. */
    private static @Nullable String harmless(String cell) {
        String bare = cell.startsWith("'") ? cell.substring(1) : cell;
        String value = CellSafety.text(bare).equals(cell) ? bare : cell;
        return value.isEmpty() ? null : value;
    }

    /** Takes one row after the other. */
    @FunctionalInterface
    interface Reader {
        void read(Receipt receipt, long line, Change change);
    }

    /** What a file makes of a row's values. */
    @FunctionalInterface
    interface Change {
        List<@Nullable String> of(List<@Nullable String> old);
    }
}
