package io.clientele.text;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** One form for what people read as the same; for searching and comparing, never for showing. */
public final class Fold {

    /** Latin, Greek, Cyrillic, Armenian; behind them marks change the letter before. */
    private static final int ALPHABETS = 0x590;

    private static final int VIETNAMESE = 0x1E00;
    private static final int VIETNAMESE_END = 0x1F00;

    /** Worked out with the first text that is not ASCII. */
    private static final class Letters {
        static final String[] OF_ALPHABETS = letters(0x80, ALPHABETS);
        static final String[] VIETNAMESE_ONES = letters(VIETNAMESE, VIETNAMESE_END);
    }

    private Fold() {}

    /**
     * NFKC, small letters, without accents and strokes (đ is d, æ is ae), the ASCII form of digits, dashes and apostrophes,
     * simplified Han, one blank between words and none at the ends. Folding again changes nothing.
     */
    public static String of(String text) {
        StringBuilder folded = new StringBuilder(text.length() + 8);
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char glyph = text.charAt(i);
            if (glyph <= ' ' || glyph == 0x7F) {
                blank = true;
                continue;
            }
            String letter = null;
            if (glyph >= 0x80) {
                letter = letter(glyph);
                if (letter == null) {
                    return byContext(text);
                }
                if (letter.isEmpty()) {
                    continue;
                }
            }
            if (blank && !folded.isEmpty()) {
                folded.append(' ');
            }
            blank = false;
            if (letter == null) {
                folded.append(glyph >= 'A' && glyph <= 'Z' ? (char) (glyph + 32) : glyph);
            } else {
                folded.append(letter);
            }
        }
        return text.contentEquals(folded) ? text : folded.toString();
    }

    /** What a character becomes whatever stands beside it; null where that matters. */
    private static @Nullable String letter(char glyph) {
        if (glyph < ALPHABETS) {
            return Letters.OF_ALPHABETS[glyph - 0x80];
        }
        if (glyph >= VIETNAMESE && glyph < VIETNAMESE_END) {
            return Letters.VIETNAMESE_ONES[glyph - VIETNAMESE];
        }
        return Han.isHan(glyph) ? Han.simplified(glyph) : null;
    }

    /** Between two other letters, so that blanks show; null for what is or brings a blank. */
    private static String[] letters(int from, int to) {
        String[] letters = new String[to - from];
        for (int glyph = from; glyph < to; glyph++) {
            String between = byContext("x" + (char) glyph + "x");
            String letter = between.substring(1, between.length() - 1);
            if (letter.indexOf(' ') < 0) {
                letters[glyph - from] = letter;
            }
        }
        return letters;
    }

    private static String byContext(String text) {
        String bare = Names.sortKeyWithoutAccents(text);
        StringBuilder folded = new StringBuilder(bare.length());
        for (int i = 0; i < bare.length(); i++) {
            char glyph = bare.charAt(i);
            if (!isVowelSign(glyph)) {
                folded.append(Han.isHan(glyph) ? Han.simplified(glyph) : ascii(glyph));
            }
        }
        return Names.squeeze(Normalizer.normalize(folded, Normalizer.Form.NFC));
    }

    private static String ascii(char glyph) {
        return switch (glyph) {
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            case 'þ' -> "th";
            case 'ħ' -> "h";
            case 'ı' -> "i";
            case '\u2014', '\u2015' -> "-";
            case '\u201C', '\u201D' -> "\"";
            default -> String.valueOf(Glyphs.fold(glyph));
        };
    }

    /** Points of Arabic and Hebrew, and the stroke that lengthens Arabic words: most people leave them out. */
    private static boolean isVowelSign(char glyph) {
        return (glyph >= '\u064B' && glyph <= '\u0652')
                || glyph == '\u0640'
                || glyph == '\u0670'
                || (glyph >= '\u0591' && glyph <= '\u05BD')
                || (glyph >= '\u05BF'
                        && glyph <= '\u05C7'
                        && glyph != '\u05C0'
                        && glyph != '\u05C3'
                        && glyph != '\u05C6');
    }
}
