package io.clientele.run;

import io.clientele.warehouse.Engine;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Finds out which day is meant by now. */
final class Today {

    private final Engine engine;
    private final ZoneId zone;
    private final Clock clock;

    Today(Engine engine, ZoneId zone, Clock clock) {
        this.engine = engine;
        this.zone = zone;
        this.clock = clock;
    }

    /** @param given the day asked about; null = today */
    LocalDate day(@Nullable LocalDate given, TodaySetting today) {
        return given != null ? given : today.day(LocalDate.ofInstant(clock.instant(), zone), this::lastOfData);
    }

    private LocalDate lastOfData(LocalDate calendar) {
        for (String table : new String[] {
            "select max(local_day) from clean.orders where known_to is null and local_day <= ?",
            "select max(last_day) from clean.summaries where known_to is null and last_day <= ?",
            "select max(local_day) from clean.events where known_to is null and local_day <= ?",
            "select max(registered_on) from clean.parties where known_to is null and registered_on <= ?"
        }) {
            LocalDate day = engine.rows("today", table, calendar).get(0).day(1);
            if (day != null) {
                return day;
            }
        }
        return calendar;
    }
}
