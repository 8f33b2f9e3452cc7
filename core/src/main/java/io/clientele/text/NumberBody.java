package io.clientele.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Digits, group marks, one decimal mark and perhaps an exponent: a number without sign and currency. */
final class NumberBody {

    private static final int LONGEST = 40;
    private static final int LARGEST_EXPONENT = 30;

    private NumberBody() {}

    /** The number in {@code text} from {@code start} to {@code end} (exclusive), or null if its grouping is impossible. */
    static @Nullable BigDecimal read(String text, int start, int end, char decimalMark) {
        if (start >= end || end - start > LONGEST) {
            return null;
        }
        int exponentAt = indexOfExponent(text, start, end);
        int mantissaEnd = exponentAt < 0 ? end : exponentAt;
        int markAt = text.indexOf(decimalMark, start);
        int wholeEnd = markAt < 0 || markAt >= mantissaEnd ? mantissaEnd : markAt;
        int fractionStart = Math.min(wholeEnd + 1, mantissaEnd);
        if (!onlyDigits(text, fractionStart, mantissaEnd) || !wellGrouped(text, start, wholeEnd, exponentAt < 0)) {
            return null;
        }
        if (wholeEnd == start && fractionStart == mantissaEnd) {
            return null;
        }
        BigDecimal mantissa = digits(text, start, mantissaEnd, mantissaEnd - fractionStart);
        return exponentAt < 0 ? mantissa : scaled(mantissa, text, exponentAt + 1, end);
    }

    private static int indexOfExponent(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) == 'E' || text.charAt(i) == 'e') {
                return i;
            }
        }
        return -1;
    }

    private static boolean onlyDigits(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!Glyphs.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Groups of three behind a first group of one to three; or the Indian way, the last of three and all before of two. One
     * kind of mark only, and no group behind a lone leading 0.
     */
    private static boolean wellGrouped(String text, int start, int end, boolean groupsAllowed) {
        char mark = 0;
        int groups = 0;
        int length = 0;
        int first = 0;
        boolean threes = true;
        boolean twos = true;
        for (int i = start; i < end; i++) {
            char glyph = text.charAt(i);
            if (Glyphs.isDigit(glyph)) {
                length++;
                continue;
            }
            if (!groupsAllowed || !isGroupMark(glyph) || (mark != 0 && mark != glyph)) {
                return false;
            }
            mark = glyph;
            if (groups == 0) {
                first = length;
            } else {
                threes &= length == 3;
                twos &= length == 2;
            }
            groups++;
            length = 0;
        }
        if (groups == 0) {
            return true;
        }
        boolean leadingZero = text.charAt(start) == '0';
        return !leadingZero && length == 3 && first >= 1 && ((threes && first <= 3) || (twos && first <= 2));
    }

    private static boolean isGroupMark(char glyph) {
        return glyph == '.' || glyph == ',' || glyph == '\'' || glyph == ' ';
    }

    private static BigDecimal digits(String text, int start, int end, int scale) {
        long value = 0;
        int count = 0;
        StringBuilder many = null;
        for (int i = start; i < end; i++) {
            char glyph = text.charAt(i);
            if (!Glyphs.isDigit(glyph)) {
                continue;
            }
            if (++count == 18) {
                many = new StringBuilder(LONGEST).append(value);
            }
            if (many == null) {
                value = value * 10 + (glyph - '0');
            } else {
                many.append(glyph);
            }
        }
        return many == null ? BigDecimal.valueOf(value, scale) : new BigDecimal(new BigInteger(many.toString()), scale);
    }

    private static @Nullable BigDecimal scaled(BigDecimal mantissa, String text, int start, int end) {
        boolean negative = start < end && text.charAt(start) == '-';
        int from = negative || (start < end && text.charAt(start) == '+') ? start + 1 : start;
        if (from >= end || end - from > 3 || !onlyDigits(text, from, end)) {
            return null;
        }
        int exponent = Integer.parseInt(text, from, end, 10);
        if (exponent > LARGEST_EXPONENT) {
            return null;
        }
        BigDecimal value = mantissa.scaleByPowerOfTen(negative ? -exponent : exponent);
        return value.scale() < 0 ? value.setScale(0) : value;
    }
}
