package io.clientele.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Ids that say nothing but what they belong to: a letter and 125 bits of sha-256 over their parts. */
public final class OpaqueId {

    private static final byte SEPARATOR = 0x1F;
    private static final char[] BASE32 = "abcdefghijklmnopqrstuvwxyz234567".toCharArray();
    private static final int LENGTH = 25;

    private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(() -> {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    });

    private OpaqueId() {}

    /** The letter and 25 characters a-z2-7; equal parts give equal ids, on any machine. Parts are joined with U+001F. */
    public static String of(char letter, String... parts) {
        MessageDigest digest = DIGEST.get();
        digest.reset();
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                digest.update(SEPARATOR);
            }
            digest.update(parts[i].getBytes(StandardCharsets.UTF_8));
        }
        return letter + base32(digest.digest());
    }

    /**
     * The same from a hash that is known already.
     *
     * @param hash sha-256 over the parts, its first 32 hexadecimal digits at least
     */
    public static String ofHash(char letter, String hash) {
        char[] id = new char[LENGTH + 1];
        id[0] = letter;
        int bits = 0;
        int held = 0;
        int next = 0;
        for (int i = 1; i <= LENGTH; i++) {
            while (bits < 5) {
                held = (held << 4 | Character.digit(hash.charAt(next++), 16)) & 0xFFF;
                bits += 4;
            }
            bits -= 5;
            id[i] = BASE32[held >> bits & 31];
        }
        return new String(id);
    }

    private static String base32(byte[] hash) {
        char[] letters = new char[LENGTH];
        int bits = 0;
        int held = 0;
        int next = 0;
        for (int i = 0; i < LENGTH; i++) {
            if (bits < 5) {
                held = (held << 8 | (hash[next++] & 0xFF)) & 0xFFFF;
                bits += 8;
            }
            bits -= 5;
            letters[i] = BASE32[held >> bits & 31];
        }
        return new String(letters);
    }
}
