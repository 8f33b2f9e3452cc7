package io.clientele.run;

/**
 * Text that a spreadsheet would run as a formula gets a leading apostrophe (OWASP, CSV injection). Numbers and days are
 * written as such and never pass here.
 */
final class CellSafety {

    private static final String STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private CellSafety() {}

    static String text(String text) {
        return !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
