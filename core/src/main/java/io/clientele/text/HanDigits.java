package io.clientele.text;

/** Numbers below a hundred in words (二十一) and any number digit by digit (二〇二六). */
final class HanDigits {

    private static final String DIGITS = "〇一二三四五六七八九";

    private HanDigits() {}

    static boolean isHanDigit(char glyph) {
        return digit(glyph) >= 0 || glyph == '十' || glyph == '廿' || glyph == '卅';
    }

    private static int digit(char glyph) {
        if (glyph == '零' || glyph == '○') {
            return 0;
        }
        return DIGITS.indexOf(glyph);
    }

    static int runLength(CharSequence text, int start) {
        int end = start;
        while (end < text.length() && isHanDigit(text.charAt(end))) {
            end++;
        }
        return end - start;
    }

    /** The value of the run, or -1 if it is no number. */
    static long value(CharSequence text, int start, int end) {
        if (end - start > 9 || start == end) {
            return -1;
        }
        long total = 0;
        int pending = -1;
        boolean tens = false;
        for (int i = start; i < end; i++) {
            char glyph = text.charAt(i);
            int digit = digit(glyph);
            if (digit >= 0) {
                if (tens && pending >= 0) {
                    return -1;
                }
                total = tens ? total + digit : total * 10 + digit;
                pending = digit;
            } else if (tens) {
                return -1;
            } else {
                int ten = glyph == '十' ? (i == start ? 1 : (int) total) : glyph == '廿' ? 2 : 3;
                if (ten < 1 || ten > 9 || (i > start && (glyph != '十' || i - start > 1))) {
                    return -1;
                }
                total = ten * 10L;
                tens = true;
                pending = -1;
            }
        }
        return total;
    }
}
