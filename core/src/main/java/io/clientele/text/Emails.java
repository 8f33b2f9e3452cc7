package io.clientele.text;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** E-mail addresses as keys. */
public final class Emails {

    private static final int LONGEST = 254;
    private static final String NEVER_INSIDE = " \t\r\n,;<>\"()[]\\\u00A0";

    private Emails() {}

    /**
     * Trimmed and in lower case, out of "Name &lt;address&gt;" or "mailto:" too; null if it lacks one @ with a name before and
     * a domain with a full stop behind.
     */
    public static @Nullable String read(String text) {
        String folded = Glyphs.fold(text.length() > 2 * LONGEST ? "" : text);
        int open = folded.lastIndexOf('<');
        String inner = open >= 0 && folded.endsWith(">") ? folded.substring(open + 1, folded.length() - 1) : folded;
        String address = inner.strip().toLowerCase(Locale.ROOT);
        address = address.startsWith("mailto:") ? address.substring(7) : address;
        return isAddress(address) ? address : null;
    }

    private static boolean isAddress(String address) {
        int at = address.indexOf('@');
        int dot = address.lastIndexOf('.');
        if (at < 1 || at > 64 || address.length() > LONGEST || dot < at + 2 || address.length() - dot < 3) {
            return false;
        }
        if (address.indexOf('@', at + 1) >= 0 || address.contains("..") || address.charAt(at + 1) == '.') {
            return false;
        }
        for (int i = 0; i < address.length(); i++) {
            char glyph = address.charAt(i);
            if (glyph < ' ' || NEVER_INSIDE.indexOf(glyph) >= 0 || Character.isSurrogate(glyph)) {
                return false;
            }
        }
        return Character.isLetter(address.charAt(dot + 1));
    }
}
