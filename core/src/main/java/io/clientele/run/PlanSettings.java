package io.clientele.run;

import io.clientele.collect.ColumnWord;
import io.clientele.segment.GroupMap;
import io.clientele.value.RfmSettings;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one analysis is asked to do.
 *
 * @param asOf the day asked about; null = today
 * @param source name of the source, or null to tell it from the columns
 * @param currency base currency, or null for that of most orders
 * @param mapping what the user said of a column, by [file:]column
 * @param yes take every guess
 * @param today which day is meant where none is asked about
 * @param rateDays for how many days a rate of exchange holds when no later one is told
 */
public record PlanSettings(
        ZoneId zone,
        @Nullable LocalDate asOf,
        @Nullable String source,
        @Nullable String currency,
        Map<String, ColumnWord> mapping,
        RfmSettings rfm,
        GroupMap groups,
        boolean yes,
        TodaySetting today,
        int rateDays) {

    /** Over the weekends and the nine days for which banks in China and Vietnam close at the lunar new year. */
    static final int RATE_DAYS = 10;

    public PlanSettings {
        // In order, so that equal settings read alike.
        mapping = Collections.unmodifiableMap(new TreeMap<>(mapping));
    }

    /** With rates that hold for as long as they do without a choice. */
    public PlanSettings(
            ZoneId zone,
            @Nullable LocalDate asOf,
            @Nullable String source,
            @Nullable String currency,
            Map<String, ColumnWord> mapping,
            RfmSettings rfm,
            GroupMap groups,
            boolean yes,
            TodaySetting today) {
        this(zone, asOf, source, currency, mapping, rfm, groups, yes, today, RATE_DAYS);
    }

    /** With the last day of the data as today. */
    public PlanSettings(
            ZoneId zone,
            @Nullable LocalDate asOf,
            @Nullable String source,
            @Nullable String currency,
            Map<String, ColumnWord> mapping,
            RfmSettings rfm,
            GroupMap groups,
            boolean yes) {
        this(zone, asOf, source, currency, mapping, rfm, groups, yes, TodaySetting.DATA);
    }

    /** The same, with other words of columns. */
    public PlanSettings with(Map<String, ColumnWord> words) {
        return new PlanSettings(zone, asOf, source, currency, words, rfm, groups, yes, today, rateDays);
    }

    /** The same, with what comes in as of a source. */
    PlanSettings of(String named) {
        return new PlanSettings(zone, asOf, named, currency, mapping, rfm, groups, yes, today, rateDays);
    }

    /** The same, with days of another zone. */
    public PlanSettings in(ZoneId other) {
        return new PlanSettings(other, asOf, source, currency, mapping, rfm, groups, yes, today, rateDays);
    }

    public static PlanSettings defaults(ZoneId zone) {
        return new PlanSettings(zone, null, null, null, Map.of(), RfmSettings.DEFAULT, GroupMap.TEN, false);
    }
}
