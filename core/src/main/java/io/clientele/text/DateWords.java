package io.clientele.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The words in dates: months and weekdays in English, halves of the day in English, Chinese and Vietnamese. */
final class DateWords {

    enum Half {
        MORNING,
        AFTERNOON,
        NOON,
        NIGHT
    }

    private static final Map<String, Integer> MONTHS = months();

    private static final Map<String, Half> BEFORE = Map.ofEntries(
            Map.entry("上午", Half.MORNING),
            Map.entry("早上", Half.MORNING),
            Map.entry("凌晨", Half.MORNING),
            Map.entry("清晨", Half.MORNING),
            Map.entry("中午", Half.NOON),
            Map.entry("下午", Half.AFTERNOON),
            Map.entry("傍晚", Half.AFTERNOON),
            Map.entry("晚上", Half.NIGHT),
            Map.entry("am", Half.MORNING),
            Map.entry("pm", Half.AFTERNOON));

    private static final Map<String, Half> BEHIND = Map.ofEntries(
            Map.entry("am", Half.MORNING),
            Map.entry("pm", Half.AFTERNOON),
            Map.entry("sa", Half.MORNING),
            Map.entry("sáng", Half.MORNING),
            Map.entry("ch", Half.AFTERNOON),
            Map.entry("chiều", Half.AFTERNOON),
            Map.entry("tối", Half.AFTERNOON),
            Map.entry("trưa", Half.NOON));

    private static final Set<String> WEEKDAYS = Set.of(
            "mon",
            "monday",
            "tue",
            "tues",
            "tuesday",
            "wed",
            "wednesday",
            "thu",
            "thur",
            "thurs",
            "thursday",
            "fri",
            "friday",
            "sat",
            "saturday",
            "sun",
            "sunday");

    private static final Set<String> FILLERS = Set.of(
            "lúc", "vào", "at", "on", "of", "the", "t", "st", "nd", "rd", "th", "thứ", "hai", "ba", "tư", "sáu", "bảy",
            "chủ", "nhật");

    private static final String[] HAN_WORDS = {"民國", "民国", "星期", "礼拜", "上午", "下午", "中午", "凌晨", "清晨", "早上", "晚上", "傍晚"};

    private DateWords() {}

    private static Map<String, Integer> months() {
        String[] names = {
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december"
        };
        Map<String, Integer> months = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            months.put(names[i], i + 1);
            months.put(names[i].substring(0, 3), i + 1);
        }
        months.put("sept", 9);
        return Map.copyOf(months);
    }

    /** 1..12, or 0 if the word is no month. */
    static int month(String word) {
        return MONTHS.getOrDefault(word, 0);
    }

    /** True for words that stand before the hour, as 下午 does. */
    static boolean isHalfBefore(String word) {
        return BEFORE.containsKey(word);
    }

    /** True for words that stand behind the time, as SA and CH do in Vietnamese. */
    static boolean isHalfBehind(String word) {
        return BEHIND.containsKey(word);
    }

    static Half half(String word) {
        Half half = BEFORE.containsKey(word) ? BEFORE.get(word) : BEHIND.get(word);
        if (half == null) {
            throw new IllegalArgumentException("No half of the day: " + word);
        }
        return half;
    }

    static boolean isWeekday(String word) {
        return WEEKDAYS.contains(word);
    }

    static boolean isFiller(String word) {
        return FILLERS.contains(word);
    }

    static boolean isHan(char glyph) {
        return glyph >= '\u4E00' && glyph <= '\u9FFF';
    }

    /** 2 for the words of two letters that are known, else 1. */
    static int hanWordLength(String text, int start) {
        for (String word : HAN_WORDS) {
            if (text.startsWith(word, start)) {
                return word.length();
            }
        }
        return 1;
    }
}
