package io.clientele.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.rules.Rule;
import io.clientele.rules.RuleJson;
import io.clientele.terms.CancelledException;
import io.clientele.terms.Figure;
import io.clientele.terms.Scope;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A past day is walked as it would have been asked for from the command line. */
class ViewsTest {

    private static final LocalDate PAST = LocalDate.of(2024, 5, 31);
    private static final PlanSettings SETTINGS = PlanSettings.defaults(ZoneOffset.UTC);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aPastDayHasTheFiguresOfAnAnalysisAsOfThatDay() throws IOException {
        Path file = shop();
        List<Figure> wanted;
        try (Workspace asked = Workspace.open(folder.resolve("asked"), EngineSettings.defaults())) {
            wanted = new Plan(asked, asOf(PAST), Clock.systemUTC())
                    .analyze(List.of(file))
                    .figures();
        }
        try (Workspace workspace = Workspace.open(folder.resolve("home"), EngineSettings.defaults());
                Engine session = workspace.engine().another()) {
            Answer now = new Plan(workspace, SETTINGS, Clock.systemUTC()).analyze(List.of(file));
            Views days = new Views(workspace, SETTINGS, Clock.systemUTC());
            assertThat(days.read(session, PAST, Published::of)).isEmpty();

            days.prepare(session, PAST, Progress.NONE);

            List<Figure> shown = days.read(
                            session,
                            PAST,
                            reader -> Published.of(reader).orElseThrow().figures(reader))
                    .orElseThrow();
            assertThat(shown).usingElementComparator(ViewsTest::sameNumber).containsExactlyElementsOf(wanted);
            assertThat(Published.of(session).orElseThrow().asOf()).isEqualTo(now.asOf());
            assertThat(Published.of(session).orElseThrow().figures(session))
                    .usingElementComparator(ViewsTest::sameNumber)
                    .containsExactlyElementsOf(now.figures());
        }
    }

    /** What came later is not there yet; what came first was always known. */
    @Test
    void aPastDayAsWeSaidThenKnowsNothingOfLater() throws IOException {
        List<String> lines = Files.readAllLines(shop());
        Path early = Files.write(folder.resolve("early.csv"), lines.subList(0, 600));
        List<String> rest = new ArrayList<>(List.of(lines.get(0)));
        rest.addAll(lines.subList(600, lines.size()));
        rest.add("9001,2024-04-02,1003,P1,1,99.50");
        Path late = Files.write(folder.resolve("late.csv"), rest);
        LocalDate then = LocalDate.of(2024, 4, 10);
        List<Figure> said;
        try (Workspace alone = Workspace.open(folder.resolve("alone"), EngineSettings.defaults())) {
            said = new Plan(alone, named(then), clock("2024-05-01"))
                    .analyze(List.of(early))
                    .figures();
        }
        try (Workspace workspace = Workspace.open(folder.resolve("home"), EngineSettings.defaults());
                Engine session = workspace.engine().another()) {
            new Plan(workspace, named(null), clock("2024-05-01")).analyze(List.of(early));
            assertThat(Learned.until(session, ZoneOffset.UTC))
                    .as("history alone")
                    .isEmpty();
            new Plan(workspace, named(null), clock("2024-08-01")).analyze(List.of(late));
            assertThat(Learned.until(session, ZoneOffset.UTC)).hasValue(LocalDate.of(2024, 8, 1));
            Views views = new Views(workspace, named(null), Clock.systemUTC());
            View asSaid = new View(then, true, null);
            views.prepare(session, asSaid, Progress.NONE);
            views.prepare(session, View.of(then), Progress.NONE);
            List<Figure> shown = views.read(session, asSaid, ViewsTest::figures).orElseThrow();
            List<Figure> known =
                    views.read(session, View.of(then), ViewsTest::figures).orElseThrow();
            assertThat(shown)
                    .filteredOn(ViewsTest::isOfFacts)
                    .usingElementComparator(ViewsTest::sameBesideEvidence)
                    .containsExactlyElementsOf(
                            said.stream().filter(ViewsTest::isOfFacts).toList());
            assertThat(shown)
                    .as("of a customer who came later nothing was known")
                    .filteredOn(figure -> figure.measure().equals("unify.customers"))
                    .extracting(Figure::n)
                    .containsExactly(buyers(lines.subList(1, 600), then));
            assertThat(gross(known).subtract(gross(shown)))
                    .as("the order of April that came in August")
                    .isEqualByComparingTo("99.50");
            assertThat(shown)
                    .extracting(Figure::evidence)
                    .doesNotContainAnyElementsOf(
                            known.stream().map(Figure::evidence).toList());
        }
    }

