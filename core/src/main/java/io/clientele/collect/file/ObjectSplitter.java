package io.clientele.collect.file;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Tells objects apart by their brackets, however their text is broken into lines. A record stands under its number, since
 * several may stand on one line. A text that is not closed on its line is broken: the record then ends where the next one may
 * begin, at a bracket no further in than its own.
 */
final class ObjectSplitter implements RowReader {

    private final CleanStream in;
    private final byte[] chunk = new byte[CleanStream.CHUNK];
    private int at;
    private int limit;
    private final Row row = new Row();
    private long records;
    private int column;

    ObjectSplitter(CleanStream in) {
        this.in = in;
    }

    @Override
    public boolean next() throws IOException {
        while (has()) {
            byte b = chunk[at];
            if (b == ' ' || b == '\t' || b == '\n' || b == '\r' || b == ',' || b == '[' || b == ']') {
                step();
                continue;
            }
            row.clear(++records);
            row.verbatim = false;
            row.length = 0;
            if (b == '{') {
                object();
            } else {
                other();
            }
            return true;
        }
        return false;
    }

    private void object() throws IOException {
        int start = column;
        int depth = 0;
        boolean text = false;
        boolean escaped = false;
        boolean broken = false;
        boolean lineBegins = false;
        while (has()) {
            byte b = chunk[at];
            if (broken && lineBegins && b == '{' && column <= start) {
                row.fault = ObjectFields.BROKEN;
                return;
            }
            lineBegins = b == '\n' || lineBegins && (b == ' ' || b == '\t' || b == '\r');
            if (text) {
                broken |= b == '\n';
                text = b != '\n' && (escaped || b != '"');
                escaped = !escaped && b == '\\';
            } else if (b == '"') {
                text = true;
                escaped = false;
            } else if (b == '{') {
                depth++;
            } else if (b == '}') {
                depth--;
            }
            keep(b);
            step();
            if (depth == 0 && !text) {
                row.fault = row.length > RecordBuffer.LONGEST ? "too long" : broken ? ObjectFields.BROKEN : "";
                row.length = Math.min(row.length, row.bytes.length);
                return;
            }
        }
        row.fault = ObjectFields.BROKEN;
        row.length = Math.min(row.length, row.bytes.length);
    }

    /** What is no object ends at the next comma, line or bracket. */
    private void other() throws IOException {
        while (has() && chunk[at] != '\n' && chunk[at] != ',' && chunk[at] != ']' && chunk[at] != '{') {
            keep(chunk[at]);
            step();
        }
        row.fault = ObjectFields.NO_OBJECT;
        row.length = Math.min(row.length, row.bytes.length);
    }

    /** Counts on where the record is too long to be kept. */
    private void keep(byte b) {
        if (row.length == row.bytes.length && row.length <= RecordBuffer.LONGEST) {
            row.bytes = Arrays.copyOf(row.bytes, Math.max(1 << 12, 2 * row.length));
        }
        if (row.length < row.bytes.length) {
            row.bytes[row.length] = b;
        }
        row.length = Math.min(row.length + 1, Integer.MAX_VALUE - 1);
    }

    private boolean has() throws IOException {
        if (at == limit) {
            at = 0;
            limit = Math.max(0, in.read(chunk, 0, chunk.length));
        }
        return at < limit;
    }

    private void step() {
        column = chunk[at] == '\n' ? 0 : column + 1;
        at++;
    }

    @Override
    public Row row() {
        return row;
    }

    /** Records, since they stand under their number. */
    @Override
    public long lines() {
        return records;
    }

    @Override
    public List<Note> notes() {
        return in.notes();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
