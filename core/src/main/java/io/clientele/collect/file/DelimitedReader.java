package io.clientele.collect.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits clean UTF-8 into records and fields after RFC 4180, forgiving what exports get wrong: a quote inside an
 * unquoted field, a quote inside a quoted field that was not doubled, a quote that is never closed, any mix of line
 * ends. A field whose quote turns out to be a letter is read again.
 */
final class DelimitedReader implements RowReader {

    /** A quoted field over more lines than this was never closed. */
    static final int MOST_LINES = 50;
    /** After so many never-closed quotes in one record all its quotes are letters: keeps the time linear. */
    private static final int MOST_FAILURES = 3;
    /** Of a record that is not split so much is kept; 64 KiB. */
    static final int RAW_KEPT = 1 << 16;

    private static final byte ORDINARY = 0;
    private static final byte AWKWARD = 1;
    private static final byte END = 2;

    private final CleanStream in;
    private final RecordBuffer text;
    private final byte delimiter;
    private final byte quote;
    private final byte[] classes = new byte[256];
    private final Row row = new Row();
    private long nextLine = 1;
    private long blankRows;
    private final int columns;

    /** Reads without knowing how many columns a good record has. */
    DelimitedReader(CleanStream in, Layout.Delimited layout, int bufferSize) {
        this(in, layout, bufferSize, 0);
    }

    /** @param columns of a good record; 0 when unknown */
    DelimitedReader(CleanStream in, Layout.Delimited layout, int bufferSize, int columns) {
        this.in = in;
        this.text = new RecordBuffer(in, bufferSize);
        this.columns = columns;
        this.delimiter = (byte) layout.delimiter();
        this.quote = (byte) layout.quote();
        classes['"'] = AWKWARD;
        classes[','] = AWKWARD;
        classes[delimiter & 0xff] = END;
        classes['\n'] = END;
        classes['\r'] = END;
    }

    @Override
    public boolean next() throws IOException {
        while (text.begin()) {
            text.skipMark();
            row.clear(nextLine);
            readRecord(-1);
            secondThought();
            if (!row.blank()) {
                return true;
            }
            blankRows += row.fields > 1 ? 1 : 0;
        }
        return false;
    }

    @Override
    public Row row() {
        return row;
    }

    @Override
    public long lines() {
        return nextLine - 1;
    }

    @Override
    public List<Note> notes() {
        List<Note> notes = new ArrayList<>(in.notes());
        if (blankRows > 0) {
            notes.add(Note.of("blankRows", blankRows));
        }
        return notes;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /**
     * A file that does not quote at all may begin a text with a quote: if a record has a stray quote and the wrong number
     * of fields, and the right number with that field's quotes as letters, they are letters.
     */
    private void secondThought() throws IOException {
        int lenient = columns == 0 || row.fields == columns ? -1 : row.firstLenient();
        if (lenient < 0) {
            return;
        }
        again(row.starts[lenient] - 1);
        if (row.fields != columns) {
            again(-1);
        }
    }

    private void again(int literal) throws IOException {
        text.pos = text.base;
        nextLine = row.line;
        row.clear(nextLine);
        readRecord(literal);
    }

    /** @param firstLiteral offset of a quote that is a letter, or -1 */
    private void readRecord(int firstLiteral) throws IOException {
        int failures = 0;
        int literal = firstLiteral;
        int stop;
        while (true) {
            int from = text.pos - text.base;
            long line = nextLine;
            if (quote != 0
                    && failures < MOST_FAILURES
                    && from != literal
                    && text.has()
                    && text.bytes[text.pos] == quote) {
                if (!quotedField()) {
                    text.pos = text.base + from;
                    nextLine = line;
                    literal = from;
                    failures++;
                    continue;
                }
            } else if (!plainFields()) {
                tooLong();
                return;
            }
            stop = text.pos - text.base;
            if (!text.has()) {
                if (text.over) {
                    tooLong();
                    return;
                }
                nextLine++;
                break;
            }
            if (text.bytes[text.pos] == delimiter) {
                text.pos++;
                continue;
            }
            text.skipLineEnd();
            text.over = false;
            nextLine++;
            break;
        }
        row.bytes = text.bytes;
        row.base = text.base;
        row.length = stop;
        row.verbatim &= delimiter == ',';
    }

    /** Reads fields up to a line end, the end, or one that begins with a quote; false when the record grew too long. */
    private boolean plainFields() throws IOException {
        int from = text.pos - text.base;
        byte kind = Row.PLAIN;
        byte[] table = classes;
        do {
            byte[] b = text.bytes;
            int end = text.limit;
            for (int p = text.pos; p < end; p++) {
                byte found = table[b[p] & 0xff];
                if (found == END) {
                    row.add(from, p - text.base, kind);
                    if (b[p] != delimiter || p + 1 == end || b[p + 1] == quote) {
                        text.pos = p;
                        return true;
                    }
                    from = p + 1 - text.base;
                    kind = Row.PLAIN;
                } else if (found == AWKWARD) {
                    kind = Row.AWKWARD;
                }
            }
            text.pos = end;
        } while (text.more());
        row.add(from, text.pos - text.base, kind);
        return !text.over;
    }

    /** Reads a field from its opening quote to behind its closing one; false when that quote seems to be a letter. */
    private boolean quotedField() throws IOException {
        int from = text.pos - text.base + 1;
        int lines = 0;
        byte kind = Row.QUOTED;
        text.pos++;
        while (true) {
            skipOrdinary();
            if (!text.has()) {
                text.over = false;
                return false;
            }
            byte b = text.bytes[text.pos];
            if (b == quote) {
                if (!text.has(1)) {
                    return closed(from, kind);
                }
                byte behind = text.bytes[text.pos + 1];
                if (behind == quote) {
                    text.pos += 2;
                } else if (behind == delimiter || behind == '\n' || behind == '\r') {
                    return closed(from, kind);
                } else if (lines > 0 && opensField()) {
                    return false;
                } else {
                    kind = Row.LENIENT;
                    text.pos++;
                }
            } else if (b == '\n' || b == '\r') {
                text.skipLineEnd();
                nextLine++;
                if (++lines > MOST_LINES) {
                    return false;
                }
            } else {
                text.pos++;
            }
        }
    }

    private boolean closed(int from, byte kind) {
        if (text.over) {
            text.over = false;
            return false;
        }
        row.add(from, text.pos - text.base, kind);
        text.pos++;
        return true;
    }

    private void skipOrdinary() {
        byte[] b = text.bytes;
        byte[] table = classes;
        int p = text.pos;
        int end = text.limit;
        while (p < end && table[b[p] & 0xff] == ORDINARY) {
            p++;
        }
        text.pos = p;
    }

    /** On a later line, a quote right behind a separator opens a field of another record. */
    private boolean opensField() {
        byte before = text.bytes[text.pos - 1];
        return before == delimiter || before == '\n' || before == '\r';
    }

    /** Keeps the head of the record and goes on behind its line end. */
    private void tooLong() throws IOException {
        row.fields = 0;
        row.fault = "too long";
        row.verbatim = false;
        row.bytes = text.head(RAW_KEPT);
        row.base = 0;
        row.length = row.bytes.length;
        text.skipLine();
        nextLine++;
    }
}
