package io.clientele.text;

import java.text.Normalizer;
import java.util.Locale;

/** Headers made comparable. */
public final class Words {

    private static final int LONGEST = 500;

    private Words() {}

    /**
     * Lower-case words joined by one blank, without accents (đ is d): "MãKháchHàng", "ma_khach_hang" and "Mã khách hàng" become
     * the same; other marks separate words. Han stays as it is.
     */
    public static String normalise(String header) {
        String cut = header.length() > LONGEST ? header.substring(0, LONGEST) : header;
        String text = Normalizer.normalize(Normalizer.normalize(cut, Normalizer.Form.NFKC), Normalizer.Form.NFD);
        StringBuilder words = new StringBuilder(text.length() + 8);
        int before = 0;
        for (int i = 0; i < text.length(); ) {
            int glyph = text.codePointAt(i);
            i += Character.charCount(glyph);
            if (isAccent(glyph)) {
                continue;
            }
            if (startsWord(before, glyph, text, i) && !words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
            if (Character.isLetterOrDigit(glyph)) {
                words.appendCodePoint(withoutStroke(Character.toLowerCase(glyph)));
            } else if (glyph == '#' || glyph == '%') {
                words.append((char) glyph);
            }
            before = glyph;
        }
        return Normalizer.normalize(words.toString().strip(), Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT);
    }

    static boolean isAccent(int glyph) {
        return glyph >= 0x300 && glyph <= 0x36F;
    }

    static int withoutStroke(int glyph) {
        return switch (glyph) {
            case 'đ', 'ð' -> 'd';
            case 'Đ', 'Ð' -> 'D';
            case 'ø' -> 'o';
            case 'Ø' -> 'O';
            case 'ł' -> 'l';
            case 'Ł' -> 'L';
            default -> glyph;
        };
    }

    /** At marks, and inside camelCase and HTMLPage before the capital that begins the next word. */
    private static boolean startsWord(int before, int glyph, String text, int behind) {
        if (!Character.isLetterOrDigit(glyph)) {
            return true;
        }
        if (!Character.isUpperCase(glyph)) {
            return false;
        }
        boolean lowerBefore = Character.isLowerCase(before) || Character.isDigit(before);
        return lowerBefore || (Character.isUpperCase(before) && lowerFollows(text, behind));
    }

    private static boolean lowerFollows(String text, int from) {
        int at = from;
        while (at < text.length() && isAccent(text.charAt(at))) {
            at++;
        }
        boolean lower = at < text.length() && Character.isLowerCase(text.charAt(at));
        boolean plural = lower
                && text.charAt(at) == 's'
                && (at + 1 == text.length() || !Character.isLetter(text.charAt(at + 1)));
        return lower && !plural; // "IDs" is one word
    }
}
