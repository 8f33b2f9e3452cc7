package io.clientele.run;

import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import io.clientele.text.Maybe;
import io.clientele.text.Texts;
import io.clientele.value.Trend;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All settings of the business, by key. */
public final class SettingCatalogue {

    /** As a value: back to what holds without a choice. */
    public static final String STANDARD = "default";

    private static final int MOST_MEASURES = 5;
    private static final int MOST_DAYS = 366;

    public static final Setting CURRENCY = new Setting("currency", null, SettingCatalogue::currency);
    public static final Setting RATE_DAYS =
            new Setting("rates.max_age", String.valueOf(PlanSettings.RATE_DAYS), SettingCatalogue::days);

    public static final Setting GROUPS = new Setting("value.rfm.map", "ten", oneOf("ten", "case"));
    public static final Setting RULE = new Setting("value.rfm.rule", "product", oneOf("product", "published"));

    public static final Setting STEERING = new Setting(
            "home.measures",
            "value.buyers,value.net,value.average_order,value.repeat_rate,value.repurchase_rate",
            SettingCatalogue::measures);

    public static final Setting TODAY = new Setting(
            "today",
            "data",
            value -> TodaySetting.parse(value).map(TodaySetting::word).orElse(null));

    public static final Setting ZONE = new Setting("zone", null, SettingCatalogue::zone);

    private static final List<Setting> ALL = List.of(CURRENCY, STEERING, RATE_DAYS, TODAY, GROUPS, RULE, ZONE);

    private SettingCatalogue() {}

    public static List<Setting> all() {
        return ALL;
    }

    public static Setting named(String key) {
        return find(key).orElseThrow(() -> new InvalidInputException(unknown(key)));
    }

    /** UTC and the places of the zone database, of which it is known what clocks showed there and when. */
    public static List<String> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.equals("UTC") || (zone.contains("/") && !zone.matches("(Etc|SystemV)/.*")))
                .sorted()
                .toList();
    }

    /** The values as they are kept, null = without a choice. All that is wrong is told at once. */
    public static Map<String, @Nullable String> read(Map<String, String> given) {
        Map<String, @Nullable String> read = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        new TreeMap<>(given).forEach((key, value) -> {
            Optional<Setting> setting = find(key);
            if (setting.isEmpty()) {
                problems.add(unknown(key));
                return;
            }
            String kept = setting.orElseThrow().reader().apply(value.strip());
            if (kept == null && !value.strip().equalsIgnoreCase(STANDARD)) {
                problems.add(new Problem(
                        "run.settingValue",
                        key + "=" + value,
                        Map.of("value", value),
                        "It is one of: "
                                + setting.orElseThrow().values(Texts.of("en")).replace("`", "") + ", or default."));
            }
            read.put(key, kept);
        });
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return read;
    }

    private static Optional<Setting> find(String key) {
        return ALL.stream().filter(setting -> setting.key().equals(key)).findFirst();
    }

    private static Problem unknown(String key) {
        List<String> keys = ALL.stream().map(Setting::key).toList();
        return new Problem(
                "run.setting",
                key,
                Map.of("key", key),
                "There is no such setting." + Maybe.of(key, keys) + " There are " + String.join(", ", keys) + ".");
    }

    private static Function<String, @Nullable String> oneOf(String... words) {
        return value -> List.of(words).contains(value.toLowerCase(Locale.ROOT)) ? value.toLowerCase(Locale.ROOT) : null;
    }

    /** One to five of those that can be followed, each once, in the order in which they are given. */
    private static @Nullable String measures(String value) {
        List<String> chosen =
                Stream.of(value.split(",")).map(String::strip).distinct().toList();
        return chosen.size() <= MOST_MEASURES && Trend.followed().containsAll(chosen) ? String.join(",", chosen) : null;
    }

    private static @Nullable String days(String value) {
        return value.matches("[0-9]{1,3}") && Integer.parseInt(value) <= MOST_DAYS
                ? String.valueOf(Integer.parseInt(value))
                : null;
    }

    private static @Nullable String zone(String value) {
        return zones().stream()
                .filter(zone -> zone.equalsIgnoreCase(value))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String currency(String value) {
        try {
            return Currency.getInstance(value.toUpperCase(Locale.ROOT)).getCurrencyCode();
        } catch (IllegalArgumentException noCode) {
            return null;
        }
    }
}
