package io.clientele.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.segment.GroupMap;
import io.clientele.terms.Actor;
import io.clientele.terms.Figure;
import io.clientele.terms.Scope;
import io.clientele.value.RfmSettings;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.EngineSettings;
import io.clientele.warehouse.Workspace;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a change of a setting is said to do is what it does. */
class SettingEffectTest {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({
        "value.rfm.map, ten, product, case, product",
        "value.rfm.map, case, published, ten, published",
        "value.rfm.rule, ten, product, ten, published",
        "value.rfm.rule, case, published, case, product"
    })
    void asManyChangeGroupAsItWasSaid(String key, String map, String rule, String otherMap, String otherRule)
            throws IOException {
        try (Workspace workspace = Workspace.open(folder.resolve("home"), EngineSettings.defaults())) {
            Engine engine = workspace.engine();
            PlanSettings shown = settings(null, map, rule);
            new Plan(workspace, shown, Clock.systemUTC()).analyze(List.of(orders()));
            Map<String, String> before = groups(engine);

            Map<String, @Nullable Object> said = effect(workspace, shown)
                    .of(SettingCatalogue.named(key), key.endsWith("map") ? otherMap : otherRule);

            new Plan(workspace, settings(null, otherMap, otherRule), Clock.systemUTC()).compute(List.of());
            Map<String, String> after = groups(engine);
            long moved = after.entrySet().stream()
                    .filter(customer -> !customer.getValue().equals(before.get(customer.getKey())))
                    .count();
            assertThat(moved).isPositive();
            assertThat(said).containsEntry("customers", moved).containsEntry("of", (long) after.size());
        }
    }

    @Test
    void asManyLinesAreLeftOutAsItWasSaid() throws IOException {
        try (Workspace workspace = Workspace.open(folder.resolve("home"), EngineSettings.defaults())) {
            PlanSettings shown = settings(null, "ten", "product");
            new Plan(workspace, shown, Clock.systemUTC()).analyze(List.of(orders()));
            SettingEffect effect = effect(workspace, shown);
            for (String currency : List.of("EUR", "USD", "GBP")) {
                Map<String, @Nullable Object> said = effect.of(SettingCatalogue.CURRENCY, currency);
                List<Figure> figures = new Plan(workspace, settings(currency, "ten", "product"), Clock.systemUTC())
                        .compute(List.of())
                        .figures();
                assertThat(said)
                        .containsEntry(
                                "left",
                                figures.stream()
                                        .filter(figure -> figure.measure().equals("value.not_counted"))
                                        .findFirst()
                                        .orElseThrow()
                                        .n());
            }
        }
    }

    @Test
    void asManyLinesAreWithoutARateAsItWasSaid() throws IOException {
        try (Workspace workspace = Workspace.open(folder.resolve("home"), EngineSettings.defaults())) {
            PlanSettings shown = settings(null, "ten", "product");
            Path rates = Files.writeString(
                    folder.resolve("rates.csv"), "date,pair,rate\n2024-02-01,EUR/USD,1.08\n2024-03-15,EUR/USD,1.09\n");
            new Plan(workspace, shown, Clock.systemUTC()).analyze(List.of(orders(), rates));
            SettingEffect effect = effect(workspace, shown);
            for (String days : List.of("0", "3", "40")) {
                Map<String, @Nullable Object> said = effect.of(SettingCatalogue.RATE_DAYS, days);
                set(workspace, "rates.max_age", days);
                long left = new Plan(workspace, plan(workspace), Clock.systemUTC())
                        .compute(List.of())
                        .figure("value.not_counted", Scope.DEFAULT)
                        .orElseThrow()
                        .n();
                assertThat(said).containsEntry("left", left).containsEntry("kind", "currency");
                assertThat(left).isPositive();
            }
        }
    }

    @Test
    void whatHomeFollowsChangesNoNumber() throws IOException {
        try (Workspace workspace = Workspace.open(folder.resolve("home"), EngineSettings.defaults())) {
            PlanSettings shown = settings(null, "ten", "product");
            new Plan(workspace, shown, Clock.systemUTC()).analyze(List.of(orders()));
            assertThat(effect(workspace, shown).of(SettingCatalogue.STEERING, "value.net"))
                    .containsExactly(Map.entry("kind", "none"));
        }
    }

