package io.clientele.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Markers that stand where a customer's number or name is missing. */
public final class Nobody {

    private static final int LONGEST = 24;

    private static final Set<String> MARKERS = Set.of(
            "",
            "0",
            "null",
            "-",
            "--",
            "---",
            "nan",
            "n/a",
            "#n/a",
            "na",
            "#na",
            "none",
            "nil",
            "(blank)",
            "blank",
            "(null)",
            "<null>",
            "[null]",
            "\\n",
            "undefined",
            "unknown",
            "(unknown)",
            "anonymous",
            "guest",
            "guest user",
            "guest customer",
            "walk-in",
            "walk in",
            "walkin",
            "walk-in customer",
            "walk in customer",
            "cash customer",
            "not available",
            "not set",
            "(not set)",
            "?",
            "??",
            "???",
            ".",
            "_",
            "#value!",
            "#ref!",
            "#name?",
            "#div/0!",
            "#num!",
            "#null!",
            "无",
            "無",
            "没有",
            "沒有",
            "空",
            "未知",
            "不详",
            "匿名",
            "散客",
            "游客",
            "访客",
            "零售客户",
            "不明",
            "không",
            "không có",
            "không rõ",
            "chưa có",
            "trống",
            "khách lẻ",
            "khách vãng lai",
            "khách hàng lẻ",
            "khach le",
            "khach vang lai",
            "khong co",
            "ẩn danh");

    /**
     * Writing that no reader changes: printed ASCII, Latin letters with accents and Han, no blank at an end, and no mark before
     * it that protects a number in a spreadsheet.
     */
    public static final String PLAIN = "[!-&(-<>-~\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F\u1EA0-\u1EF9\u4E00-\u9FFF]"
            + "([ -~\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F\u1EA0-\u1EF9\u4E00-\u9FFF]*"
            + "[!-~\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F\u1EA0-\u1EF9\u4E00-\u9FFF])?";

    /** Of plain writing, what {@link #isMarker} says yes to. */
    public static final String PATTERN = MARKERS.stream()
            .filter(marker -> !marker.isEmpty())
            .sorted()
            .map(marker -> marker.replaceAll("[^\\p{L}\\p{N} ]", "\\\\$0"))
            .collect(Collectors.joining("|", "(?i)(?:[- ]+|", ")"));

    private Nobody() {}

    /** True for markers of nobody, in any case and width; a 0 may still be an id where it occurs once. */
    public static boolean isMarker(String text) {
        if (isPrinted(text)) {
            return text.length() <= LONGEST && isPlainMarker(text.toLowerCase(Locale.ROOT));
        }
        String folded = Glyphs.fold(text.length() > 4 * LONGEST ? text.substring(0, 4 * LONGEST) : text);
        return folded.length() <= LONGEST
                && isPlainMarker(
                        Normalizer.normalize(folded, Normalizer.Form.NFC).toLowerCase(Locale.ROOT));
    }

    /** ASCII without blanks at the ends, which nothing folds; most values are. */
    private static boolean isPrinted(String text) {
        if (text.isEmpty() || text.charAt(0) == ' ' || text.charAt(text.length() - 1) == ' ') {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlainMarker(String plain) {
        return MARKERS.contains(plain) || isDashes(plain);
    }

    private static boolean isDashes(String text) {
        return text.chars().allMatch(glyph -> "-\u2014\u2013\u2026.* ".indexOf(glyph) >= 0);
    }
}
