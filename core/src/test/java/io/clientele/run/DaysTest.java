package io.clientele.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A past day is walked as it would have been asked for from the command line. */
class DaysTest {

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
            Days days = new Days(workspace, SETTINGS, Clock.systemUTC());
            assertThat(days.read(session, PAST, Published::of)).isEmpty();

            days.prepare(session, PAST, Progress.NONE);

            List<Figure> shown = days.read(
                            session,
                            PAST,
                            reader -> Published.of(reader).orElseThrow().figures(reader))
                    .orElseThrow();
            assertThat(shown).usingElementComparator(DaysTest::sameNumber).containsExactlyElementsOf(wanted);
            assertThat(Published.of(session).orElseThrow().asOf()).isEqualTo(now.asOf());
            assertThat(Published.of(session).orElseThrow().figures(session))
                    .usingElementComparator(DaysTest::sameNumber)
                    .containsExactlyElementsOf(now.figures());
        }
    }

    @Test
    void aCancelledDayLeavesNothing() throws IOException {
        Path file = shop();
        try (Workspace workspace = Workspace.open(folder.resolve("home"), EngineSettings.defaults());
                Engine session = workspace.engine().another()) {
            new Plan(workspace, SETTINGS, Clock.systemUTC()).analyze(List.of(file));
            Days days = new Days(workspace, SETTINGS, Clock.systemUTC());
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
            Days days = new Days(workspace, SETTINGS, Clock.systemUTC());
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
            var weeks = new HomePage(engine).weeks(published.asOf().day());
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
        boolean same = one.measure().equals(other.measure())
                && one.scope().equals(other.scope())
                && one.state() == other.state()
                && one.n() == other.n()
                && one.evidence().equals(other.evidence())
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
