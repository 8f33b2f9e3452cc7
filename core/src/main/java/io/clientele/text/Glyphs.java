package io.clientele.text;

/** Folds the many characters people use for one digit, minus, space or apostrophe to the one in ASCII. */
final class Glyphs {

    private Glyphs() {}

    /** The ASCII character this one stands for in numbers and dates, or the character itself. */
    static char fold(char glyph) {
        if (glyph < 0x80) {
            return glyph == '\t' ? ' ' : glyph;
        }
        if (glyph >= '\uFF01' && glyph <= '\uFF5E') {
            return (char) (glyph - 0xFEE0);
        }
        switch (glyph) {
            case '\u2212', '\u2010', '\u2011', '\u2012', '\u2013', '\uFE63':
                return '-';
            case '\u00A0', '\u202F', '\u2009', '\u2007', '\u2002', '\u2003', '\u3000':
                return ' ';
            case '\u2019', '\u2018', '\u02BC', '\u00B4':
                return '\'';
            case '\u00D7':
                return 'x';
            default:
                int digit = Character.digit(glyph, 10);
                return digit < 0 ? glyph : (char) ('0' + digit);
        }
    }

    /** Marks that are not seen: byte order mark, zero-width and direction marks. */
    static boolean invisible(char glyph) {
        return glyph == '\uFEFF'
                || (glyph >= '\u200B' && glyph <= '\u200F')
                || (glyph >= '\u202A' && glyph <= '\u202E')
                || glyph == '\u2060';
    }

    /** Every character folded, invisible ones dropped, blanks at both ends cut. */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char glyph = text.charAt(i);
            if (!invisible(glyph)) {
                folded.append(fold(glyph));
            }
        }
        return folded.toString().strip();
    }

    static boolean isDigit(char glyph) {
        return glyph >= '0' && glyph <= '9';
    }
}
