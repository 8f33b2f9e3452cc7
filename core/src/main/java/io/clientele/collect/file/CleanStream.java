package io.clientele.collect.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** UTF-8 without faults: a byte order mark at the start and NULs are gone, malformed bytes have become U+FFFD. */
abstract class CleanStream extends InputStream {

    static final int CHUNK = 1 << 16;

    private final InputStream in;
    private byte[] ready = new byte[CHUNK];
    private int from;
    private int until;
    private long nuls;
    private long malformed;

    CleanStream(InputStream in) {
        this.in = in;
    }

    /** Reads the next chunk and calls {@link #put}; false at the end. */
    abstract boolean produce(InputStream source) throws IOException;

    final void put(byte[] bytes, int start, int end) {
        int length = end - start;
        if (until + length > ready.length) {
            ready = Arrays.copyOf(ready, Math.max(ready.length * 2, until + length));
        }
        System.arraycopy(bytes, start, ready, until, length);
        until += length;
    }

    final void nulRemoved() {
        nuls++;
    }

    final void malformedReplaced() {
        malformed++;
    }

    List<Note> notes() {
        List<Note> notes = new ArrayList<>();
        if (nuls > 0) {
            notes.add(Note.of("nulsRemoved", nuls));
        }
        if (malformed > 0) {
            notes.add(Note.of("malformed", malformed));
        }
        return notes;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        while (from == until) {
            from = 0;
            until = 0;
            if (!produce(in)) {
                return -1;
            }
        }
        int count = Math.min(length, until - from);
        System.arraycopy(ready, from, target, offset, count);
        from += count;
        return count;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
