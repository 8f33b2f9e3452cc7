package io.clientele.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** UTF-8 that was read as windows-1252 and saved again: "Nguyá»…n" for "Nguyễn". */
final class Mojibake {

    /** What windows-1252 shows for the bytes 80 to 9F; five bytes have no sign there and pass through as controls. */
    private static final String SIGNS_FROM_80 =
            "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
                    + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    private static final String LEAD_OF_A_GRAVE = "\u00C3";
    private static final int MOST_ROUNDS = 3;

    private Mojibake() {}

    /** Repaired as often as it was damaged; the text itself if the way back is not valid UTF-8. */
    static String repair(String text) {
        String repaired = looksDamaged(text) ? repaired(text, MOST_ROUNDS) : null;
        return repaired == null ? text : repaired;
    }

    /** The shorter text without control characters that the damage began with, or null if there is none. */
    private static @Nullable String repaired(String text, int rounds) {
        String undone = undone(text);
        if (undone == null && hasLostHardBlank(text)) {
            undone = undone(text.replace(LEAD_OF_A_GRAVE + " ", LEAD_OF_A_GRAVE + "\u00A0"));
        }
        if (undone == null) {
            return null;
        }
        String deeper = rounds > 1 && looksDamaged(undone) ? repaired(undone, rounds - 1) : null;
        if (deeper != null) {
            return deeper;
        }
        return undone.chars().anyMatch(Character::isISOControl) ? null : undone;
    }

    /** A sign that begins a UTF-8 sequence, followed by one that goes on with it. */
    private static boolean looksDamaged(String text) {
        return hasPair(text) || hasLostHardBlank(text);
    }

    private static boolean hasPair(String text) {
        for (int i = 0; i + 1 < text.length(); i++) {
            char lead = text.charAt(i);
            if (lead >= '\u00C2' && lead <= '\u00F4') {
                int trail = toByte(text.charAt(i + 1));
                if (trail >= 0x80 && trail <= 0xBF) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "HoÃ ng": the second byte of à is a hard blank, which many tools make an ordinary one. */
    private static boolean hasLostHardBlank(String text) {
        int at = text.indexOf(LEAD_OF_A_GRAVE + " ");
        return at >= 0 && (hasPair(text) || (at > 0 && Character.isLowerCase(text.charAt(at - 1))));
    }

    private static @Nullable String undone(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(text.length());
        for (int i = 0; i < text.length(); i++) {
            int value = toByte(text.charAt(i));
            if (value < 0) {
                return null;
            }
            bytes.put((byte) value);
        }
        try {
            String decoded =
                    StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
            return decoded.length() < text.length() ? decoded : null;
        } catch (CharacterCodingException e) {
            return null; // not damaged in this way
        }
    }

    private static int toByte(char glyph) {
        if (glyph <= 0xFF) {
            return glyph;
        }
        int at = SIGNS_FROM_80.indexOf(glyph);
        return at < 0 ? -1 : 0x80 + at;
    }
}
