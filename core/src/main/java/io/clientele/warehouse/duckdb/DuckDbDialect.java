package io.clientele.warehouse.duckdb;

import io.clientele.warehouse.Dialect;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;

/** DuckDB's words. */
public final class DuckDbDialect implements Dialect {

    private static final DateTimeFormatter MICROS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");

    @Override
    public String name() {
        return "duckdb";
    }

    @Override
    public String instant(Instant instant) {
        return "timestamp '" + MICROS.format(LocalDateTime.ofInstant(instant, ZoneOffset.UTC)) + "'";
    }

    /** Where a zone's clock no longer changes, the engine subtracts; else each moment needs the calendar of the zone. */
    @Override
    public String utcOfLocal(String zone, String local) {
        String byCalendar = "utc_of_local(" + local + ", " + quoted(zone) + ")";
        ZoneRules rules = ZoneId.of(zone).getRules();
        if (!rules.getTransitionRules().isEmpty()) {
            return byCalendar;
        }
        String subtracted = "(" + local + " - interval '"
                + rules.getOffset(Instant.MAX.minusSeconds(86_400)).getTotalSeconds() + "' second)";
        List<ZoneOffsetTransition> changes = rules.getTransitions();
        return changes.isEmpty()
                ? subtracted
                : "case when " + local + " >= "
                        + instant(changes.get(changes.size() - 1).getInstant().plus(Duration.ofDays(2))) + " then "
                        + subtracted + " else " + byCalendar + " end";
    }

    @Override
    public String weekday(String day) {
        return "cast(isodow(" + day + ") as integer)";
    }

    @Override
    public String weekOf(String day) {
        return "cast(date_trunc('week', " + day + ") as date)";
    }

    @Override
    public String monthOf(String day) {
        return periodOf("month", day);
    }

    @Override
    public String periodOf(String period, String day) {
        return "cast(date_trunc('" + period + "', " + day + ") as date)";
    }

    @Override
    public String monthsBetween(String from, String to) {
        return "cast(datediff('month', " + from + ", " + to + ") as integer)";
    }

    @Override
    public String daysBetween(String from, String to) {
        return "cast(datediff('day', " + from + ", " + to + ") as integer)";
    }

    @Override
    public String minuteOfDay(String local) {
        return "cast(extract('hour' from " + local + ") * 60 + extract('minute' from " + local + ") as integer)";
    }

    @Override
    public String part(String id, int parts) {
        return "cast(cast('0x' || substr(md5(" + id + "), 1, 8) as bigint) % " + parts + " as integer)";
    }

    @Override
    public String secondLeast(String value) {
        return "list_extract(min(" + value + ", 2), 2)";
    }

    @Override
    public String parquet(Path file) {
        return "read_parquet(" + quoted(file.toString()) + ")";
    }

    @Override
    public String canonicalCsv(Path file, int columns, boolean linePerRow) {
        StringBuilder names = new StringBuilder("{'line': 'bigint', 'fault': 'varchar', 'raw': 'varchar'");
        for (int column = 1; column <= columns; column++) {
            names.append(", 'c").append(column).append("': 'varchar'");
        }
        return "read_csv(" + quoted(file.toString()) + ", columns = " + names
                + "}, auto_detect = false, header = false, delim = ',', quote = '\"', escape = '\"', new_line = '\\n',"
                + " nullstr = '', allow_quoted_nulls = true, max_line_size = 8000000, strict_mode = true, parallel = "
                + linePerRow + ", buffer_size = 10000000)";
    }

    @Override
    public String copyToParquet(String select, Path file) {
        return copy(select, file, "");
    }

    /** A column of many values is written as it is: counting them first would cost a quarter of the writing. */
    @Override
    public String copyToPart(String select, Path file) {
        return copy(select, file, "parquet_version v2, dictionary_size_limit 8000, ");
    }

    private String copy(String select, Path file, String how) {
        return "copy (" + select + ") to " + quoted(file.toString()) + " (format parquet, " + how
                + "compression zstd, compression_level 1)";
    }

    @Override
    public String digest(String text) {
        return "md5_number(" + text + ")";
    }
}
