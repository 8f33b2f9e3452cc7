package io.clientele.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words behind a number that multiply it: 1.3万 is 13,000, 2,5 triệu is 2,500,000. */
final class Magnitudes {

    private static final Map<String, Integer> POWERS = Map.ofEntries(
            Map.entry("百萬", 6),
            Map.entry("百万", 6),
            Map.entry("千萬", 7),
            Map.entry("千万", 7),
            Map.entry("萬", 4),
            Map.entry("万", 4),
            Map.entry("億", 8),
            Map.entry("亿", 8),
            Map.entry("nghìn", 3),
            Map.entry("ngàn", 3),
            Map.entry("triệu", 6),
            Map.entry("tr", 6),
            Map.entry("tỷ", 9),
            Map.entry("tỉ", 9));

    /** The longest first, so that 百万 is not 百 and 万. */
    private static final List<String> WORDS = POWERS.keySet().stream()
            .sorted((one, other) -> other.length() - one.length())
            .toList();

    private Magnitudes() {}

    /** The word a text begins with, and what stands behind it; null if it begins with none. */
    static @Nullable Magnitude in(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        for (String word : WORDS) {
            if (lower.startsWith(word) && ends(word, lower)) {
                return new Magnitude(
                        POWERS.getOrDefault(word, 0),
                        lower.substring(word.length()).strip());
            }
        }
        return null;
    }

    /** Han words run on (万元); others must end, or 3 trang would be three million Antillean guilders. */
    private static boolean ends(String word, String text) {
        return word.length() == text.length()
                || DateWords.isHan(word.charAt(0))
                || !Character.isLetter(text.charAt(word.length()));
    }

    /**
     * A word that multiplies.
     *
     * @param power of ten
     * @param rest what stands behind the word, empty or a currency
     */
    record Magnitude(int power, String rest) {}
}
