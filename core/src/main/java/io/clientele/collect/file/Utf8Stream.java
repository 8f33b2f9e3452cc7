package io.clientele.collect.file;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Checks UTF-8 while it passes, eight bytes at a time where they are ASCII. */
final class Utf8Stream extends CleanStream {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH = 0x8080808080808080L;
    private static final long LOW = 0x0101010101010101L;
    private static final byte[] REPLACEMENT = {(byte) 0xEF, (byte) 0xBF, (byte) 0xBD};

    private final byte[] chunk = new byte[CHUNK];
    private int carried;
    private boolean begun;
    private boolean ended;

    Utf8Stream(InputStream in) {
        super(in);
    }

    @Override
    boolean produce(InputStream source) throws IOException {
        if (ended) {
            return false;
        }
        int read = source.read(chunk, carried, chunk.length - carried);
        ended = read < 0;
        int end = carried + Math.max(read, 0);
        if (!begun && end < 3 && !ended) {
            carried = end;
            return true;
        }
        int at = !begun && startsWithMark(end) ? 3 : 0;
        begun = true;
        check(at, end);
        return true;
    }

    private boolean startsWithMark(int end) {
        return end >= 3 && chunk[0] == (byte) 0xEF && chunk[1] == (byte) 0xBB && chunk[2] == (byte) 0xBF;
    }

    private void check(int start, int end) {
        byte[] b = chunk;
        int run = start;
        int i = start;
        carried = 0;
        while (i < end) {
            if (i + 8 <= end) {
                long v = (long) LONGS.get(b, i);
                if (((v | (v - LOW)) & HIGH) == 0) {
                    i += 8;
                    continue;
                }
            }
            if (b[i] > 0) {
                i++;
                continue;
            }
            int length = sequence(b, i, end);
            if (length > 0) {
                i += length;
                continue;
            }
            put(b, run, i);
            if (length == INCOMPLETE && !ended) {
                carried = end - i;
                System.arraycopy(b, i, b, 0, carried);
                return;
            }
            if (b[i] == 0) {
                nulRemoved();
                i++;
            } else {
                malformedReplaced();
                put(REPLACEMENT, 0, 3);
                i += length == INCOMPLETE ? end - i : 1;
            }
            run = i;
        }
        put(b, run, end);
    }

    static final int BAD = 0;
    static final int INCOMPLETE = -1;

    /** Length of the well-formed sequence of two or more bytes at i, or BAD, or INCOMPLETE when the end cuts it. */
    static int sequence(byte[] b, int i, int end) {
        int lead = b[i] & 0xff;
        int length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
        if (length == 0) {
            return BAD;
        }
        if (i + 1 < end) {
            int second = b[i + 1] & 0xff;
            int least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
            int most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
            if (second < least || second > most) {
                return BAD;
            }
        }
        for (int k = i + 2; k < Math.min(end, i + length); k++) {
            if ((b[k] & 0xC0) != 0x80) {
                return BAD;
            }
        }
        return i + length <= end ? length : INCOMPLETE;
    }
}
