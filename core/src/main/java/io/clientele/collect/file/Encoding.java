package io.clientele.collect.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;

/**
 * The encoding of a text.
 *
 * @param name of the charset
 * @param certainty 0..1
 * @param because half a sentence
 */
record Encoding(String name, double certainty, String because) {

    static final String UTF_8 = "UTF-8";

    static CleanStream clean(InputStream bytes, String encoding) {
        return encoding.equals(UTF_8)
                ? new Utf8Stream(bytes)
                : new DecodedStream(withoutMark(bytes), Charset.forName(encoding));
    }

    /** A UTF-8 mark before text in another encoding is no part of it. */
    private static InputStream withoutMark(InputStream bytes) {
        PushbackInputStream text = new PushbackInputStream(bytes, 3);
        try {
            byte[] first = text.readNBytes(3);
            if (!starts(first, 0xEF, 0xBB, 0xBF)) {
                text.unread(first);
            }
            return text;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Byte order marks first, then UTF-16 by its NULs, then UTF-8 if it is valid, then by the letters. */
    static Encoding of(Sample sample) {
        byte[] head = sample.head();
        Utf8Check utf8 = Utf8Check.of(sample);
        boolean marked = starts(head, 0xEF, 0xBB, 0xBF);
        if (marked && utf8.sequences() >= utf8.bad()) {
            return new Encoding(UTF_8, 1, "a UTF-8 byte order mark");
        }
        if (marked) {
            Encoding told = LegacyEncoding.of(sample.all());
            return new Encoding(
                    told.name(), told.certainty(), "a UTF-8 byte order mark that is wrong; " + told.because());
        }
        if (starts(head, 0xFF, 0xFE)) {
            return new Encoding("UTF-16LE", 1, "a UTF-16 byte order mark");
        }
        if (starts(head, 0xFE, 0xFF)) {
            return new Encoding("UTF-16BE", 1, "a UTF-16 byte order mark");
        }
        String utf16 = utf16(head);
        if (!utf16.isEmpty()) {
            return new Encoding(utf16, 0.95, "every other byte of plain letters is 0");
        }
        if (utf8.bad() == 0) {
            return new Encoding(UTF_8, 1, utf8.sequences() == 0 ? "plain ASCII" : "valid UTF-8");
        }
        if (utf8.sequences() > 9 * utf8.bad()) {
            return new Encoding(UTF_8, 0.9, "UTF-8 with " + utf8.bad() + " damaged places in the sample");
        }
        return LegacyEncoding.of(sample.all());
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Commas, digits and line ends have a NUL at their high byte: even places in BE, odd ones in LE. */
    private static String utf16(byte[] head) {
        int[] nuls = new int[2];
        for (int i = 0; i < head.length; i++) {
            nuls[i & 1] += head[i] == 0 ? 1 : 0;
        }
        int half = head.length / 2;
        if (nuls[1] > 0.1 * half && nuls[0] < 0.2 * nuls[1]) {
            return "UTF-16LE";
        }
        return nuls[0] > 0.1 * half && nuls[1] < 0.2 * nuls[0] ? "UTF-16BE" : "";
    }

    /** Sequences of two bytes and more that are well formed, and places that are not. */
    record Utf8Check(long sequences, long bad) {

        static Utf8Check of(Sample sample) {
            long[] counts = new long[2];
            count(sample.head(), sample.whole(), counts);
            sample.later().forEach(piece -> count(piece, false, counts));
            return new Utf8Check(counts[0], counts[1]);
        }

        private static void count(byte[] b, boolean whole, long[] counts) {
            int i = 0;
            while (!whole && i < Math.min(3, b.length) && (b[i] & 0xC0) == 0x80) {
                i++;
            }
            while (i < b.length) {
                if (b[i] >= 0) {
                    i++;
                    continue;
                }
                int length = Utf8Stream.sequence(b, i, b.length);
                if (length == Utf8Stream.INCOMPLETE && !whole) {
                    return;
                }
                counts[length > 0 ? 0 : 1]++;
                i += Math.max(1, length);
            }
        }
    }
}