    @Test
    void asManyOrdersNoLongerCountAsItWasSaid() throws IOException {
        try (Workspace workspace = Workspace.open(folder.resolve("home"), EngineSettings.defaults())) {
            PlanSettings shown = settings(null, "ten", "product");
            BigDecimal all = purchases(new Plan(workspace, shown, Clock.systemUTC()).analyze(List.of(orders())));

            Map<String, @Nullable Object> said = effect(workspace, shown).of(SettingCatalogue.TODAY, "2024-02-29");

            set(workspace, "today", "2024-02-29");
            BigDecimal left = purchases(new Plan(workspace, plan(workspace), Clock.systemUTC()).compute(List.of()));
            assertThat(said)
                    .containsEntry("day", "2024-02-29")
                    .containsEntry("orders", all.subtract(left).longValueExact());
            assertThat(left).isPositive().isLessThan(all);
        }
    }

    @Test
    void asManyRowsFallOnAnotherDayAsItWasSaid() throws IOException {
        try (Workspace workspace = Workspace.open(folder.resolve("home"), EngineSettings.defaults())) {
            PlanSettings shown = settings(null, "ten", "product");
            new Plan(workspace, shown, Clock.systemUTC()).analyze(List.of(orders(40)));
            List<String> before = days(workspace.engine());

            Map<String, @Nullable Object> said = effect(workspace, shown).of(SettingCatalogue.ZONE, "Asia/Tokyo");

            set(workspace, "zone", "Asia/Tokyo");
            new Plan(workspace, plan(workspace), Clock.systemUTC()).compute(List.of());
            List<String> after = days(workspace.engine());
            long moved = after.stream().filter(day -> !before.contains(day)).count();
            assertThat(moved).isEqualTo(40);
            assertThat(said).containsEntry("rows", moved).containsEntry("of", 500L);
        }
    }

    private static SettingEffect effect(Workspace workspace, PlanSettings shown) {
        return new SettingEffect(
                workspace,
                workspace.engine(),
                Published.of(workspace.engine()).orElseThrow(),
                shown,
                new SettingEffect.Now(Clock.systemUTC(), ZoneOffset.UTC));
    }

    private static void set(Workspace workspace, String key, String value) {
        try (Books books = Books.open(workspace, Clock.systemUTC())) {
            books.settings().change(Map.of(key, value), Actor.LOCAL);
        }
    }

    private static PlanSettings plan(Workspace workspace) {
        try (Books books = Books.open(workspace, Clock.systemUTC())) {
            return books.settings().plan(ZoneOffset.UTC, ZoneOffset.UTC);
        }
    }

    private static BigDecimal purchases(Answer answer) {
        return Objects.requireNonNull(
                answer.figure("value.purchases", Scope.DEFAULT).orElseThrow().value());
    }

    private static List<String> days(Engine engine) {
        return engine
                .rows(
                        "days of orders",
                        "select order_key || ' ' || local_day from clean.orders where known_to is null order by order_key")
                .stream()
                .map(row -> String.valueOf(row.text(1)))
                .toList();
    }

    private static Map<String, String> groups(Engine engine) {
        Map<String, String> groups = new HashMap<>();
        engine.stream(
                "groups",
                "select id_text(customer_id), segment_group from segment.rfm_groups",
                row -> groups.put(String.valueOf(row.text(1)), String.valueOf(row.text(2))));
        return groups;
    }

    private static PlanSettings settings(@Nullable String currency, String map, String rule) {
        PlanSettings all = PlanSettings.defaults(ZoneOffset.UTC);
        return new PlanSettings(
                ZoneOffset.UTC, null, "shop", currency, all.mapping(), RfmSettings.of(rule), GroupMap.of(map), true);
    }

    private Path orders() throws IOException {
        return orders(0);
    }

    /** @param evenings of how many orders the time is told as well, half past ten in UTC */
    private Path orders(int evenings) throws IOException {
        Random chance = new Random(3);
        StringBuilder lines = new StringBuilder("order no,date,customer id,product,quantity,price,currency\n");
        for (int order = 0; order < 500; order++) {
            lines.append(1000 + order)
                    .append(',')
                    .append(LocalDate.of(2024, 1, 2).plusDays(order / 3))
                    .append(order < evenings ? "T22:30:00Z" : "")
                    .append(",K-")
                    .append(chance.nextInt(90))
                    .append(",P")
                    .append(chance.nextInt(9))
                    .append(',')
                    .append(1 + chance.nextInt(3))
                    .append(',')
                    .append(chance.nextInt(4))
                    .append(".25,")
                    .append(chance.nextInt(5) == 0 ? "USD" : "EUR")
                    .append('\n');
        }
        return Files.writeString(folder.resolve("orders.csv"), lines);
    }
}
