package io.clientele.text;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** What a date is for settles its century and which dates are only placeholders. */
public enum DatePurpose {
    /** A moment of business: 1900 to 2199, no placeholders; a year in two digits is at most one year after today. */
    ORDER {
        @Override
        boolean accepts(LocalDateTime written, LocalDate today) {
            int year = written.getYear();
            boolean firstSecond = written.toLocalTime().equals(LocalTime.MIDNIGHT);
            return year >= 1900
                    && year < 2200
                    && !written.toLocalDate().equals(FIRST_OF_1900)
                    && !(firstSecond && written.toLocalDate().equals(LocalDate.EPOCH));
        }

        @Override
        int century(int year, int month, int day, LocalDate today) {
            int full = 2000 + year;
            boolean late = full * 10000 + month * 100 + day
                    > (today.getYear() + 1) * 10000 + today.getMonthValue() * 100 + today.getDayOfMonth();
            return late ? full - 100 : full;
        }
    },
    /** A birth: from 1900-01-02, never after today. */
    BIRTH {
        @Override
        boolean accepts(LocalDateTime written, LocalDate today) {
            LocalDate day = written.toLocalDate();
            return day.isAfter(FIRST_OF_1900) && !day.isAfter(today);
        }

        @Override
        int century(int year, int month, int day, LocalDate today) {
            int full = 2000 + year;
            boolean unborn = full * 10000 + month * 100 + day
                    > today.getYear() * 10000 + today.getMonthValue() * 100 + today.getDayOfMonth();
            return unborn ? full - 100 : full;
        }
    };

    private static final LocalDate FIRST_OF_1900 = LocalDate.of(1900, 1, 1);

    /** False for placeholders and for days that cannot be; {@code written} is as in the text, before any offset. */
    abstract boolean accepts(LocalDateTime written, LocalDate today);

    /** The full year of one in two digits. */
    abstract int century(int year, int month, int day, LocalDate today);
}
