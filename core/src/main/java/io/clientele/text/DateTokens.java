package io.clientele.text;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A date cut into numbers, words and marks; blanks are dropped, Han digits counted. Read-only after birth but for use(). */
final class DateTokens {

    enum Kind {
        NUMBER,
        WORD,
        MARK
    }

    private static final int LONGEST = 80;
    private static final int MOST = 28;
    private static final int MOST_DIGITS = 17;

    private final Kind[] kinds = new Kind[MOST];
    private final long[] values = new long[MOST];
    private final int[] lengths = new int[MOST];
    private final String[] words = new String[MOST];
    private final boolean[] used = new boolean[MOST];
    private final boolean[] blankBefore = new boolean[MOST];
    private int size;

    private DateTokens() {}

    /** Null if the text is too long to be a date or holds a number of more than 17 digits. */
    static @Nullable DateTokens of(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        String folded = Glyphs.fold(text).toLowerCase(Locale.ROOT);
        int zoneName = folded.indexOf('[');
        String shown = zoneName > 0 && folded.endsWith("]") ? folded.substring(0, zoneName) : folded;
        DateTokens tokens = new DateTokens();
        return tokens.cut(Normalizer.normalize(shown, Normalizer.Form.NFC)) ? tokens : null;
    }

    private boolean cut(String text) {
        int at = 0;
        while (at < text.length()) {
            char glyph = text.charAt(at);
            if (glyph == ' ') {
                at++;
                continue;
            }
            if (size == MOST) {
                return false;
            }
            blankBefore[size] = at > 0 && text.charAt(at - 1) == ' ';
            int end = behind(text, at);
            if (Glyphs.isDigit(glyph)) {
                if (end - at > MOST_DIGITS) {
                    return false;
                }
                add(Kind.NUMBER, Long.parseLong(text, at, end, 10), end - at, text.substring(at, end));
            } else if (HanDigits.isHanDigit(glyph)) {
                long value = HanDigits.value(text, at, end);
                if (value < 0) {
                    return false;
                }
                add(Kind.NUMBER, value, value > 999 ? 4 : 2, text.substring(at, end));
            } else if (Character.isLetter(glyph)) {
                add(Kind.WORD, 0, end - at, text.substring(at, end));
            } else {
                add(Kind.MARK, glyph, 1, String.valueOf(glyph));
            }
            at = end;
        }
        return size > 0;
    }

    private static int behind(String text, int start) {
        char first = text.charAt(start);
        int end = start + 1;
        if (Glyphs.isDigit(first)) {
            while (end < text.length() && Glyphs.isDigit(text.charAt(end))) {
                end++;
            }
        } else if (HanDigits.isHanDigit(first)) {
            end = start + HanDigits.runLength(text, start);
        } else if (DateWords.isHan(first)) {
            end = start + DateWords.hanWordLength(text, start);
        } else if (Character.isLetter(first)) {
            while (end < text.length() && Character.isLetter(text.charAt(end)) && !DateWords.isHan(text.charAt(end))) {
                end++;
            }
        }
        return end;
    }

    private void add(Kind kind, long value, int length, String word) {
        kinds[size] = kind;
        values[size] = value;
        lengths[size] = length;
        words[size] = word;
        size++;
    }

    int size() {
        return size;
    }

    boolean isNumber(int at) {
        return at >= 0 && at < size && kinds[at] == Kind.NUMBER;
    }

    boolean isNumber(int at, int digits) {
        return isNumber(at) && lengths[at] == digits;
    }

    boolean isWord(int at) {
        return at >= 0 && at < size && kinds[at] == Kind.WORD;
    }

    boolean isMark(int at, char mark) {
        return at >= 0 && at < size && kinds[at] == Kind.MARK && values[at] == mark;
    }

    boolean isAnyMark(int at) {
        return at >= 0 && at < size && kinds[at] == Kind.MARK;
    }

    long value(int at) {
        return values[at];
    }

    /** Digits as written, leading zeros counted. */
    int digits(int at) {
        return lengths[at];
    }

    /** The token as written, lower case; empty outside the text. */
    String word(int at) {
        return at >= 0 && at < size ? words[at] : "";
    }

    boolean blankBefore(int at) {
        return blankBefore[at];
    }

    /** Marks tokens as explained, so that the reading of the day does not see them. */
    void use(int from, int to) {
        for (int i = from; i < to; i++) {
            used[i] = true;
        }
    }

    boolean isUsed(int at) {
        return used[at];
    }
}
