package io.clientele.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.run.Answer;
import io.clientele.run.Plan;
import io.clientele.run.PlanSettings;
import io.clientele.terms.Figure;
import io.clientele.terms.Scope;
import io.clientele.warehouse.EngineSettings;
import io.clientele.warehouse.Workspace;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All sources at once: rates, costs and events beside orders, held against the truth and the files themselves. */
class EverySourceTest {

    /** Few in the everyday build; {@code bench proof} asks for many. */
    private static final int PEOPLE = Integer.getInteger("clientele.people", 1_200);

    private static final String BASE = "USD";
    private static final Set<String> OF_EVENTS = Set.of("hotline", "chat", "web-events");

    @TempDir
    private Path folder;

    private final Map<String, TreeMap<LocalDate, BigDecimal>> rates = new HashMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everythingThatCameInIsAccountedFor(long seed) {
        Path sources = folder.resolve("sources");
        new World(new Asked(PEOPLE, seed, 2)).write(sources, folder.resolve("truth"), done -> {});
        TruthTables.rows(sources.resolve("rates.csv"))
                .forEach(row -> rates.computeIfAbsent(row.get("Currency"), currency -> new TreeMap<>())
                        .put(LocalDate.parse(row.get("Date")), new BigDecimal(row.get("Rate"))));
        try (Workspace workspace = Workspace.open(folder.resolve("workspace"), EngineSettings.defaults())) {
            Answer answer = new Plan(
                            workspace,
                            PlanSettings.defaults(ZoneId.of("Asia/Ho_Chi_Minh")),
                            Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh")))
                    .analyze(List.of(sources));
            whatCannotBeReadIsSetAside(workspace);
            everyEventIsKept(workspace);
            moneyIsConvertedToTheCent(workspace);
            marginsAreKnown(answer);
        }
    }

    private void whatCannotBeReadIsSetAside(Workspace workspace) {
        Set<String> expected = damaged("unreadable");
        expected.addAll(damaged("total"));
        Set<String> told = new TreeSet<>();
        workspace
                .engine()
                .rows(
                        "look",
                        "select r.file, q.line from clean.quarantine as q"
                                + " join collect.receipts as r on r.receipt_id = q.receipt_id")
                .forEach(row -> told.add(
                        String.valueOf(row.text(1)).replaceFirst("!.*", "").replaceFirst(".*/", "") + " "
                                + row.number(2)));
        assertThat(told).isEqualTo(expected);
    }

    /** A row that is repeated is an event again. */
    private void everyEventIsKept(Workspace workspace) {
        Map<String, Long> expected = new TreeMap<>();
        truth("files").stream()
                .filter(file -> OF_EVENTS.contains(file.get("source")))
                .forEach(file -> expected.put(file.get("source"), Long.parseLong(file.get("rows"))));
        truth("damage").stream()
                .filter(row -> row.get("damage").equals("unreadable") && OF_EVENTS.contains(row.get("source")))
                .forEach(row -> expected.merge(row.get("source"), -1L, Long::sum));
        Map<String, Long> told = new TreeMap<>();
        workspace
                .engine()
                .rows("look", "select source, count(*) from clean.events where known_to is null group by source")
                .forEach(row -> told.put(String.valueOf(row.text(1)), row.number(2)));
        assertThat(told).isEqualTo(expected);
    }

    private void moneyIsConvertedToTheCent(Workspace workspace) {
        Map<String, BigDecimal> expected = new TreeMap<>();
        for (Map<String, String> line : believed()) {
            expected.merge(
                    line.get("source") + " " + line.get("order"),
                    worth(line, Long.parseLong(line.get("amount"))),
                    BigDecimal::add);
        }
        Map<String, BigDecimal> told = new TreeMap<>();
        workspace
                .engine()
                .rows(
                        "look",
                        "select o.source || ' ' || o.order_key, cast(sum(l.amount_base) as varchar)"
                                + " from clean.order_lines as l join clean.orders as o on o.order_id = l.order_id"
                                + " where l.known_to is null and o.known_to is null group by 1")
                .forEach(row -> told.put(String.valueOf(row.text(1)), new BigDecimal(String.valueOf(row.text(2)))));
        assertThat(told.keySet()).isEqualTo(expected.keySet());
        told.forEach((order, sum) -> assertThat(sum)
                .as(order)
                .isCloseTo(expected.getOrDefault(order, BigDecimal.ZERO), within(new BigDecimal("0.005"))));
    }

    /** Unit costs stand in the files of the dealers and in the table of products of the shop. */
    private void marginsAreKnown(Answer answer) {
        BigDecimal expected = BigDecimal.ZERO;
        for (Map<String, String> line : TruthTables.counted(believed())) {
            long cost = Long.parseLong(line.get("quantity")) * Long.parseLong(line.get("unit_cost"));
            expected = expected.add(worth(line, Long.parseLong(line.get("amount")) - cost));
        }
        Figure margin = answer.figures().stream()
                .filter(figure -> figure.measure().equals("value.margin")
                        && figure.scope().equals(Scope.of("customers", "all")))
                .findFirst()
                .orElseThrow();
        assertThat(margin.value()).isCloseTo(expected, within(new BigDecimal("0.5")));
    }

    /** By the latest rate on the day or before it, from one to dong and from dong to the other. */
    private BigDecimal worth(Map<String, String> line, long amount) {
        LocalDate day = LocalDate.parse(line.get("day"));
        String currency = String.valueOf(line.get("currency"));
        BigDecimal money = new BigDecimal(amount).movePointLeft(currency.equals("VND") ? 0 : 2);
        return money.multiply(rate(currency, day)).divide(rate(BASE, day), MathContext.DECIMAL128);
    }

    private BigDecimal rate(String currency, LocalDate day) {
        if (currency.equals("VND")) {
            return BigDecimal.ONE;
        }
        return rates.getOrDefault(currency, new TreeMap<>()).floorEntry(day).getValue();
    }

    private List<Map<String, String>> believed() {
        Set<String> superseded = damaged("superseded");
        return truth("lines").stream()
                .filter(line -> !superseded.contains(line.get("file") + " " + line.get("line")))
                .toList();
    }

    private Set<String> damaged(String what) {
        return truth("damage").stream()
                .filter(row -> row.get("damage").equals(what))
                .map(row -> row.get("file") + " " + row.get("line"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Map<String, String>> truth(String table) {
        return TruthTables.rows(folder.resolve("truth/" + table + ".csv"));
    }
}
