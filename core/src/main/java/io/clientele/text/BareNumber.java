package io.clientele.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A moment written as one number; how many digits it has tells which kind it is.
 *
 * @param written as in the text: UTC for the epochs, local for the rest
 * @param instant true for the epochs, which name an instant and not a local time
 */
record BareNumber(DateKind kind, LocalDateTime written, boolean timed, boolean instant) {

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    /** 2001-09-09 to 2099-12-31: outside of it, long numbers are ids. */
    private static final long FIRST_EPOCH = 1_000_000_000L;

    private static final long LAST_EPOCH = 4_102_444_799L;
    private static final long NANOS = 1_000_000_000L;
    /** Before it the spreadsheet's own calendar is wrong: it knows a 29th of February 1900. */
    private static final int FIRST_RIGHT_SERIAL = 61;

    /** Null if the number is no moment. {@code nanoths} is the part behind the decimal mark. */
    static @Nullable BareNumber of(long number, int digits, long nanoths, DateKind columnKind) {
        return switch (digits) {
            case 7 -> nanoths == 0 ? ofRepublic(number) : null;
            case 8 -> nanoths == 0 ? compact(number * 1_000_000_000L, false) : null;
            case 12 -> nanoths == 0 ? compact(number * 100_000L, true) : null;
            case 14 -> nanoths == 0 ? compact(number * 1000L, true) : null;
            case 17 -> nanoths == 0 ? compact(number, true) : null;
            case 10 -> epoch(DateKind.EPOCH_SECONDS, number, nanoths);
            case 13 -> epoch(DateKind.EPOCH_MILLIS, number / 1000, number % 1000 * 1_000_000);
            default -> serial(number, nanoths, columnKind);
        };
    }

    /** 1130105 is the fifth of January of the year 113 of the Republic of China. */
    private static @Nullable BareNumber ofRepublic(long number) {
        long year = number / 10_000;
        return year >= DayText.FIRST_LONG_YEAR && year <= DayText.LAST_LONG_YEAR
                ? compact((number + DayText.BEFORE_REPUBLIC * 10_000L) * 1_000_000_000L, false)
                : null;
    }

    private static @Nullable BareNumber compact(long number, boolean timed) {
        long day = number / 1_000_000_000L;
        LocalDate date = DayText.existing(day / 10000, day / 100 % 100, day % 100);
        long time = number % 1_000_000_000L;
        long hour = time / 10_000_000;
        long minute = time / 100_000 % 100;
        long second = time / 1000 % 100;
        if (date == null || hour > 23 || minute > 59 || second > 59) {
            return null;
        }
        LocalDateTime written = date.atTime((int) hour, (int) minute, (int) second, (int) (time % 1000) * 1_000_000);
        return new BareNumber(DateKind.COMPACT, written, timed, false);
    }

    private static @Nullable BareNumber epoch(DateKind kind, long seconds, long nanos) {
        if (seconds < FIRST_EPOCH || seconds > LAST_EPOCH) {
            return null;
        }
        LocalDateTime utc = LocalDateTime.ofInstant(Instant.ofEpochSecond(seconds, nanos), ZoneOffset.UTC);
        return new BareNumber(kind, utc, true, true);
    }

    /** A lone number of another column is a day only if it lies between 1954 and 2119. */
    private static @Nullable BareNumber serial(long number, long nanoths, DateKind columnKind) {
        boolean expected = columnKind == DateKind.EXCEL_SERIAL && number >= FIRST_RIGHT_SERIAL && number < 100_000;
        if (!expected && (number < 20_000 || number > 80_000)) {
            return null;
        }
        long seconds = (nanoths * 86_400 + NANOS / 2) / NANOS;
        LocalDateTime written = DAY_ZERO.plusDays(number).atStartOfDay().plusSeconds(seconds);
        return new BareNumber(DateKind.EXCEL_SERIAL, written, nanoths != 0, false);
    }
}
