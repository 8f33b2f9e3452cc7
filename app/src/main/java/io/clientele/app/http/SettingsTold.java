package io.clientele.app.http;

import io.clientele.app.http.Tells.OneOf;
import io.clientele.app.http.Tells.Sometimes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shapes of the page Settings. */
final class SettingsTold {

    private SettingsTold() {}

    /**
     * Settings of the business, and what there is of the machine.
     *
     * @param measures that Home can follow
     * @param zones that there are
     * @param lags whether what is shown was computed by other values
     */
    record Settings(List<Setting> settings, List<String> measures, List<String> zones, boolean lags, Machine machine) {}

    /**
     * A setting.
     *
     * @param value null: it hangs on the files
     * @param says what it may be, in the reader's language
     * @param byDefault what holds without a choice
     * @param means what it is for
     * @param versions the oldest first
     */
    record Setting(
            String key,
            @Nullable String value,
            @Nullable String standard,
            String says,
            @Tells.Named("default") String byDefault,
            String means,
            List<SettingChange> versions) {}

    /** A change of a setting. */
    record SettingChange(
            int version, @Nullable String from, @Nullable String to, Instant since, String actor, String receipt) {}

    /** @param files bytes by name */
    record Machine(
            String home,
            String java,
            String system,
            int processors,
            String engine,
            Map<String, Long> files,
            long free,
            long memory,
            long javaMemory,
            long engineMemory) {}

    /**
     * What another value would change.
     *
     * @param customers of {@code groups}: how many would be in another one
     * @param of how many there are
     * @param currency that would be the base
     * @param left lines whose money would be left out
     * @param leftNow lines whose money is left out now
     * @param day that would be shown as today
     * @param dayNow that is shown now
     * @param orders between the two days, which would begin to count or no longer do
     * @param zone in which days would be read
     * @param rows of orders that would fall on another day
     */
    record Effect(
            @OneOf({"none", "groups", "currency", "today", "zone"})
            String kind,

            @Sometimes Long customers,
            @Sometimes Long of,
            @Sometimes List<GroupMove> moves,
            @Sometimes String currency,
            @Sometimes Long left,
            @Sometimes Long leftNow,
            @Sometimes LocalDate day,
            @Sometimes LocalDate dayNow,
            @Sometimes Long orders,
            @Sometimes String zone,
            @Sometimes Long rows) {}

    /** How many would go from one group to another. */
    record GroupMove(String from, String to, long customers) {}

    /** @param id of the job that computes what hangs on it; null where nothing does */
    record Changed(String receipt, @Nullable String id) {}
}
