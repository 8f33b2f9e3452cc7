package io.clientele.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.run.Answer;
import io.clientele.run.Plan;
import io.clientele.run.PlanSettings;
import io.clientele.terms.Figure;
import io.clientele.terms.Scope;
import io.clientele.warehouse.EngineSettings;
import io.clientele.warehouse.Workspace;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was planted is found again: the answer is held against a slow reference that reads the truth alone. */
class WorldTruthTest {

    /** Few in the everyday build; {@code bench proof} asks for many. */
    private static final int PEOPLE = Integer.getInteger("clientele.people", 2_000);

    private static final double MATCHED = 0.99;

    /** Most orders are in it; money of another is not added. */
    private static final String BASE = "USD";

    /** Who sells tells of orders; the others have tests of their own. */
    private static final Set<Source> OF_SALES =
            EnumSet.of(Source.ACCESSORIES_SHOP, Source.DEALER_GUANGZHOU, Source.WORKSHOPS_TAIPEI, Source.DEALER_SAIGON);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theAnswerIsTheTruth(long seed) {
        Path sources = folder.resolve("sources");
        Path truth = folder.resolve("truth");
        new World(new Asked(PEOPLE, seed, 2, OF_SALES)).write(sources, truth, done -> {});
        List<Map<String, String>> damage = TruthTables.rows(truth.resolve("damage.csv"));
        Set<String> superseded = places(damage, "superseded");
        List<Map<String, String>> lines = TruthTables.rows(truth.resolve("lines.csv")).stream()
                .filter(line -> !superseded.contains(line.get("file") + " " + line.get("line")))
                .toList();
        try (Workspace workspace = Workspace.open(folder.resolve("workspace"), EngineSettings.defaults())) {
            Answer answer = new Plan(
                            workspace,
                            PlanSettings.defaults(ZoneOffset.UTC),
                            Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), ZoneOffset.UTC))
                    .analyze(List.of(sources));
            rowsAreThoseThatWereWritten(answer, workspace, TruthTables.rows(truth.resolve("files.csv")), damage);
            everySourceBringsWhatItSold(workspace, lines);
            moneyIsThatWhichWasPaid(answer, lines);
            returnsFindWhatTheyGiveBack(workspace, lines);
            ratesAndSharesAreThoseOfThePeople(answer, TruthTables.counted(lines));
            cohortsAreThoseOfThePeople(workspace, lines);
            PlantedEffects.whatSetsTheBestApartIsWhatWasPlanted(workspace);
            PlantedEffects.theHolidaysAreInTheOrders(workspace);
            PlantedEffects.whatGoesWithWhatIsBoughtTogether(workspace);
            PlantedEffects.theSouthBuysWhatCoolsAndNothingThatWarms(workspace);
        }
    }

    private static void rowsAreThoseThatWereWritten(
            Answer answer, Workspace workspace, List<Map<String, String>> files, List<Map<String, String>> damage) {
        Set<String> unreadable = places(damage, "unreadable");
        assertThat(unreadable).isNotEmpty();
        assertThat(unreadable.addAll(places(damage, "total"))).isTrue();
        int written = files.stream()
                .mapToInt(file -> Integer.parseInt(file.get("rows")))
                .sum();
        assertThat(value(answer, "collect.rows_read")).isEqualTo(written + "");
        assertThat(value(answer, "collect.rows_kept")).isEqualTo(written - unreadable.size() + "");
        assertThat(found(workspace, "clean.quarantine")).isEqualTo(unreadable);
        assertThat(found(workspace, "(select * from clean.findings where rule = 'duplicate line')"))
                .isEqualTo(places(damage, "repeated"));
    }

    private static void everySourceBringsWhatItSold(Workspace workspace, List<Map<String, String>> lines) {
        Map<String, Long> sold = new TreeMap<>();
        lines.forEach(line -> sold.merge(
                line.get("source") + " " + line.get("currency"), Long.parseLong(line.get("amount")), Long::sum));
        Map<String, String> expected = new TreeMap<>();
        sold.forEach((source, sum) -> expected.put(
                source, source.endsWith("VND") ? new BigDecimal(sum).setScale(4).toPlainString() : money(sum)));
        Map<String, String> told = new TreeMap<>();
        workspace
                .engine()
                .rows(
                        "look",
                        "select o.source || ' ' || o.currency, cast(sum(l.amount) as varchar) from clean.order_lines as l"
                                + " join clean.orders as o on o.order_id = l.order_id and o.known_to is null"
                                + " where l.known_to is null group by 1")
                .forEach(row -> told.put(String.valueOf(row.text(1)), String.valueOf(row.text(2))));
        assertThat(told).isEqualTo(expected).hasSize(4);
    }

    private static void moneyIsThatWhichWasPaid(Answer answer, List<Map<String, String>> lines) {
        long sold = 0;
        long back = 0;
        long discounts = 0;
        Set<Map<String, String>> counted = new HashSet<>(TruthTables.counted(lines));
        Set<String> buyers = new HashSet<>();
        Set<String> orders = new HashSet<>();
        for (Map<String, String> line : lines) {
            orders.add(line.get("order"));
            if (!line.get("currency").equals(BASE)) {
                continue;
            }
            long amount = Long.parseLong(line.get("amount"));
            if (line.get("product").equals(Discounts.PRODUCT.code())) {
                discounts += counted.contains(line) ? amount : 0;
                continue;
            }
            sold += Math.max(amount, 0);
            back += Math.min(amount, 0);
            if (amount > 0) {
                buyers.add(line.get("person"));
            }
        }
        assertThat(discounts).isNegative();
        assertThat(value(answer, "value.gross")).isEqualTo(money(sold));
        assertThat(value(answer, "value.returns")).isEqualTo(money(back));
        assertThat(value(answer, "value.discounts")).isEqualTo(money(discounts));
        assertThat(value(answer, "value.net")).isEqualTo(money(sold + back + discounts));
        assertThat(value(answer, "value.buyers")).isEqualTo(buyers.size() + "");
        assertThat(value(answer, "clean.orders")).isEqualTo(orders.size() + "");
    }

    /** The truth says which order a return gives back of; the file does not. A line that could not be read cannot be found. */
    private static void returnsFindWhatTheyGiveBack(Workspace workspace, List<Map<String, String>> lines) {
        Set<String> sold = new HashSet<>();
        lines.forEach(line -> sold.add(line.get("order") + " " + line.get("product")));
        Map<String, String> asked = new HashMap<>();
        lines.stream()
                .filter(line -> sold.contains(line.get("returns_order") + " " + line.get("product")))
                .forEach(line -> asked.put(line.get("order"), line.get("returns_order")));
        Map<String, String> told = new HashMap<>();
        workspace
                .engine()
                .rows(
                        "look",
                        "select o.order_key, b.order_key from clean.order_lines as l"
                                + " join clean.orders as o on o.order_id = l.order_id"
                                + " join clean.orders as b on b.order_id = l.reverses_order where l.effect = 'return'")
                .forEach(row -> told.put(String.valueOf(row.text(1)), String.valueOf(row.text(2))));
        assertThat(asked).hasSizeGreaterThan(100);
        assertThat((double) asked.keySet().stream().filter(told::containsKey).count() / asked.size())
                .isGreaterThanOrEqualTo(MATCHED);
    }

    private static void ratesAndSharesAreThoseOfThePeople(Answer answer, List<Map<String, String>> lines) {
        Map<String, Long> net = new HashMap<>();
        Map<String, Set<String>> purchases = new HashMap<>();
        for (Map<String, String> line : lines) {
            long amount = Long.parseLong(line.get("amount"));
            if (line.get("currency").equals(BASE)) {
                net.merge(customer(line), amount, Long::sum);
            }
            if (amount > 0) {
                purchases
                        .computeIfAbsent(customer(line), person -> new HashSet<>())
                        .add(line.get("order"));
            }
        }
        long again =
                purchases.values().stream().filter(orders -> orders.size() > 1).count();
        assertThat(figure(answer, "value.repeat_rate", Scope.DEFAULT).value())
                .isEqualByComparingTo(new BigDecimal(again)
                        .divide(
                                new BigDecimal(purchases.size()),
                                figure(answer, "value.repeat_rate", Scope.DEFAULT)
                                        .value()
                                        .scale(),
                                RoundingMode.HALF_EVEN));
        List<Long> best = net.values().stream()
                .filter(sum -> sum > 0)
                .sorted(Comparator.reverseOrder())
                .toList();
        long all = best.stream().mapToLong(Long::longValue).sum();
        long top = best.stream()
                .limit((best.size() + 4) / 5)
                .mapToLong(Long::longValue)
                .sum();
        Scope fifth = Scope.of("basis", "net", "share", "0.2");
        BigDecimal share = figure(answer, "value.top_share", fifth).value();
        assertThat(share.doubleValue()).isEqualTo((double) top / all, org.assertj.core.api.Assertions.within(1e-12));
    }

    /** Customers who bought so many months after the month they first bought in. */
    private static void cohortsAreThoseOfThePeople(Workspace workspace, List<Map<String, String>> lines) {
        Map<String, Set<YearMonth>> months = new TreeMap<>();
        lines.stream()
                .filter(line -> !line.get("amount").startsWith("-"))
                .forEach(line -> months.computeIfAbsent(customer(line), person -> new TreeSet<>())
                        .add(YearMonth.parse(line.get("day").substring(0, 7))));
        Map<String, Integer> expected = new TreeMap<>();
        months.values().forEach(bought -> {
            YearMonth first = bought.iterator().next();
            bought.forEach(
                    month -> expected.merge(first + " " + ChronoUnit.MONTHS.between(first, month), 1, Integer::sum));
        });
        Map<String, Integer> told = new TreeMap<>();
        workspace
                .engine()
                .rows(
                        "look",
                        "select substr(cast(cohort as varchar), 1, 7), period, customers from value.cohorts"
                                + " where customers > 0")
                .forEach(row -> told.put(row.text(1) + " " + row.number(2), (int) row.number(3)));
        assertThat(told).isEqualTo(expected);
    }

    /** Who comes to two sources is two customers until records are joined. */
    private static String customer(Map<String, String> line) {
        return line.get("source") + " " + line.get("person");
    }

    private static Set<String> places(List<Map<String, String>> damage, String what) {
        Set<String> places = new TreeSet<>();
        damage.stream()
                .filter(row -> row.get("damage").equals(what))
                .forEach(row -> places.add(row.get("file") + " " + row.get("line")));
        return places;
    }

    private static Set<String> found(Workspace workspace, String rows) {
        Set<String> found = new TreeSet<>();
        workspace
                .engine()
                .rows(
                        "look",
                        "select r.file, f.line from " + rows
                                + " as f join collect.receipts as r on r.receipt_id = f.receipt_id")
                .forEach(row -> found.add(String.valueOf(row.text(1)).replaceFirst(".*/", "") + " " + row.number(2)));
        return found;
    }

    private static String money(long cents) {
        return new BigDecimal(cents).movePointLeft(2).setScale(4).toPlainString();
    }

    private static String value(Answer answer, String measure) {
        return figure(answer, measure, Scope.DEFAULT).value().toPlainString();
    }

    private static Figure figure(Answer answer, String measure, Scope scope) {
        return answer.figures().stream()
                .filter(figure ->
                        figure.measure().equals(measure) && figure.scope().equals(scope))
                .findFirst()
                .orElseThrow();
    }
}
