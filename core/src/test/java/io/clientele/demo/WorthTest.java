package io.clientele.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.run.Plan;
import io.clientele.run.PlanSettings;
import io.clientele.warehouse.EngineSettings;
import io.clientele.warehouse.Workspace;
import java.io.IOException;
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

/** What each brings and costs, of a world without dirt: three ways to the same cent. */
class WorthTest {

    private static final int PEOPLE = 1_500;

    @TempDir
    private Path folder;

    /** The files alone, added up by hand, and what was meant by those who wrote them. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theFilesAddUpToWhatEverybodyIsWorth(long seed) throws IOException {
        made(seed, EnumSet.allOf(Source.class));
        Map<String, Long> margins = new TreeMap<>();
        Map<String, String> people = new TreeMap<>();
        TruthTables.rows(folder.resolve("truth/records.csv"))
                .forEach(row -> people.put(row.get("key"), row.get("source") + " " + row.get("person")));
        TruthTables.rows(folder.resolve("truth/lines.csv"))
                .forEach(line -> margins.merge(
                        line.get("source") + " " + line.get("person"),
                        Long.parseLong(line.get("amount"))
                                - Long.parseLong(line.get("quantity")) * Long.parseLong(line.get("unit_cost")),
                        Long::sum));
        Map<String, Long> served = new TreeMap<>(margins);
        for (String file : List.of("costs.csv", "costs-workshops.csv")) {
            for (Map<String, String> cost :
                    TruthTables.rows(folder.resolve("sources").resolve(file))) {
                String customer = cost.getOrDefault("Customer number", cost.get("客戶編號"));
                if (cost.get("Cost kind").equals("serve")) {
                    long cents =
                            new BigDecimal(cost.get("Cost")).movePointRight(2).longValueExact();
                    served.merge(people.getOrDefault(customer, "nobody"), -cents, Long::sum);
                }
            }
        }
        Map<String, Long> margin = new TreeMap<>();
        Map<String, Long> marginServed = new TreeMap<>();
        for (Map<String, String> row : TruthTables.rows(folder.resolve("truth/value.csv"))) {
            String who = row.get("source") + " " + row.get("person");
            margin.put(who, Long.parseLong(row.get("margin")));
            marginServed.put(who, Long.parseLong(row.get("margin_served")));
        }
        assertThat(margins).isEqualTo(margin);
        assertThat(served).isEqualTo(marginServed);
        long below = marginServed.values().stream().filter(cents -> cents < 0).count();
        assertThat((double) below / marginServed.size()).isBetween(0.005, 0.05);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void netOfEveryCustomerIsWhatWasPaid(long seed) {
        made(seed, EnumSet.of(Source.ACCESSORIES_SHOP));
        Map<String, String> expected = new TreeMap<>();
        TruthTables.rows(folder.resolve("truth/value.csv"))
                .forEach(row -> expected.put(
                        AccessoriesShop.number(Long.parseLong(row.get("person"))),
                        new BigDecimal(Long.parseLong(row.get("sold"))
                                        + Long.parseLong(row.get("returned"))
                                        + Long.parseLong(row.get("discounts")))
                                .movePointLeft(2)
                                .setScale(4)
                                .toPlainString()));
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
                            "select c.source_key, cast(t.net as varchar) from value.totals as t"
                                    + " join unify.customers as c on c.customer_id = t.customer_id")
                    .forEach(row -> told.put(String.valueOf(row.text(1)), String.valueOf(row.text(2))));
        }
        assertThat(told).isEqualTo(expected);
    }

    private void made(long seed, EnumSet<Source> sources) {
        new World(new Asked(PEOPLE, seed, 0, sources))
                .write(folder.resolve("sources"), folder.resolve("truth"), done -> {});
    }
}
