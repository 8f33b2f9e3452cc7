package io.clientele.text;

import org.jspecify.annotations.Nullable;

/**
 * An amount taken apart: which sign, which currency words around it, and where the digits stand.
 *
 * @param folded the text with digits, minus signs and spaces folded to ASCII
 * @param start first character of the digits and marks
 * @param end behind their last character
 * @param currencyWord sign or word before or behind the digits, lower case; null if none
 * @param power of ten by which a word behind the digits multiplies them
 */
record AmountText(
        String folded,
        int start,
        int end,
        boolean negative,
        @Nullable String currencyWord,
        int power) {

    private static final int LONGEST = 64;

    /** Null if anything but one sign and one or two currency words (the same currency) stands around the digits. */
    static @Nullable AmountText of(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        Peeler peeler = new Peeler(Glyphs.fold(text));
        return peeler.peel()
                ? new AmountText(peeler.text, peeler.start, peeler.end, peeler.negative, peeler.word, peeler.power)
                : null;
    }

    /** Takes sign, brackets and currency off both ends until digits stand there. */
    private static final class Peeler {
        private final String text;
        private int start;
        private int end;
        private boolean negative;
        private boolean signed;
        private @Nullable String word;
        private int power;

        Peeler(String text) {
            this.text = text;
            this.end = text.length();
        }

        boolean peel() {
            while (start < end && !isNumberStart()) {
                if (!peelFront()) {
                    return false;
                }
                skipBlanks();
            }
            while (start < end && !Glyphs.isDigit(text.charAt(end - 1)) && !isLastMark()) {
                if (!peelBack()) {
                    return false;
                }
                skipBlanks();
            }
            return start < end;
        }

        private boolean isNumberStart() {
            char first = text.charAt(start);
            return Glyphs.isDigit(first)
                    || ((first == '.' || first == ',') && start + 1 < end && Glyphs.isDigit(text.charAt(start + 1)));
        }

        private boolean isLastMark() {
            char last = text.charAt(end - 1);
            return (last == '.' || last == ',') && end - start > 1 && Glyphs.isDigit(text.charAt(end - 2));
        }

        private boolean peelFront() {
            char first = text.charAt(start);
            if (first == '(') {
                int close = text.lastIndexOf(')', end - 1);
                if (close != end - 1) {
                    return peelBracketBeforeCurrency(close);
                }
                start++;
                end--;
                return sign(true);
            }
            if (first == '-' || first == '+') {
                start++;
                return sign(first == '-');
            }
            int behind = start;
            while (behind < end && isWordGlyph(behind)) {
                behind++;
            }
            String found = text.substring(start, behind);
            start = Math.max(behind, start + 1);
            return currency(found);
        }

        /** "(45.00) €": the currency stands behind the bracket. */
        private boolean peelBracketBeforeCurrency(int close) {
            if (close < start || !currency(text.substring(close + 1, end))) {
                return false;
            }
            end = close;
            start++;
            return sign(true);
        }

        private boolean isWordGlyph(int at) {
            char glyph = text.charAt(at);
            if (Glyphs.isDigit(glyph) || glyph == '-' || glyph == '+' || glyph == '(' || glyph == ')') {
                return false;
            }
            boolean mark = glyph == '.' || glyph == ',';
            return !(mark && at + 1 < end && Glyphs.isDigit(text.charAt(at + 1)));
        }

        private boolean peelBack() {
            char last = text.charAt(end - 1);
            if (last == '-' || last == '+') {
                end--;
                boolean forNoCents = end > start && (text.charAt(end - 1) == ',' || text.charAt(end - 1) == '.');
                if (forNoCents) { // 45,- is 45 without cents
                    end--;
                    return last == '-';
                }
                return sign(last == '-');
            }
            int from = end;
            while (from > start && isTrailingWordGlyph(text.charAt(from - 1))) {
                from--;
            }
            String found = text.substring(from, end);
            end = Math.min(from, end - 1);
            return currency(found) || magnitude(found);
        }

        private static boolean isTrailingWordGlyph(char glyph) {
            return !Glyphs.isDigit(glyph) && glyph != '-' && glyph != '+' && glyph != '(' && glyph != ')';
        }

        private boolean sign(boolean minus) {
            boolean first = !signed;
            signed = true;
            negative = minus;
            return first;
        }

        private boolean magnitude(String found) {
            Magnitudes.Magnitude magnitude = Magnitudes.in(found);
            if (magnitude == null || power > 0 || !(magnitude.rest().isEmpty() || currency(magnitude.rest()))) {
                return false;
            }
            power = magnitude.power();
            return true;
        }

        private boolean currency(String found) {
            String clean = CurrencyWords.clean(found);
            if (!CurrencyWords.isKnown(clean)) {
                return false;
            }
            if (word != null && !CurrencyWords.agree(word, clean)) {
                return false;
            }
            if (word == null || CurrencyWords.isAmbiguous(word)) {
                word = clean;
            }
            return true;
        }

        private void skipBlanks() {
            while (start < end && text.charAt(start) == ' ') {
                start++;
            }
            while (end > start && text.charAt(end - 1) == ' ') {
                end--;
            }
        }
    }
}
