package io.clientele.text;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** The short way for "yyyy-MM-dd[ HH:mm[:ss[.fffffffff]]]" without an offset, which most exports write. */
final class IsoText {

    private IsoText() {}

    /** Null if the text has any other shape or the moment does not exist. */
    static @Nullable Moment read(String text) {
        int length = text.length();
        if (length < 10 || length == 11 || length > 29 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return null;
        }
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        int day = digits(text, 8, 10);
        LocalDate date = DayText.existing(year, month, day);
        if (date == null) {
            return null;
        }
        if (length == 10) {
            return new Moment(LocalDateTime.of(date, LocalTime.MIDNIGHT), false);
        }
        LocalTime time = time(text, length);
        return time == null ? null : new Moment(LocalDateTime.of(date, time), true);
    }

    private static @Nullable LocalTime time(String text, int length) {
        char between = text.charAt(10);
        if ((between != ' ' && between != 'T') || length < 16 || text.charAt(13) != ':') {
            return null;
        }
        int hour = digits(text, 11, 13);
        int minute = digits(text, 14, 16);
        int second = 0;
        int nano = 0;
        if (length > 16) {
            if (length < 19 || text.charAt(16) != ':') {
                return null;
            }
            second = digits(text, 17, 19);
            nano = length == 19 ? 0 : nanos(text, length);
        }
        boolean possible =
                hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60 && nano >= 0;
        return possible ? LocalTime.of(hour, minute, second, nano) : null;
    }

    private static int nanos(String text, int length) {
        if (text.charAt(19) != '.' || length == 20) {
            return -1;
        }
        int value = digits(text, 20, length);
        for (int i = length; i < 29 && value > 0; i++) {
            value *= 10;
        }
        return value;
    }

    private static int digits(String text, int start, int end) {
        int value = 0;
        for (int i = start; i < end; i++) {
            char glyph = text.charAt(i);
            if (!Glyphs.isDigit(glyph)) {
                return -1;
            }
            value = value * 10 + (glyph - '0');
        }
        return value;
    }
}
