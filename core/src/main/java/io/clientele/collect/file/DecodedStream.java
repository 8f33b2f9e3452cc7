package io.clientele.collect.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Turns any other encoding into clean UTF-8. */
final class DecodedStream extends CleanStream {

    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK).flip();
    private final CharBuffer chars = CharBuffer.allocate(CHUNK);
    private boolean begun;
    private boolean ended;

    DecodedStream(InputStream in, Charset charset) {
        super(in);
        decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    boolean produce(InputStream source) throws IOException {
        if (ended) {
            return false;
        }
        bytes.compact();
        int read = source.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = read < 0;
        bytes.position(bytes.position() + Math.max(read, 0)).flip();
        while (true) {
            CoderResult result = decoder.decode(bytes, chars, ended);
            if (result.isError()) {
                bytes.position(bytes.position() + Math.max(1, result.length()));
                if (!chars.hasRemaining()) {
                    drain(false);
                }
                chars.put('\uFFFD');
                malformedReplaced();
            } else {
                drain(ended && result.isUnderflow());
                if (result.isUnderflow()) {
                    return true;
                }
            }
        }
    }

    /** Keeps half a surrogate pair back, but at the end. */
    private void drain(boolean last) {
        int length = chars.position();
        int kept = !last && length > 0 && Character.isHighSurrogate(chars.get(length - 1)) ? 1 : 0;
        char[] c = chars.array();
        int start = !begun && length > 0 && c[0] == '\uFEFF' ? 1 : 0;
        begun |= length > 0;
        int to = start;
        for (int i = start; i < length - kept; i++) {
            if (c[i] == 0) {
                nulRemoved();
            } else {
                c[to++] = c[i];
            }
        }
        byte[] utf8 = new String(c, start, to - start).getBytes(StandardCharsets.UTF_8);
        put(utf8, 0, utf8.length);
        chars.clear();
        if (kept > 0) {
            chars.put(c[length - 1]);
        }
    }
}