    private static boolean isOfFacts(Figure figure) {
        return isOfCustomers(figure) && !figure.measure().equals("unify.customers");
    }

    private static long buyers(List<String> lines, LocalDate until) {
        return lines.stream()
                .map(line -> line.split(","))
                .filter(line -> !LocalDate.parse(line[1]).isAfter(until))
                .map(line -> line[2])
                .distinct()
                .count();
    }

    private static PlanSettings named(@Nullable LocalDate asOf) {
        return new PlanSettings(
                SETTINGS.zone(), asOf, "shop", null, SETTINGS.mapping(), SETTINGS.rfm(), SETTINGS.groups(), true);
    }

    private static List<Figure> figures(Engine reader) {
        return Published.of(reader).orElseThrow().figures(reader);
    }

    private static BigDecimal gross(List<Figure> figures) {
        return figures.stream()
                .filter(figure ->
                        figure.measure().equals("value.gross") && figure.scope().isDefault())
                .map(figure -> Objects.requireNonNull(figure.value()))
                .findFirst()
                .orElseThrow();
    }

    private static Clock clock(String day) {
        return Clock.fixed(LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
    }

    /** What a page shows of some customers is what a file of these customers alone would have given. */
    @Test
    void someCustomersHaveTheFiguresOfAnAnalysisOfTheirRowsAlone() throws IOException {
        Path file = shop();
        Rule several = RuleJson.read("{\"rule\": {\"did\": {\"kind\": \"purchase\"}, \"times\": {\"at_least\": 4}}}");
        try (Workspace workspace = Workspace.open(folder.resolve("home"), EngineSettings.defaults());
                Engine session = workspace.engine().another()) {
            new Plan(workspace, SETTINGS, Clock.systemUTC()).analyze(List.of(file));
            Views views = new Views(workspace, SETTINGS, Clock.systemUTC());
            LocalDate today = Published.of(session).orElseThrow().asOf().day();
            for (LocalDate day : List.of(today, PAST)) {
                View view = new View(day.equals(today) ? null : day, false, several);

                views.prepare(session, view, Progress.NONE);

                List<Figure> shown = views.read(
                                session,
                                view,
                                reader -> Published.of(reader).orElseThrow().figures(reader))
                        .orElseThrow();
                assertThat(shown)
                        .filteredOn(ViewsTest::isOfCustomers)
                        .usingElementComparator(ViewsTest::sameBesideEvidence)
                        .containsExactlyElementsOf(alone(file, chosen(views, session, view), day).stream()
                                .filter(ViewsTest::isOfCustomers)
                                .toList());
            }
            assertThat(Published.of(session).orElseThrow().figures(session))
                    .as("what is published stays")
                    .noneMatch(figure -> figure.measure().equals("unify.customers")
                            && Objects.requireNonNull(figure.value()).intValue()
                                    == chosen(views, session, View.of(several)).size());
        }
    }

    private static Set<String> chosen(Views views, Engine session, View view) {
        Set<String> keys = new TreeSet<>();
        views.read(session, view, reader -> {
            reader.stream("keys", "select source_key from unify.customers", row -> keys.add(row.text(1) + ""));
            return true;
        });
        return keys;
    }

    /** The figures of a file with the rows of these customers alone. */
    private List<Figure> alone(Path file, Set<String> keys, LocalDate day) throws IOException {
        assertThat(keys).hasSizeBetween(5, 500);
        List<String> lines = Files.readAllLines(file);
        int column = List.of(lines.get(0).split(",")).indexOf("customer");
        Path some = Files.write(
                Files.createDirectories(folder.resolve("some " + day)).resolve("orders.csv"),
                lines.stream()
                        .filter(line -> line.equals(lines.get(0)) || keys.contains(line.split(",")[column]))
                        .toList());
        try (Workspace workspace = Workspace.open(folder.resolve("alone " + day), EngineSettings.defaults())) {
            return new Plan(workspace, asOf(day), Clock.systemUTC())
                    .analyze(List.of(some))
                    .figures();
        }
    }

    private static boolean isOfCustomers(Figure figure) {
        return !figure.measure().startsWith("collect.") && !figure.measure().startsWith("clean.");
    }

    @Test
    void aCancelledDayLeavesNothing() throws IOException {
        Path file = shop();
        try (Workspace workspace = Workspace.open(folder.resolve("home"), EngineSettings.defaults());
                Engine session = workspace.engine().another()) {
            new Plan(workspace, SETTINGS, Clock.systemUTC()).analyze(List.of(file));
            Views days = new Views(workspace, SETTINGS, Clock.systemUTC());
            session.cancel();
            assertThatThrownBy(() -> days.prepare(session, PAST, Progress.NONE)).isInstanceOf(CancelledException.class);
            session.resume();
            assertThat(days.read(session, PAST, Published::of)).isEmpty();
            try (var left = Files.list(workspace.scratch(""))) {
                assertThat(left.filter(Files::isRegularFile)).isEmpty();
            }
            days.prepare(session, PAST, Progress.NONE);
            assertThat(days.read(session, PAST, Published::of)).isPresent();
        }
    }

    @Test
    void ofManyDaysTheOneLookedAtLongestAgoGoes() throws IOException {
        Path file = shop();
        try (Workspace workspace = Workspace.open(folder.resolve("home"), EngineSettings.defaults());
                Engine session = workspace.engine().another()) {
            new Plan(workspace, SETTINGS, Clock.systemUTC()).analyze(List.of(file));
            Views days = new Views(workspace, SETTINGS, Clock.systemUTC());
            for (int back = 0; back <= 8; back++) {
                days.prepare(session, PAST.minusDays(back), Progress.NONE);
            }
            assertThat(days.read(session, PAST, Published::of)).isEmpty();
            assertThat(days.read(session, PAST.minusDays(8), Published::of)).isPresent();
            days.prepare(session, PAST, Progress.NONE);
            assertThat(days.read(session, PAST, Published::of)).isPresent();
        }
    }

    @Test
    void everyCellOfTheGridAndOfACohortOpensToWhatTheTablesSay() throws IOException {
        Path file = shop();
        try (Workspace workspace = Workspace.open(folder.resolve("home"), EngineSettings.defaults())) {
            Engine engine = workspace.engine();
            new Plan(workspace, SETTINGS, Clock.systemUTC()).analyze(List.of(file));
            Opened opened = new Opened(engine, Published.of(engine).orElseThrow());
            engine.rows("test", "select r, f, count(*), sum(monetary) from value.rfm group by r, f")
                    .forEach(cell -> {
                        Scope scope = Scope.of("recency", "" + cell.number(1), "frequency", "" + cell.number(2));
                        Opened.Behind people = opened.of("value.grid_customers", scope);
                        assertThat(people.figure()).isNotNull();
                        assertThat(value(people)).isEqualByComparingTo(cell.decimal(3));
                        assertThat(opened.page(people, 0, 500, new HashMap<>()).total())
                                .isEqualTo(cell.number(3));
                        assertThat(value(opened.of("value.grid_net", scope))).isEqualByComparingTo(cell.decimal(4));
                    });
            engine.rows(
                            "test",
                            "select substr(cast(cohort as varchar), 1, 7), period, customers, net from value.cohorts"
                                    + " where cohort is not null and period is not null")
                    .forEach(cell -> {
                        Scope scope = Scope.of("cohort", cell.text(1) + "", "period", "" + cell.number(2));
                        assertThat(value(opened.of("value.cohort_customers", scope)))
                                .isEqualByComparingTo(cell.decimal(3));
                        assertThat(value(opened.of("value.cohort_net", scope))).isEqualByComparingTo(cell.decimal(4));
                    });
        }
    }

    @Test
    void everyWeekOfHomeOpensToItsBuyers() throws IOException {
        Path file = shop();
        try (Workspace workspace = Workspace.open(folder.resolve("home"), EngineSettings.defaults())) {
            Engine engine = workspace.engine();
            new Plan(workspace, SETTINGS, Clock.systemUTC()).analyze(List.of(file));
            Published published = Published.of(engine).orElseThrow();
            Opened opened = new Opened(engine, published);
            var weeks = new HomePage(engine, List.of()).weeks(published.asOf().day());
            assertThat(weeks).hasSize(26);
            long all = 0;
            for (var week : weeks) {
                Scope scope = Scope.of("week", week.get("week") + "");
                assertThat(value(opened.of("value.week_new", scope)).longValue())
                        .isEqualTo(week.get("new"));
                assertThat(value(opened.of("value.week_returning", scope)).longValue())
                        .isEqualTo(week.get("returning"));
                all += (Long) week.get("new");
            }
            assertThat(all).isPositive();
            assertThat(weeks.get(25).get("finished"))
                    .isEqualTo(published.asOf().day().getDayOfWeek().getValue() == 7);
        }
    }

    private static BigDecimal value(Opened.Behind behind) {
        Figure figure = Objects.requireNonNull(behind.figure());
        return Objects.requireNonNull(figure.value());
    }

    private static PlanSettings asOf(LocalDate day) {
        return new PlanSettings(
                ZoneOffset.UTC, day, null, null, SETTINGS.mapping(), SETTINGS.rfm(), SETTINGS.groups(), false);
    }

    /** All but the day, which is part of the evidence's id, is compared; decimals by value. */
    private static int sameNumber(Figure one, Figure other) {
        return one.evidence().equals(other.evidence()) ? sameBesideEvidence(one, other) : 1;
    }

    private static int sameBesideEvidence(Figure one, Figure other) {
        boolean same = one.measure().equals(other.measure())
                && one.scope().equals(other.scope())
                && one.state() == other.state()
                && one.n() == other.n()
                && Objects.equals(one.interval(), other.interval())
                && Objects.equals(one.reason(), other.reason())
                && (one.value() == null
                        ? other.value() == null
                        : other.value() != null && one.value().compareTo(other.value()) == 0);
        return same ? 0 : 1;
    }

    /** Two hundred people over half a year, some of them returning what they bought. */
    private Path shop() throws IOException {
        Random chance = new Random(7);
        StringBuilder lines = new StringBuilder("order,date,customer,product,quantity,price\n");
        for (int order = 0; order < 900; order++) {
            LocalDate day = LocalDate.of(2024, 1, 2).plusDays(order / 5);
            int customer = chance.nextInt(200);
            int quantity = order % 40 == 39 ? -1 : 1 + chance.nextInt(3);
            lines.append("%d,%s,%d,P%d,%d,%d.50%n"
                    .formatted(order, day, 1000 + customer, chance.nextInt(9), quantity, 5 + chance.nextInt(20))
                    .replace("\r", ""));
        }
        return Files.writeString(folder.resolve("orders.csv"), lines);
    }
}
