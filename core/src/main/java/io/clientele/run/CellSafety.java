package io.clientele.run;

/**
 * Text that a spreadsheet would run as a formula gets a leading apostrophe (OWASP, CSV injection). Numbers and days are
 * written as such and never pass here.
 */
final class CellSafety {

    private static final String STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private CellSafety() {}

    static String text(String text) {
        // A phone number as E.164 has digits only: a spreadsheet shows it as a number and runs nothing.
        if (text.length() > 1 && text.charAt(0) == '+' && text.chars().skip(1).allMatch(c -> c >= '0' && c <= '9')) {
            return text;
        }
        return !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
