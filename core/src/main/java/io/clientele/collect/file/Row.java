package io.clientele.collect.file;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One record as a window on the reader's buffer; valid until the reader's next step. Fields are UTF-8 bytes; {@link
 * #text} makes a String of one.
 */
public final class Row {

    /** No quote, comma or line end inside: may be copied as it stands. */
    static final byte PLAIN = 0;
    /** Unquoted, but with a quote or comma inside, so that it needs quotes in the canonical file. */
    static final byte AWKWARD = 1;
    /** Between quotes, quotes inside doubled; the window leaves the outer quotes out. */
    static final byte QUOTED = 2;
    /** Between quotes, with a quote inside that was not doubled. */
    static final byte LENIENT = 3;

    byte[] bytes = new byte[0];
    int base;
    int length;
    int fields;
    /** Offsets from {@link #base}. */
    int[] starts = new int[64];

    int[] ends = new int[64];
    byte[] kinds = new byte[64];
    long line;
    /** Why the record cannot be split; empty when it can. */
    String fault = "";
    /** The record as it stands is a line of the canonical file. */
    boolean verbatim;

    /** Physical line, from 1, on which the record starts. */
    public long line() {
        return line;
    }

    public int fields() {
        return fields;
    }

    public String fault() {
        return fault;
    }

    public String text(int field) {
        int from = base + starts[field];
        int until = base + ends[field];
        String text = new String(bytes, from, until - from, StandardCharsets.UTF_8);
        return kinds[field] >= QUOTED ? text.replace("\"\"", "\"") : text;
    }

    public List<String> texts() {
        List<String> texts = new ArrayList<>(fields);
        for (int i = 0; i < fields; i++) {
            texts.add(text(i));
        }
        return texts;
    }

    /** The record as it stood, without its line end. */
    public String raw() {
        return new String(bytes, base, length, StandardCharsets.UTF_8);
    }

    void clear(long newLine) {
        line = newLine;
        fields = 0;
        fault = "";
        verbatim = true;
    }

    void add(int start, int end, byte kind) {
        if (fields == starts.length) {
            starts = Arrays.copyOf(starts, fields * 2);
            ends = Arrays.copyOf(ends, fields * 2);
            kinds = Arrays.copyOf(kinds, fields * 2);
        }
        starts[fields] = start;
        ends[fields] = end;
        kinds[fields++] = kind;
        verbatim &= kind == PLAIN || (kind == QUOTED && start < end);
    }

    /** Copies a text behind those that are there; only where the bytes are the row's own. */
    void put(byte[] utf8) {
        if (bytes.length < length + utf8.length) {
            bytes = Arrays.copyOf(bytes, 2 * (length + utf8.length));
        }
        System.arraycopy(utf8, 0, bytes, length, utf8.length);
        length += utf8.length;
    }

    /** Copies a text and makes it the next field. */
    void putField(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        int start = length;
        put(utf8);
        byte kind = PLAIN;
        for (byte b : utf8) {
            if (b == ',' || b == '"' || b == '\n' || b == '\r') {
                kind = AWKWARD;
                break;
            }
        }
        add(start, length, kind);
    }

    /** The first field with a stray quote inside its quotes, or -1. */
    int firstLenient() {
        for (int i = 0; fault.isEmpty() && i < fields; i++) {
            if (kinds[i] == LENIENT) {
                return i;
            }
        }
        return -1;
    }

    /** Nothing in it but separators and, if it has one field only, white space. */
    boolean blank() {
        if (!fault.isEmpty()) {
            return false;
        }
        if (fields == 1) {
            return text(0).isBlank();
        }
        for (int i = 0; i < fields; i++) {
            if (starts[i] != ends[i]) {
                return false;
            }
        }
        return true;
    }

    /** Drops empty fields behind the last column; the rest of the row stays. */
    void dropEmptyBehind(int columns) {
        int last = fields;
        while (last > columns && starts[last - 1] == ends[last - 1]) {
            last--;
        }
        if (last < fields && last == columns) {
            fields = last;
            if (verbatim && last > 0) {
                length = ends[last - 1] + (kinds[last - 1] == QUOTED ? 1 : 0);
            }
        }
    }
}
