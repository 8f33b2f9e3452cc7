package io.clientele.text;

import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * A point in local time.
 *
 * @param local day and time in the zone it was read for
 * @param timed whether the text held a time; without one, {@code local} is midnight
 */
public record Moment(LocalDateTime local, boolean timed) {

    /** Microseconds of the local date and time since 1970-01-01 00:00, as DuckDB's TIMESTAMP counts them. */
    public long micros() {
        return local.toEpochSecond(ZoneOffset.UTC) * 1_000_000 + local.getNano() / 1000;
    }
}
