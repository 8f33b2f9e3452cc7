package io.clientele.collect.file;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.util.Arrays;

/**
 * Tells encodings older than Unicode apart. In GBK and Big5 bytes above 127 come in pairs that mean common characters; in
 * western texts they stand alone between ASCII letters; windows-1258 writes Vietnamese tones as separate marks behind
 * vowels. ICU's detector is weak on short texts, so it only breaks ties.
 */
final class LegacyEncoding {

    private static final int MOST = 1 << 18;
    /** Share of common characters that real text has; random pairs reach 0.05. */
    private static final double COMMON = 0.2;

    private LegacyEncoding() {}

    static Encoding of(byte[] all) {
        byte[] bytes = highLines(all);
        HanText gbk = HanText.of(bytes, "GB18030");
        HanText big5 = HanText.of(bytes, "Big5");
        double gbkScore = gbk.score() + icu(bytes, "GB18030");
        double big5Score = big5.score() + icu(bytes, "Big5");
        HanText better = gbkScore >= big5Score ? gbk : big5;
        if (better.reads() && better.adjacent() && better.common() >= COMMON) {
            double certainty = Math.min(0.99, 0.6 + Math.abs(gbkScore - big5Score));
            return new Encoding(
                    better.charset(), certainty, "common Chinese characters when read as " + better.charset());
        }
        if (vietnameseTones(bytes)) {
            return new Encoding("windows-1258", 0.85, "Vietnamese tone marks behind vowels");
        }
        if (gbk.reads() && gbk.paired() && gbk.level1() > 0.9) {
            return new Encoding("GB18030", 0.6, "paired bytes of everyday Chinese characters");
        }
        return new Encoding("windows-1252", 0.6, "single letters above ASCII");
    }

    /** The parts that tell something: lines with bytes above 127. */
    private static byte[] highLines(byte[] all) {
        byte[] lines = new byte[Math.min(all.length, MOST)];
        int length = 0;
        int start = 0;
        boolean high = false;
        for (int i = 0; i < all.length; i++) {
            high |= all[i] < 0;
            if (all[i] == '\n' || i == all.length - 1) {
                int size = i + 1 - start;
                if (high && length + size <= lines.length) {
                    System.arraycopy(all, start, lines, length, size);
                    length += size;
                }
                start = i + 1;
                high = false;
            }
        }
        return length == 0 ? Arrays.copyOf(all, lines.length) : Arrays.copyOf(lines, length);
    }

    private static double icu(byte[] bytes, String charset) {
        for (CharsetMatch match : new CharsetDetector().setText(bytes).detectAll()) {
            if (match.getName().equals(charset)) {
                return match.getConfidence() / 1000.0;
            }
        }
        return 0;
    }

    /**
     * In windows-1258 CC D2 DE EC F2 are grave, hook, tilde, acute and dot below, and follow a vowel. So does the ò of
     * Italian può; hence one sign is needed that western texts do not have: capital letters of windows-1252 behind a vowel,
     * a tone on top of â ă ê ô ơ ư, or ươ.
     */
    static boolean vietnameseTones(byte[] bytes) {
        int tones = 0;
        int behindVowels = 0;
        int sure = 0;
        for (int i = 1; i < bytes.length; i++) {
            int b = bytes[i] & 0xff;
            int before = bytes[i - 1] & 0xff;
            boolean strong = b == 0xCC || b == 0xD2 || b == 0xDE;
            if (strong || b == 0xEC || b == 0xF2) {
                tones++;
                behindVowels += isVowel(before) ? 1 : 0;
                sure += isVowel(before) && (strong || before > 127) ? 1 : 0;
            } else if ((before == 0xFD && b == 0xF5) || (before == 0xDD && b == 0xD5)) {
                sure++;
            }
        }
        return sure > 0 && behindVowels >= 0.9 * tones;
    }

    /** Vowels of Vietnamese in windows-1258: plain ones, and â ă ê ô ơ ư with their capitals. */
    private static boolean isVowel(int b) {
        return "aeiouyAEIOUY".indexOf(b) >= 0
                || "\u00c2\u00c3\u00ca\u00d4\u00d5\u00dd\u00e2\u00e3\u00ea\u00f4\u00f5\u00fd".indexOf(b) >= 0;
    }
}
