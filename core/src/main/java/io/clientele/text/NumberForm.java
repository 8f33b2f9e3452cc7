package io.clientele.text;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How a column writes numbers. Group marks are then every one of: the other of point and comma, apostrophes, spaces (also
 * U+00A0, U+202F, U+2009).
 *
 * @param decimalMark point or comma
 */
public record NumberForm(char decimalMark) {

    public static final NumberForm POINT = new NumberForm('.');
    public static final NumberForm COMMA = new NumberForm(',');

    public NumberForm {
        if (decimalMark != '.' && decimalMark != ',') {
            throw new IllegalArgumentException("Decimal mark must be . or , but was " + decimalMark);
        }
    }

    /**
     * The form of a column. One point (or comma) with three digits behind it can be read both ways and is decided by the rest
     * of the column: two groups, other decimals, a currency without decimals.
     */
    public static Guess<NumberForm> guess(Iterable<String> values) {
        NumberVotes votes = new NumberVotes();
        values.forEach(votes::count);
        return votes.guess();
    }

    /**
     * The number, with its sign and without its currency; null if the text is no number, a percentage, an error value of a
     * spreadsheet, or has other words around. A text that is impossible in this form and plain in the other one ("24.91" in a
     * column with decimal commas) is read in the other one.
     */
    public @Nullable BigDecimal read(String text) {
        BigDecimal plain = readPlain(text);
        if (plain != null) {
            return plain;
        }
        AmountText amount = AmountText.of(text);
        return amount == null ? null : read(amount);
    }

    /** Whether the text is a number that is written in this form. */
    public boolean fits(String text) {
        AmountText amount = AmountText.of(text);
        return amount != null && readStrictly(amount) != null;
    }

    /** The number if it can be read strictly in this form, else null. */
    @Nullable
    BigDecimal readStrictly(AmountText amount) {
        BigDecimal value = NumberBody.read(amount.folded(), amount.start(), amount.end(), decimalMark);
        if (value == null) {
            return null;
        }
        BigDecimal whole = amount.power() > 0 ? value.movePointRight(amount.power()) : value;
        return amount.negative() ? whole.negate() : whole;
    }

    private @Nullable BigDecimal read(AmountText amount) {
        BigDecimal value = readStrictly(amount);
        return value != null ? value : other().readStrictly(amount);
    }

    NumberForm other() {
        return decimalMark == '.' ? COMMA : POINT;
    }

    /** Most cells are ASCII digits with at most one decimal mark: no copy of the text is needed for them. */
    private @Nullable BigDecimal readPlain(String text) {
        int length = text.length();
        if (length == 0 || length > 18) {
            return null;
        }
        boolean negative = text.charAt(0) == '-';
        int scale = -1;
        int digits = 0;
        long value = 0;
        for (int i = negative ? 1 : 0; i < length; i++) {
            char glyph = text.charAt(i);
            if (Glyphs.isDigit(glyph)) {
                value = value * 10 + (glyph - '0');
                digits++;
                scale += scale >= 0 ? 1 : 0;
            } else if (glyph == decimalMark && scale < 0) {
                scale = 0;
            } else {
                return null;
            }
        }
        return digits == 0 ? null : BigDecimal.valueOf(negative ? -value : value, Math.max(scale, 0));
    }
}
