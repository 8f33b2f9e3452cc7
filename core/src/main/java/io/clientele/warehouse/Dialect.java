package io.clientele.warehouse;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What the engines write differently. Everything else in a step is text that every engine reads alike; the plan test
 * holds the functions that may stand in a step.
 */
public interface Dialect {

    /** Short name, used in golden files: {@code duckdb}. */
    String name();

    /** Text in quotes, for the few typed settings that are rendered and never come from outside. */
    default String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    default String day(LocalDate day) {
        return "date '" + day + "'";
    }

    /** UTC instant as a literal, to the microsecond. */
    String instant(Instant instant);

    /** UTC instant of a local date and time in a zone. */
    String utcOfLocal(String zone, String local);

    /** Day of the week of a day, 1 = Monday … 7 = Sunday. */
    String weekday(String day);

    /** First day of the calendar month. */
    String monthOf(String day);

    /** First day of the {@code month}, {@code quarter} or {@code year}. */
    String periodOf(String period, String day);

    /** The Monday of the day's week. */
    String weekOf(String day);

    /** Calendar months from one month's first day to another's. */
    String monthsBetween(String from, String to);

    /** Whole days from one day to another. */
    String daysBetween(String from, String to);

    /** Minutes since midnight of a local date and time. */
    String minuteOfDay(String local);

    /** The part of an id, 0 to {@code parts} − 1: the first 32 bits of its md5, modulo the number of parts. */
    String part(String id, int parts);

    /** The second least of a group's values, equal ones apart; null where there is one only. An aggregate. */
    String secondLeast(String value);

    /** Rows of a Parquet file of this workspace. */
    String parquet(Path file);

    /**
     * Rows of the canonical CSV the transcoder writes: columns line, fault, raw, c1 … cN.
     *
     * @param linePerRow whether each line is a row; else lines of a text could be taken for rows where a file is read in pieces
     */
    String canonicalCsv(Path file, int columns, boolean linePerRow);

    /** Writes a query's rows to a Parquet file that any program reads. */
    String copyToParquet(String select, Path file);

    /** Writes a query's rows to a Parquet file of this workspace, in the form that is made and read the fastest. */
    String copyToPart(String select, Path file);

    /** 128 bits that are equal for equal texts, for comparing many long texts. */
    String digest(String text);
}
