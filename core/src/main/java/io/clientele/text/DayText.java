package io.clientele.text;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Year, month and day as they stand in a text, with the time already taken out. Which numbers they are is settled here, not
 * whether such a day exists.
 */
record DayText(Shape shape, long first, long second, long third, boolean shortYear) {

    enum Shape {
        /** first = year, second = month, third = day: only one reading. */
        PLAIN,
        /** x/y/zzzz: the year stands last, day and month are open. */
        YEAR_LAST,
        /** x/y/zz: every order is possible. */
        ALL_SHORT,
        /** One bare number, or two with a mark between (the second is the fraction). */
        NUMBER,
        NONE
    }

    /** The year before the first of the Republic of China. */
    static final int BEFORE_REPUBLIC = 1911;

    /** Its years that are written in three digits: 2011 to 2041. */
    static final int FIRST_LONG_YEAR = 100;

    static final int LAST_LONG_YEAR = 130;

    static final DayText NONE = new DayText(Shape.NONE, 0, 0, 0, false);

    static DayText in(DateTokens tokens) {
        int[] numbers = new int[3];
        int count = 0;
        int month = 0;
        int monthPlace = -1;
        boolean dayFirst = false;
        boolean fixed = false;
        boolean republic = false;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.isUsed(i)) {
                continue;
            }
            if (tokens.isNumber(i)) {
                if (count == 3) {
                    return NONE;
                }
                numbers[count++] = i;
                continue;
            }
            String word = tokens.word(i);
            if (tokens.isAnyMark(i)) {
                if (!isSeparator(tokens, i)) {
                    return NONE;
                }
            } else if (DateWords.month(word) > 0 && month == 0) {
                month = DateWords.month(word);
                monthPlace = count;
            } else if (word.equals("ngày") || word.equals("tháng") || word.equals("thg") || word.equals("năm")) {
                dayFirst = true;
            } else if (word.equals("年")
                    || word.equals("月")
                    || word.equals("日")
                    || word.equals("号")
                    || word.equals("號")) {
                fixed = true;
            } else if (word.equals("民國") || word.equals("民国")) {
                republic = true;
            } else if (word.equals("星期") || word.equals("周") || word.equals("礼拜")) {
                i++; // the weekday behind is no number of the date
            } else if (!DateWords.isWeekday(word) && !DateWords.isFiller(word)) {
                return NONE;
            }
        }
        int[] found = Arrays.copyOf(numbers, count);
        if (month > 0) {
            return withMonthName(tokens, found, month, monthPlace);
        }
        if (count == 3 && (republic || isYearOfRepublic(tokens, found[0]))) {
            return ofRepublic(tokens, found);
        }
        if (count == 3) {
            return dayFirst && tokens.digits(found[0]) <= 2
                    ? plain(tokens, found[2], tokens.value(found[1]), found[0])
                    : ofThree(tokens, found, fixed);
        }
        return count == 1 || count == 2 ? ofNumber(tokens, found) : NONE;
    }

    /** The day if the year, month and day exist in the calendar, else null. */
    static @Nullable LocalDate existing(long year, long month, long day) {
        boolean possible = year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
        if (!possible || day > Month.of((int) month).length(Year.isLeap(year))) {
            return null;
        }
        return LocalDate.of((int) year, (int) month, (int) day);
    }

    /** The day in this order; {@code century} gives the full year of a short one. Null if there is no such day. */
    @Nullable
    LocalDate inOrder(DateOrder order, Century century) {
        if (shape == Shape.PLAIN) {
            return existing(shortYear ? century.of((int) first, (int) second, (int) third) : first, second, third);
        }
        if (shape == Shape.YEAR_LAST && order == DateOrder.YMD) {
            return onlyReading(century);
        }
        return switch (order) {
            case YMD -> full(first, second, third, century);
            case DMY -> full(third, second, first, century);
            case MDY -> full(third, first, second, century);
        };
    }

    /** In a column that writes the year first: a day that can be read one way only. */
    private @Nullable LocalDate onlyReading(Century century) {
        LocalDate dayFirst = inOrder(DateOrder.DMY, century);
        LocalDate monthFirst = inOrder(DateOrder.MDY, century);
        if (dayFirst == null || dayFirst.equals(monthFirst)) {
            return monthFirst;
        }
        return monthFirst == null ? dayFirst : null;
    }

    private @Nullable LocalDate full(long year, long month, long day, Century century) {
        if (month > 12 || day > 31) {
            return null;
        }
        return existing(shortYear ? century.of((int) year, (int) month, (int) day) : year, month, day);
    }

    /** Full year of a year in two digits. */
    interface Century {
        int of(int year, int month, int day);
    }

    private static boolean isSeparator(DateTokens tokens, int at) {
        return tokens.isMark(at, '/')
                || tokens.isMark(at, '-')
                || tokens.isMark(at, '.')
                || tokens.isMark(at, ',')
                || tokens.isMark(at, '\\')
                || tokens.isMark(at, '_');
    }

    private static DayText withMonthName(DateTokens tokens, int[] found, int month, int place) {
        if (found.length != 2) {
            return NONE;
        }
        boolean yearFirst = tokens.digits(found[0]) == 4 && place <= 1;
        if (place > 1) {
            return NONE;
        }
        return yearFirst ? plain(tokens, found[0], month, found[1]) : plain(tokens, found[1], month, found[0]);
    }

    private static DayText plain(DateTokens tokens, int year, long month, int day) {
        int digits = tokens.digits(year);
        if ((digits != 2 && digits != 4) || tokens.digits(day) > 2) {
            return NONE;
        }
        return new DayText(Shape.PLAIN, tokens.value(year), month, tokens.value(day), digits == 2);
    }

    /** Years are counted from 1912 in Taiwan: 113/01/05 is 2024. In three digits they can be nothing else. */
    private static boolean isYearOfRepublic(DateTokens tokens, int at) {
        return tokens.digits(at) == 3 && tokens.value(at) >= FIRST_LONG_YEAR && tokens.value(at) <= LAST_LONG_YEAR;
    }

    private static DayText ofRepublic(DateTokens tokens, int[] found) {
        boolean short3 = tokens.digits(found[0]) <= 3 && tokens.digits(found[1]) <= 2 && tokens.digits(found[2]) <= 2;
        return short3
                ? new DayText(
                        Shape.PLAIN,
                        tokens.value(found[0]) + BEFORE_REPUBLIC,
                        tokens.value(found[1]),
                        tokens.value(found[2]),
                        false)
                : NONE;
    }

    private static DayText ofThree(DateTokens tokens, int[] found, boolean fixed) {
        int first = tokens.digits(found[0]);
        int second = tokens.digits(found[1]);
        int third = tokens.digits(found[2]);
        if (second > 2) {
            return NONE;
        }
        if (fixed || (first == 4 && third <= 2)) {
            return plain(tokens, found[0], tokens.value(found[1]), found[2]);
        }
        Shape shape =
                first <= 2 && third == 4 ? Shape.YEAR_LAST : first <= 2 && third == 2 ? Shape.ALL_SHORT : Shape.NONE;
        return new DayText(
                shape,
                tokens.value(found[0]),
                tokens.value(found[1]),
                tokens.value(found[2]),
                shape == Shape.ALL_SHORT);
    }

    /** third = digits of the first number; second = fraction in nanoths. */
    private static DayText ofNumber(DateTokens tokens, int[] found) {
        if (found.length == 1) {
            return tokens.size() == 1 || onlyTimeElse(tokens)
                    ? new DayText(Shape.NUMBER, tokens.value(found[0]), 0, tokens.digits(found[0]), false)
                    : NONE;
        }
        boolean fraction = tokens.size() == 3 && (tokens.isMark(1, '.') || tokens.isMark(1, ','));
        if (fraction) {
            return new DayText(
                    Shape.NUMBER,
                    tokens.value(found[0]),
                    TimeText.fraction(tokens.word(2)),
                    tokens.digits(found[0]),
                    false);
        }
        boolean dayAndTime =
                tokens.digits(found[0]) == 8 && (tokens.digits(found[1]) == 6 || tokens.digits(found[1]) == 4);
        if (!dayAndTime) {
            return NONE;
        }
        long scale = tokens.digits(found[1]) == 6 ? 1_000_000 : 10_000;
        long digits = tokens.digits(found[1]) == 6 ? 14 : 12;
        return new DayText(Shape.NUMBER, tokens.value(found[0]) * scale + tokens.value(found[1]), 0, digits, false);
    }

    private static boolean onlyTimeElse(DateTokens tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            boolean filler = tokens.isWord(i) && DateWords.isFiller(tokens.word(i));
            if (!tokens.isUsed(i) && !tokens.isNumber(i) && !filler) {
                return false;
            }
        }
        return true;
    }
}
