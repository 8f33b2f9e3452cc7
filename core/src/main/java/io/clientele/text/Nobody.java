package io.clientele.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

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

    private Nobody() {}

    /** True for markers of nobody, in any case and width; a 0 may still be an id where it occurs once. */
    public static boolean isMarker(String text) {
        if (isPlain(text)) {
            return text.length() <= LONGEST && MARKERS.contains(text);
        }
        String folded = Glyphs.fold(text.length() > 4 * LONGEST ? text.substring(0, 4 * LONGEST) : text);
        if (folded.length() > LONGEST) {
            return false;
        }
        String plain = Normalizer.normalize(folded, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return MARKERS.contains(plain) || isDashes(plain);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char glyph = text.charAt(i);
            if (!(glyph >= 'a' && glyph <= 'z') && !Glyphs.isDigit(glyph)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDashes(String text) {
        return text.chars().allMatch(glyph -> "-\u2014\u2013\u2026.* ".indexOf(glyph) >= 0);
    }
}
