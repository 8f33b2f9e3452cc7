package io.clientele.collect.file;

import java.io.IOException;
import java.util.List;

/** Cuts lines at fixed columns, counted in characters; a text that runs over a cut is a fault, not cut. */
final class FixedReader implements RowReader {

    private final DelimitedReader lines;
    private final List<Integer> starts;
    private final Row row = new Row();

    FixedReader(DelimitedReader lines, Layout.Fixed layout) {
        this.lines = lines;
        this.starts = layout.starts();
    }

    @Override
    public boolean next() throws IOException {
        if (!lines.next()) {
            return false;
        }
        Row line = lines.row();
        row.clear(line.line);
        row.bytes = line.bytes;
        row.base = line.base;
        row.length = line.length;
        row.fault = line.fault;
        row.verbatim = false;
        if (line.fault.isEmpty()) {
            cut();
        }
        return true;
    }

    private void cut() {
        int from = 0;
        for (int i = 0; i < starts.size(); i++) {
            int until = i + 1 < starts.size() ? skip(from, starts.get(i + 1) - starts.get(i)) : row.length;
            if (until > from && until < row.length && !blank(until - 1) && !blank(until)) {
                row.fault = "columns";
                row.fields = 0;
                return;
            }
            field(from, until);
            from = until;
        }
    }

    /** Offset so many characters on, or the end of the line. */
    private int skip(int from, int characters) {
        int at = from;
        for (int i = 0; i < characters && at < row.length; i++) {
            at++;
            while (at < row.length && (row.bytes[row.base + at] & 0xC0) == 0x80) {
                at++;
            }
        }
        return at;
    }

    private void field(int from, int until) {
        int start = from;
        int end = until;
        while (start < end && blank(start)) {
            start++;
        }
        while (end > start && blank(end - 1)) {
            end--;
        }
        byte kind = Row.PLAIN;
        for (int i = start; i < end; i++) {
            byte b = row.bytes[row.base + i];
            kind = b == ',' || b == '"' ? Row.AWKWARD : kind;
        }
        row.add(start, end, kind);
    }

    private boolean blank(int at) {
        byte b = row.bytes[row.base + at];
        return b == ' ' || b == '\t';
    }

    @Override
    public Row row() {
        return row;
    }

    @Override
    public long lines() {
        return lines.lines();
    }

    @Override
    public List<Note> notes() {
        return lines.notes();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
