package io.clientele.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Ids that say nothing but what they belong to: a letter and 125 bits of sha-256 over their parts. They are written as 26
 * characters; facts keep them as the 128 bits of a UUID, of which the last three stand for the letter.
 */
public final class OpaqueId {

    private static final byte SEPARATOR = 0x1F;
    private static final char[] BASE32 = "abcdefghijklmnopqrstuvwxyz234567".toCharArray();
    private static final int LENGTH = 25;

    /** The letters of ids that facts keep; the place of a letter is what the last three bits say. */
    public static final String LETTERS = "rockesp";

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

    /** How an id is written that is kept as 128 bits. */
    public static String text(UUID bits) {
        long high = bits.getMostSignificantBits();
        long low = bits.getLeastSignificantBits();
        char[] id = new char[LENGTH + 1];
        id[0] = LETTERS.charAt((int) low & 7);
        int shift = 3;
        for (int i = LENGTH; i > 0; i--) {
            low = low >>> shift | high << (64 - shift);
            high >>>= shift;
            shift = 5;
            id[i] = BASE32[(int) low & 31];
        }
        return new String(id);
    }

    /**
     * The 128 bits of an id as it is written.
     *
     * @throws IllegalArgumentException if no id is written like this
     */
    public static UUID bits(String id) {
        int kind = id.isEmpty() ? -1 : LETTERS.indexOf(id.charAt(0));
        if (kind < 0 || id.length() != LENGTH + 1) {
            throw new IllegalArgumentException("Not an id of 26 characters: " + id);
        }
        long high = 0;
        long low = 0;
        for (int i = 1; i <= LENGTH; i++) {
            high = high << 5 | low >>> 59;
            low = low << 5 | digit(id.charAt(i));
        }
        return new UUID(high << 3 | low >>> 61, low << 3 | kind);
    }

    private static int digit(char letter) {
        int value =
                letter >= 'a' && letter <= 'z' ? letter - 'a' : letter >= '2' && letter <= '7' ? letter - '2' + 26 : -1;
        if (value < 0) {
            throw new IllegalArgumentException("No id holds the character " + letter);
        }
        return value;
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
