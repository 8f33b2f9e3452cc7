package io.clientele.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The day a question is about, and the end of that local day in UTC: facts that happened before {@code end} count.
 *
 * @param day local day
 * @param zone zone whose calendar is meant
 */
public record AsOf(LocalDate day, ZoneId zone) {

    /** First instant after the day; facts strictly before it are in. */
    public Instant end() {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
