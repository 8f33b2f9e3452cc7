package io.clientele.collect.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes rows as {@code line,fault,raw,c1…cN}: UTF-8, commas, LF, quotes doubled, no header line, an empty text as
 * nothing. A faulty row has its raw text (64 KiB at most) and no columns.
 */
final class CanonicalWriter implements RowSink, Closeable {

    private final OutputStream out;
    private final int columns;
    private byte[] buffer = new byte[1 << 18];
    private int at;
    private boolean linePerRow = true;

    CanonicalWriter(OutputStream out, int columns) {
        this.out = out;
        this.columns = columns;
    }

    @Override
    public void take(Row row) throws IOException {
        need(32 + row.fault.length());
        number(row.line);
        buffer[at++] = ',';
        if (row.fault.isEmpty()) {
            buffer[at++] = ',';
            fields(row);
        } else {
            text(row.fault.getBytes(StandardCharsets.US_ASCII));
            buffer[at++] = ',';
            int length =
                    RecordBuffer.wholeCharacters(row.bytes, row.base, Math.min(row.length, DelimitedReader.RAW_KEPT));
            quoted(row.bytes, row.base, row.base + length, false);
            need(columns + 1);
            for (int i = 0; i < columns; i++) {
                buffer[at++] = ',';
            }
        }
        buffer[at++] = '\n';
    }

    private void fields(Row row) throws IOException {
        if (row.verbatim) {
            linePerRow = linePerRow && isOneLine(row);
            need(row.length + 2);
            buffer[at++] = ',';
            System.arraycopy(row.bytes, row.base, buffer, at, row.length);
            at += row.length;
            return;
        }
        for (int i = 0; i < row.fields; i++) {
            int from = row.base + row.starts[i];
            int until = row.base + row.ends[i];
            need(until - from + 4);
            buffer[at++] = ',';
            if (from == until) {
                continue;
            }
            if (row.kinds[i] == Row.PLAIN) {
                System.arraycopy(row.bytes, from, buffer, at, until - from);
                at += until - from;
            } else {
                quoted(row.bytes, from, until, row.kinds[i] != Row.AWKWARD);
            }
        }
    }

    /** Only text in quotes can hold a line end. */
    private static boolean isOneLine(Row row) {
        for (int field = 0; field < row.fields; field++) {
            if (row.kinds[field] == Row.QUOTED) {
                for (int i = row.base + row.starts[field]; i < row.base + row.ends[field]; i++) {
                    if (row.bytes[i] == '\n') {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** @param doubled whether two quotes in a row already stand for one */
    private void quoted(byte[] bytes, int from, int until, boolean doubled) throws IOException {
        need(2 * (until - from) + 4);
        buffer[at++] = '"';
        for (int i = from; i < until; i++) {
            byte b = bytes[i];
            buffer[at++] = b;
            if (b == '\n') {
                linePerRow = false;
            } else if (b == '"') {
                buffer[at++] = '"';
                if (doubled && i + 1 < until && bytes[i + 1] == '"') {
                    i++;
                }
            }
        }
        buffer[at++] = '"';
    }

    /** Whether no text held a line end, so that each line of the file is a row. */
    boolean linePerRow() {
        return linePerRow;
    }

    private void text(byte[] ascii) {
        System.arraycopy(ascii, 0, buffer, at, ascii.length);
        at += ascii.length;
    }

    private void number(long value) {
        int digits = 1;
        for (long rest = value / 10; rest > 0; rest /= 10) {
            digits++;
        }
        long rest = value;
        for (int i = at + digits - 1; i >= at; i--) {
            buffer[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        at += digits;
    }

    private void need(int count) throws IOException {
        if (buffer.length - at >= count) {
            return;
        }
        out.write(buffer, 0, at);
        at = 0;
        if (buffer.length < count) {
            buffer = Arrays.copyOf(buffer, count);
        }
    }

    @Override
    public void close() throws IOException {
        try (out) {
            out.write(buffer, 0, at);
            at = 0;
        }
    }
}
