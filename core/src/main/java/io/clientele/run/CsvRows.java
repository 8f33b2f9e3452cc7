package io.clientele.run;

import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Row;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A query's rows as CSV in UTF-8, headers first; text cannot turn into a formula. Those of invented people say so, row by row. */
final class CsvRows {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvRows() {}

    /** @param mark with the byte order mark that Excel needs to see UTF-8 */
    static void write(Engine engine, String select, OutputStream out, boolean mark) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        if (mark) {
            writer.write(BYTE_ORDER_MARK);
        }
        write(engine, select, writer);
        writer.flush();
    }

    static void write(Engine engine, String select, Writer writer) throws IOException {
        write(engine, select, UnaryOperator.identity(), writer);
    }

    /** @param heads what the head of a column says, by its name */
    static void write(
            Engine engine, String select, UnaryOperator<String> heads, Writer writer, @Nullable Object... bound)
            throws IOException {
        StringBuilder header = new StringBuilder();
        for (Engine.Column column : engine.columns(select)) {
            header.append(header.isEmpty() ? "" : ",").append(quoted(heads.apply(column.name())));
        }
        boolean invented = Invented.of(engine).isPresent();
        writer.append(header).append(invented ? "," + Invented.COLUMN : "").append("\r\n");
        String end = (invented ? "," + Invented.WORD : "") + "\r\n";
        engine.stream("write rows", select, row -> line(row, end, writer), bound);
    }

    private static void line(Row row, String end, Writer writer) {
        try {
            for (int column = 1; column <= row.width(); column++) {
                if (column > 1) {
                    writer.append(',');
                }
                writer.append(cell(row.get(column)));
            }
            writer.append(end);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal decimal) {
            return ReportJson.plain(decimal);
        }
        if (value instanceof LocalDateTime moment) {
            return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(moment);
        }
        String text = String.valueOf(value);
        return value instanceof String ? quoted(CellSafety.text(text)) : text;
    }

    private static String quoted(String text) {
        boolean needed = text.chars().anyMatch(sign -> sign == ',' || sign == '"' || sign == '\n' || sign == '\r');
        return needed ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
