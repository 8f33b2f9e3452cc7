package io.clientele.text;

import org.jspecify.annotations.Nullable;

/** Reads numbers of orders, customers and products, which stay text. */
public final class Keys {

    private Keys() {}

    /**
     * The text without blanks around it and without what keeps spreadsheets from making it a number: {@code ="0012"}, and the
     * apostrophe of {@code '0012}. Null where a marker says that there is none.
     */
    public static @Nullable String read(String text) {
        String key = trimmed(text);
        if (key.length() >= 3 && key.startsWith("=\"") && key.endsWith("\"")) {
            key = trimmed(key.substring(2, key.length() - 1));
        } else if (key.length() > 1 && key.charAt(0) == '\'' && Character.isLetterOrDigit(key.charAt(1))) {
            key = key.endsWith("'") ? key.substring(1, key.length() - 1) : key.substring(1);
        }
        return Nobody.isMarker(key) ? null : key;
    }

    private static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isBlank(char glyph) {
        return glyph <= ' ' || Glyphs.invisible(glyph) || Glyphs.fold(glyph) == ' ';
    }
}
