package io.clientele.maths;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Spreads ids evenly, the same on every engine; nothing here is secret. */
final class Md5 {

    private Md5() {}

    /** The first 32 bits of md5(id), unsigned: in SQL the first eight hexadecimal digits. */
    static long first32Bits(String id) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(id.getBytes(StandardCharsets.UTF_8));
            return Integer.toUnsignedLong(ByteBuffer.wrap(digest).getInt());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has MD5", e);
        }
    }
}
