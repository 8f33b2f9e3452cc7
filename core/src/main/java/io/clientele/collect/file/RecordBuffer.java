package io.clientele.collect.file;

import java.io.IOException;
import java.util.Arrays;

/**
 * The bytes of a text from the start of one record on: the whole record at least, so that it can be read again from its
 * start. Grows up to the longest record that is split. Its fields are open to the reader, which runs over every byte.
 */
final class RecordBuffer {

    /** A longer record is not split; 1 MiB. */
    static final int LONGEST = 1 << 20;

    byte[] bytes;
    /** Where the record starts; it moves when more is read, so places in the record are kept as offsets from it. */
    int base;
    /** The next byte to look at. */
    int pos;
    /** Behind the last byte that was read. */
    int limit;
    /** The record has grown too long, and nothing more was read for that. */
    boolean over;

    private final CleanStream in;
    private boolean ended;

    RecordBuffer(CleanStream in, int size) {
        this.in = in;
        this.bytes = new byte[size];
    }

    /** A record starts at the next byte; false when there is none. */
    boolean begin() throws IOException {
        base = pos;
        return has();
    }

    boolean has() throws IOException {
        return pos < limit || more();
    }

    /** Whether there is a byte so far behind the next one. */
    boolean has(int ahead) throws IOException {
        return limit - pos > ahead || more();
    }

    /** Files copied together carry a byte order mark in the middle. */
    void skipMark() throws IOException {
        if (bytes[pos] == (byte) 0xEF
                && has(1)
                && bytes[pos + 1] == (byte) 0xBB
                && has(2)
                && bytes[pos + 2] == (byte) 0xBF) {
            pos += 3;
            base = pos;
        }
    }

    /** Goes behind the line end, of one byte or two, that is next. */
    void skipLineEnd() throws IOException {
        if (bytes[pos++] == '\r' && has() && bytes[pos] == '\n') {
            pos++;
        }
    }

    /** The first bytes of the record, cut back to whole characters. */
    byte[] head(int most) {
        return Arrays.copyOfRange(bytes, base, base + wholeCharacters(bytes, base, Math.min(most, limit - base)));
    }

    /** Goes behind the next line end, in the memory of one buffer. */
    void skipLine() throws IOException {
        over = false;
        while (pos == limit || (bytes[pos] != '\n' && bytes[pos] != '\r')) {
            if (pos < limit) {
                pos++;
                continue;
            }
            base = limit;
            if (!more()) {
                return;
            }
        }
        base = pos;
        skipLineEnd();
    }

    /** The length cut back to the last whole UTF-8 character. */
    static int wholeCharacters(byte[] bytes, int from, int length) {
        int end = length;
        while (end > 0 && from + end < bytes.length && (bytes[from + end] & 0xC0) == 0x80) {
            end--;
        }
        return end;
    }

    /** Reads on behind the limit; false at the end of the file or when the record is too long. */
    boolean more() throws IOException {
        if (limit - base > LONGEST) {
            over = true;
            return false;
        }
        if (ended) {
            return false;
        }
        if (base > 0) {
            System.arraycopy(bytes, base, bytes, 0, limit - base);
            pos -= base;
            limit -= base;
            base = 0;
        }
        if (limit == bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        int read = in.read(bytes, limit, bytes.length - limit);
        ended = read < 0;
        limit += Math.max(read, 0);
        return read > 0;
    }
}
