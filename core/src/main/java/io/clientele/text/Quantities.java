package io.clientele.text;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Quantities with a unit before or behind: "2 cái", "3件", "x4", "5 pcs". */
public final class Quantities {

    private static final int LONGEST = 48;

    private Quantities() {}

    /** The number; null if there is none, more than one, a percentage or a sign of money. Reads the point as decimal mark. */
    public static @Nullable BigDecimal read(String text) {
        return read(text, NumberForm.POINT);
    }

    /** As {@link #read(String)}, in the form of the column. */
    public static @Nullable BigDecimal read(String text, NumberForm form) {
        if (text.length() > LONGEST) {
            return null;
        }
        String folded = Glyphs.fold(text);
        int start = firstDigit(folded);
        if (start < 0) {
            return hanNumber(folded);
        }
        int end = behindNumber(folded, start);
        int numberStart = startWithSign(folded, start);
        int numberEnd = endWithSign(folded, end);
        if (!isUnit(folded, 0, numberStart) || !isUnit(folded, numberEnd, folded.length())) {
            return null;
        }
        return form.read(folded.substring(numberStart, numberEnd));
    }

    private static int firstDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Glyphs.isDigit(text.charAt(i))) {
                boolean mark = i > 0 && (text.charAt(i - 1) == '.' || text.charAt(i - 1) == ',');
                boolean bareMark = mark && (i == 1 || text.charAt(i - 2) == ' ' || text.charAt(i - 2) == '-');
                return bareMark ? i - 1 : i;
            }
        }
        return -1;
    }

    private static int behindNumber(String text, int start) {
        int end = start;
        for (int i = start; i < text.length(); i++) {
            char glyph = text.charAt(i);
            if (Glyphs.isDigit(glyph)) {
                end = i + 1;
            } else if (glyph != '.' && glyph != ',' && glyph != '\'' && glyph != ' ') {
                break;
            }
        }
        return end;
    }

    private static int startWithSign(String text, int start) {
        boolean signed = start > 0 && "-+(".indexOf(text.charAt(start - 1)) >= 0;
        return signed ? start - 1 : start;
    }

    private static int endWithSign(String text, int end) {
        boolean signed = end < text.length() && (text.charAt(end) == ')' || text.charAt(end) == '-');
        return signed ? end + 1 : end;
    }

    /** Letters, marks and blanks; no digits (but m2, m3), no money, no per cent. */
    private static boolean isUnit(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char glyph = text.charAt(i);
            boolean power = (glyph == '2' || glyph == '3') && i > start && text.charAt(i - 1) == 'm' && i + 1 == end;
            boolean allowed = Character.isLetter(glyph)
                    || Character.getType(glyph) == Character.NON_SPACING_MARK
                    || " .:*/()[]\u00B2\u00B3".indexOf(glyph) >= 0;
            if (!allowed && !power) {
                return false;
            }
        }
        return true;
    }

    /** "三件", "两个": Han digits before one or two Han letters. */
    private static @Nullable BigDecimal hanNumber(String text) {
        int length = HanDigits.runLength(text, 0);
        boolean two = length == 0 && !text.isEmpty() && (text.charAt(0) == '两' || text.charAt(0) == '兩');
        int end = two ? 1 : length;
        if (end == 0 || text.length() - end > 3 || !isUnit(text, end, text.length())) {
            return null;
        }
        long value = two ? 2 : HanDigits.value(text, 0, end);
        return value < 0 ? null : BigDecimal.valueOf(value);
    }
}
