package io.clientele.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.run.Plan;
import io.clientele.run.PlanSettings;
import io.clientele.warehouse.EngineSettings;
import io.clientele.warehouse.Workspace;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left of each customer of the web shop when goods and service are paid is found again, to the cent. */
class MarginTruthTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatIsLeftOfEveryCustomerIsTheTruth(long seed) {
        EnumSet<Source> sources =
                EnumSet.of(Source.ACCESSORIES_SHOP, Source.ACCESSORIES_PRODUCTS, Source.COSTS, Source.RATES);
        new World(new Asked(1_500, seed, 0, sources))
                .write(folder.resolve("sources"), folder.resolve("truth"), done -> {});
        Map<String, String> expected = new TreeMap<>();
        TruthTables.rows(folder.resolve("truth/value.csv")).stream()
                .filter(row -> row.get("source").equals(Source.ACCESSORIES_SHOP.word()))
                .forEach(row -> expected.put(
                        AccessoriesShop.number(Long.parseLong(row.get("person"))),
                        money(row.get("margin")) + " " + money(row.get("margin_served"))));
        Map<String, String> told = new TreeMap<>();
        try (Workspace workspace = Workspace.open(folder.resolve("workspace"), EngineSettings.defaults())) {
            new Plan(
                            workspace,
                            PlanSettings.defaults(ZoneOffset.UTC),
                            Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), ZoneOffset.UTC))
                    .analyze(List.of(folder.resolve("sources")));
            workspace
                    .engine()
                    .rows(
                            "look",
                            "select c.source_key, cast(m.net - m.cost as varchar), cast(m.net - m.cost - m.served as varchar)"
                                    + " from value.margins as m join unify.customers as c on c.customer_id = m.customer_id"
                                    + " where m.lines_untold = 0")
                    .forEach(row -> told.put(String.valueOf(row.text(1)), row.text(2) + " " + row.text(3)));
        }
        assertThat(told).isEqualTo(expected);
        assertThat(told.values()).anyMatch(left -> left.contains(" -"));
    }

    private static String money(String cents) {
        return new BigDecimal(cents).movePointLeft(2).setScale(4).toPlainString();
    }
}
