package io.clientele.segment;

import io.clientele.warehouse.Dialect;
import java.time.LocalDate;
import java.util.Locale;

/** A stretch of the calendar, told by its first day. */
enum Period {
    MONTH(1),
    QUARTER(3),
    YEAR(12);

    private final int months;

    Period(int months) {
        this.months = months;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The first day of the period a day lies in, as text: {@code 2010-07-01}. */
    String key(Dialect dialect, String day) {
        return "cast(" + dialect.periodOf(word(), day) + " as varchar)";
    }

    LocalDate after(LocalDate first) {
        return first.plusMonths(months);
    }
}
