package io.clientele.warehouse.duckdb;

import io.clientele.text.DateForm;
import io.clientele.text.DatePurpose;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * How a column of days is read: its form, the zone of its source, what the days are for, and the calendar's day. In a
 * statement it is one literal, "dmy|Europe/London|ORDER|2010-12-09".
 */
record MomentReading(DateForm form, ZoneId zone, DatePurpose purpose, LocalDate today) {

    static MomentReading of(String literal) {
        String[] parts = literal.split("\\|", -1);
        return new MomentReading(
                DateForm.named(parts[0]),
                ZoneId.of(parts[1]),
                DatePurpose.valueOf(parts[2]),
                LocalDate.parse(parts[3]));
    }

    long micros(String text) {
        return form.readMicros(text, zone, today, purpose);
    }
}
