package io.clientele.collect.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipFile;

/**
 * Names of zip entries that carry no word about their encoding. The archive is opened with ISO 8859-1, which keeps every
 * byte; all names together then tell which encoding they were written in.
 */
final class ZipNames {

    /** Keeps the bytes of unflagged names; flagged ones are read as UTF-8 by {@link ZipFile} itself. */
    static final Charset BYTES = StandardCharsets.ISO_8859_1;

    private final Charset charset;

    private ZipNames(Charset charset) {
        this.charset = charset;
    }

    static ZipNames of(List<String> names) {
        byte[] all = String.join(
                        "\n", names.stream().filter(ZipNames::unflagged).toList())
                .getBytes(BYTES);
        Sample sample = Sample.of(all);
        if (Encoding.Utf8Check.of(sample).bad() == 0) {
            return new ZipNames(StandardCharsets.UTF_8);
        }
        return new ZipNames(Charset.forName(LegacyEncoding.of(all).name()));
    }

    /** Nothing but bytes, some above 127: either unflagged, or flagged with western letters only. */
    private static boolean unflagged(String name) {
        boolean high = false;
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) > 255) {
                return false;
            }
            high |= name.charAt(i) > 127;
        }
        return high;
    }

    String read(String name) {
        if (!unflagged(name)) {
            return name;
        }
        try {
            return charset.newDecoder()
                    .decode(ByteBuffer.wrap(name.getBytes(BYTES)))
                    .toString();
        } catch (CharacterCodingException e) {
            return name;
        }
    }
}
