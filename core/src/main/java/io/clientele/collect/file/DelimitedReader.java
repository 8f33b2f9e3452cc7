package io.clientele.collect.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Splits clean UTF-8 into records and fields after RFC 4180, forgiving what exports get wrong: a quote inside an
 * unquoted field, a quote inside a quoted field that was not doubled, a quote that is never closed, any mix of line
 * ends. The buffer holds one record at least, so that a field whose quote turns out to be a letter is read again.
 */
final class DelimitedReader implements RowReader {

    /** A longer record is not split; 1 MiB. */
    static final int LONGEST = 1 << 20;
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
    private final byte delimiter;
    private final byte quote;
    private final byte[] classes = new byte[256];
    private final Row row = new Row();
    private byte[] buffer;
    private int base;
    private int pos;
    private int limit;
    private boolean ended;
    private boolean over;
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
        this.columns = columns;
        this.delimiter = (byte) layout.delimiter();
        this.quote = (byte) layout.quote();
        this.buffer = new byte[bufferSize];
        classes['"'] = AWKWARD;
        classes[','] = AWKWARD;
        classes[delimiter & 0xff] = END;
        classes['\n'] = END;
        classes['\r'] = END;
    }

    @Override
    public boolean next() throws IOException {
        while (true) {
            base = pos;
            if (pos == limit && !more()) {
                return false;
            }
            skipMark();
            row.clear(nextLine);
            readRecord(-1);
            secondThought();
            if (!row.blank()) {
                return true;
            }
            blankRows += row.fields > 1 ? 1 : 0;
        }
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

    /** Files copied together carry a byte order mark in the middle. */
    private void skipMark() throws IOException {
        if (buffer[pos] == (byte) 0xEF
                && (limit - pos > 1 || more())
                && buffer[pos + 1] == (byte) 0xBB
                && (limit - pos > 2 || more())
                && buffer[pos + 2] == (byte) 0xBF) {
            pos += 3;
            base = pos;
        }
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
        pos = base;
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
            int from = pos - base;
            long line = nextLine;
            if (quote != 0 && failures < MOST_FAILURES && from != literal && has() && buffer[pos] == quote) {
                if (!quotedField()) {
                    pos = base + from;
                    nextLine = line;
                    literal = from;
                    failures++;
                    continue;
                }
            } else if (!plainField()) {
                tooLong();
                return;
            }
            stop = pos - base;
            if (!has()) {
                if (over) {
                    tooLong();
                    return;
                }
                nextLine++;
                break;
            }
            byte b = buffer[pos++];
            if (b == delimiter) {
                continue;
            }
            if (b == '\r' && has() && buffer[pos] == '\n') {
                pos++;
            }
            over = false;
            nextLine++;
            break;
        }
        row.bytes = buffer;
        row.base = base;
        row.length = stop;
        row.verbatim &= delimiter == ',';
    }

    private boolean has() throws IOException {
        return pos < limit || more();
    }

    /** Reads up to a delimiter, a line end or the end; false when the record grew too long. */
    private boolean plainField() throws IOException {
        int from = pos - base;
        byte kind = Row.PLAIN;
        byte[] table = classes;
        while (true) {
            byte[] b = buffer;
            int p = pos;
            int end = limit;
            byte found = ORDINARY;
            while (p < end) {
                found = table[b[p] & 0xff];
                if (found != ORDINARY) {
                    if (found == END) {
                        break;
                    }
                    kind = Row.AWKWARD;
                }
                p++;
            }
            pos = p;
            if (p == end && more()) {
                continue;
            }
            if (over) {
                return false;
            }
            row.add(from, pos - base, kind);
            return true;
        }
    }

    /** Reads a field from its opening quote to behind its closing one; false when that quote seems to be a letter. */
    private boolean quotedField() throws IOException {
        int from = pos - base + 1;
        int lines = 0;
        byte kind = Row.QUOTED;
        pos++;
        while (true) {
            skipOrdinary();
            if (!has()) {
                over = false;
                return false;
            }
            byte b = buffer[pos];
            if (b == quote) {
                if (limit - pos < 2 && !more()) {
                    return closed(from, kind);
                }
                byte behind = buffer[pos + 1];
                if (behind == quote) {
                    pos += 2;
                } else if (behind == delimiter || behind == '\n' || behind == '\r') {
                    return closed(from, kind);
                } else if (lines > 0 && opensField()) {
                    return false;
                } else {
                    kind = Row.LENIENT;
                    pos++;
                }
            } else if (b == '\n' || b == '\r') {
                boolean pair = b == '\r' && (limit - pos > 1 || more()) && buffer[pos + 1] == '\n';
                pos += pair ? 2 : 1;
                nextLine++;
                if (++lines > MOST_LINES) {
                    return false;
                }
            } else {
                pos++;
            }
        }
    }

    private boolean closed(int from, byte kind) {
        if (over) {
            over = false;
            return false;
        }
        row.add(from, pos - base, kind);
        pos++;
        return true;
    }

    private void skipOrdinary() {
        byte[] b = buffer;
        byte[] table = classes;
        int p = pos;
        int end = limit;
        while (p < end && table[b[p] & 0xff] == ORDINARY) {
            p++;
        }
        pos = p;
    }

    /** On a later line, a quote right behind a separator opens a field of another record. */
    private boolean opensField() {
        byte before = buffer[pos - 1];
        return before == delimiter || before == '\n' || before == '\r';
    }

    /** Keeps the head of the record and goes on behind its line end, in the memory of one buffer. */
    private void tooLong() throws IOException {
        int kept = wholeCharacters(buffer, base, Math.min(RAW_KEPT, limit - base));
        row.fields = 0;
        row.fault = "too long";
        row.verbatim = false;
        row.bytes = Arrays.copyOfRange(buffer, base, base + kept);
        row.base = 0;
        row.length = kept;
        over = false;
        while (pos == limit || (buffer[pos] != '\n' && buffer[pos] != '\r')) {
            if (pos < limit) {
                pos++;
                continue;
            }
            base = limit;
            if (!more()) {
                nextLine++;
                return;
            }
        }
        base = pos;
        if (buffer[pos++] == '\r' && has() && buffer[pos] == '\n') {
            pos++;
        }
        nextLine++;
    }

    /** The length cut back to the last whole UTF-8 character. */
    static int wholeCharacters(byte[] bytes, int from, int length) {
        int end = length;
        while (end > 0 && from + end < bytes.length && (bytes[from + end] & 0xC0) == 0x80) {
            end--;
        }
        return end;
    }

    /** Reads on behind the limit; false at the end of the file or when the record in the buffer is too long. */
    private boolean more() throws IOException {
        if (limit - base > LONGEST) {
            over = true;
            return false;
        }
        if (ended) {
            return false;
        }
        if (base > 0) {
            System.arraycopy(buffer, base, buffer, 0, limit - base);
            pos -= base;
            limit -= base;
            base = 0;
        }
        if (limit == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int read = in.read(buffer, limit, buffer.length - limit);
        ended = read < 0;
        limit += Math.max(read, 0);
        return read > 0;
    }
}
