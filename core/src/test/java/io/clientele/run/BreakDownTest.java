package io.clientele.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.rules.Rule;
import io.clientele.segment.Division;
import io.clientele.segment.Divisions;
import io.clientele.segment.Judging;
import io.clientele.segment.Sets;
import io.clientele.terms.Figure;
import io.clientele.terms.InvalidInputException;
import io.clientele.text.Texts;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.EngineSettings;
import io.clientele.warehouse.Workspace;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a group brings is what a filter on the group shows, and all groups together are everyone. */
class BreakDownTest {

    private static final LocalDate PAST = LocalDate.of(2024, 3, 31);
    private static final List<String> COUNTRIES = List.of(
            "Germany",
            "Vietnam",
            "Việt Nam",
            "China",
            "France",
            "Italy",
            "Spain",
            "Norway",
            "Poland",
            "Japan",
            "Peru",
            "Chile",
            "");
    private static final List<String> CITIES = List.of("Hà Nội", "Huế", "Cần Thơ", "Berlin", "");

    @TempDir
    private static Path folder = Path.of("");

    private static Workspace workspace;
    private static Views views;

    @BeforeAll
    static void analyze() throws IOException {
        PlanSettings defaults = PlanSettings.defaults(ZoneOffset.UTC);
        PlanSettings settings = new PlanSettings(
                ZoneOffset.UTC, null, "shop", null, defaults.mapping(), defaults.rfm(), defaults.groups(), true);
        workspace = Workspace.open(folder.resolve("home"), EngineSettings.defaults());
        new Plan(workspace, settings, Clock.systemUTC()).analyze(List.of(orders(), customers()));
        views = new Views(workspace, settings, Clock.systemUTC());
    }

    @AfterAll
    static void close() {
        workspace.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "country",
                "tier",
                "birth_date:year",
                "birth_date:age",
                "points:even",
                "points:round",
                "home_place:vn-2025-07",
                "first_purchase:month"
            })
    void aGroupHasTheFiguresOfAFilterOnIt(String by) {
        for (boolean past : by.equals("tier") || by.startsWith("first") ? List.of(false, true) : List.of(false)) {
            View everyone = past ? View.of(PAST) : View.NOW;
            try (Engine session = workspace.engine().another()) {
                BreakDown down = broken(session, everyone, by);
                assertThat(down.groups()).hasSizeGreaterThan(1);
                for (BreakDown.Group group : down.groups()) {
                    View filter = new View(everyone.day(), false, group.rule());
                    views.prepare(session, filter, Progress.NONE);
                    List<Figure> filtered = headline(
                            group.figures(),
                            views.read(session, filter, BreakDownTest::figures).orElseThrow());
                    assertThat(group.figures())
                            .as("%s on %s: %s", by, everyone.day(), group.rule())
                            .usingElementComparator(BreakDownTest::sameNumber)
                            .containsExactlyElementsOf(filtered);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "country",
                "tier",
                "birth_date:month",
                "birth_date:age",
                "points:even",
                "points:round",
                "home_place:iso",
                "home_place:vn-2024",
                "first_purchase:quarter"
            })
    void countsAndSumsOfTheGroupsAreThoseOfEveryone(String by) {
        for (View view : List.of(View.NOW, View.of(PAST))) {
            try (Engine session = workspace.engine().another()) {
                BreakDown down = broken(session, view, by);
                for (int place = 0; place < 3; place++) {
                    int at = place;
                    assertThat(down.groups().stream()
                                    .map(group -> value(group.figures().get(at)))
                                    .reduce(BigDecimal.ZERO, BigDecimal::add))
                            .isEqualByComparingTo(value(down.whole().get(at)));
                }
                List<Figure> everyone = headline(down.whole(), read(session, view, BreakDownTest::figures));
                long outside = read(session, view, reader -> down.outside());
                assertThat(value(everyone.get(0)).subtract(value(down.whole().get(0))))
                        .as("of whom nothing is told up to the day")
                        .isEqualByComparingTo(BigDecimal.valueOf(outside));
                assertThat(outside).isEqualTo(view.day() == null ? 0 : notYet());
                assertThat(down.whole().subList(1, 6))
                        .usingElementComparator(BreakDownTest::sameNumber)
                        .containsExactlyElementsOf(everyone.subList(1, 6));
            }
        }
    }

    @Test
    void theMostFrequentAreToldApartAndTheRestIsOneGroup() {
        try (Engine session = workspace.engine().another()) {
            List<BreakDown.Group> groups = broken(session, View.NOW, "country").groups();
            assertThat(groups).hasSize(BreakDown.MOST + 2);
            assertThat(groups).extracting(BreakDown.Group::what).containsOnlyOnce("rest", "missing");
            List<BigDecimal> sizes = groups.subList(0, BreakDown.MOST).stream()
                    .map(group -> value(group.figures().get(0)))
                    .toList();
            assertThat(sizes).isSortedAccordingTo((one, other) -> other.compareTo(one));
            List<BreakDown.Group> months =
                    broken(session, View.NOW, "first_purchase:month").groups();
            assertThat(months.subList(0, months.size() - 1))
                    .extracting(group -> String.valueOf(group.key()))
                    .as("in the order of time, who never bought last")
                    .isSorted();
            assertThat(months.get(months.size() - 1).what()).isEqualTo("missing");
        }
    }

    @Test
    void aNumberOfAGroupOpensToItsSelectAndRows() {
        try (Engine session = workspace.engine().another()) {
            Published published = Published.of(session).orElseThrow();
            for (BreakDown.Group group : broken(session, View.NOW, "country").groups()) {
                held(session, published, group.rule(), held -> {
                    for (Figure figure : group.figures()) {
                        Opened opened = Opened.within(session, published, group.rule(), held);
                        Opened.Behind behind = opened.of(figure.measure(), figure.scope());
                        assertThat(sameNumber(Objects.requireNonNull(behind.figure()), figure))
                                .as(figure.measure())
                                .isZero();
                        Opened.Page page = opened.page(behind, 0, 500, new java.util.HashMap<>());
                        if (figure.measure().equals("value.net")) {
                            int money = page.columns().indexOf("money");
                            assertThat(page.rows().stream()
                                            .map(row -> new BigDecimal(String.valueOf(row.get(money))))
                                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                                    .isEqualByComparingTo(value(figure));
                        } else {
                            assertThat(page.total()).isPositive();
                        }
                        assertThat(Published.of(session).orElseThrow().figures(session))
                                .extracting(Figure::evidence)
                                .doesNotContain(
                                        Objects.requireNonNull(behind.figure()).evidence());
                    }
                    return true;
                });
            }
        }
    }

    @Test
    void aShareOfTooFewPeopleIsNotInTheExport() throws IOException {
        try (Engine session = workspace.engine().another()) {
            BreakDownPage page = new BreakDownPage(
                    session, Published.of(session).orElseThrow(), Texts.of("en"), Map.of(), new CustomersKept());
            StringWriter out = new StringWriter();
            page.csv("country", out);
            List<String> lines = out.toString().lines().toList();
            assertThat(lines.get(0)).isEqualTo("group,measure,unit,state,value,n,low,high");
            assertThat(lines).hasSize(1 + 6 * (BreakDown.MOST + 3));
            assertThat(lines).anyMatch(line -> line.matches("Germany,Customers,count,exact,[0-9]+,[0-9]+,,"));
            assertThat(lines).anyMatch(line -> line.matches(".*,Repeat purchase rate,share,notEnough,,[0-9]+,,"));
            assertThat(new String(page.json("country"), StandardCharsets.UTF_8))
                    .contains("\"label\":\"everyone else\"");
        }
    }

    @Test
    void stretchesOfANumberStandInTheirOrderAndTellTheirLimits() {
        try (Engine session = workspace.engine().another()) {
            BreakDownPage page = new BreakDownPage(
                    session, Published.of(session).orElseThrow(), Texts.of("en"), Map.of(), new CustomersKept());
            assertThat(labels(page.json("points:round")))
                    .as("0, 10, 20, 30 and 40; where nobody is there is no group")
                    .containsExactly("under 5", "10 to under 15", "20 to under 25", "30 to under 35", "40 and more");
            assertThat(labels(page.json("points:even")))
                    .containsExactly("under 10", "10 to under 20", "20 to under 30", "30 to under 40", "40 and more");
            assertThat(labels(page.json("birth_date:age")))
                    .as("born 1970 to 1983, some at no day, the last order of 2024")
                    .containsExactly("40 to under 50", "50 to under 60", "not told");
        }
    }

    private static List<String> labels(byte[] json) {
        return java.util.regex.Pattern.compile("\"label\":\"([^\"]*)\"")
                .matcher(new String(json, StandardCharsets.UTF_8))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void whatTellsNobodyApartIsNotOffered() {
        try (Engine session = workspace.engine().another()) {
            assertThat(Divisions.of(session))
                    .extracting(Division::name)
                    .contains("country", "tier", "birth_date:year", "first_purchase:month", "home_place:vn-2024")
                    .contains("points:even", "points:round", "birth_date:age")
                    .doesNotContain("email", "full_name", "gender", "registered_on:year", "points")
                    .as("each customer is one record")
                    .doesNotContain("records:even");
            assertThatThrownBy(() -> Divisions.named(session, "colour")).isInstanceOf(InvalidInputException.class);
        }
    }

    private static BreakDown broken(Engine session, View view, String by) {
        return read(
                session,
                view,
                reader -> BreakDown.of(reader, Published.of(reader).orElseThrow(), Divisions.named(reader, by)));
    }

    private static <T> T read(Engine session, View view, java.util.function.Function<Engine, T> reading) {
        if (view.isPublished()) {
            return reading.apply(session);
        }
        views.prepare(session, view, Progress.NONE);
        return views.read(session, view, reading).orElseThrow();
    }

    private static void held(
            Engine session, Published published, Rule rule, java.util.function.Function<Sets.Held, Boolean> reading) {
        Sets.Key key = new Sets.Key(published.run(), published.asOf(), rule);
        views.sets().keep(session, key, new Judging(session, rule, published.asOf()).everyone());
        assertThat(views.sets().read(key, reading)).isPresent();
    }

    private static long notYet() {
        try {
            LocalDate[] first = new LocalDate[PEOPLE];
            for (String line : Files.readAllLines(folder.resolve("orders.csv")).subList(1, ORDERS + 1)) {
                String[] cells = line.split(",");
                int person = Integer.parseInt(cells[2].substring(2));
                LocalDate day = LocalDate.parse(cells[1]);
                first[person] = first[person] == null || day.isBefore(first[person]) ? day : first[person];
            }
            return java.util.Arrays.stream(first)
                    .filter(day -> day != null && day.isAfter(PAST))
                    .count();
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private static List<Figure> figures(Engine reader) {
        return Published.of(reader).orElseThrow().figures(reader);
    }

    /** Of all figures those a group shows, in its order. */
    private static List<Figure> headline(List<Figure> shown, List<Figure> all) {
        List<Figure> some = new ArrayList<>();
        for (Figure figure : shown) {
            all.stream()
                    .filter(each -> each.measure().equals(figure.measure())
                            && each.scope().isDefault())
                    .forEach(some::add);
        }
        assertThat(some).hasSize(6);
        return some;
    }

    private static BigDecimal value(Figure figure) {
        return Objects.requireNonNull(figure.value());
    }

    private static int sameNumber(Figure one, Figure other) {
        BigDecimal left = one.value();
        BigDecimal right = other.value();
        boolean same = one.measure().equals(other.measure())
                && one.state() == other.state()
                && one.n() == other.n()
                && Objects.equals(one.needed(), other.needed())
                && Objects.equals(one.interval(), other.interval())
                && (left == null ? right == null : right != null && left.compareTo(right) == 0);
        return same ? 0 : 1;
    }

    private static final int PEOPLE = 160;
    private static final int ORDERS = 500;

    private static Path orders() throws IOException {
        Random chance = new Random(11);
        StringBuilder lines = new StringBuilder("order no,order date,customer id,product,quantity,unit price\n");
        for (int order = 0; order < ORDERS; order++) {
            lines.append(1000 + order)
                    .append(',')
                    .append(LocalDate.of(2024, 1, 2).plusDays(order / 3))
                    .append(",K-")
                    .append(chance.nextInt(PEOPLE - 10))
                    .append(",P")
                    .append(chance.nextInt(9))
                    .append(',')
                    .append(order % 40 == 39 ? -1 : 1 + chance.nextInt(3))
                    .append(',')
                    .append(5 + chance.nextInt(20))
                    .append(".50\n");
        }
        return Files.writeString(folder.resolve("orders.csv"), lines);
    }

    private static Path customers() throws IOException {
        Random chance = new Random(12);
        StringBuilder lines = new StringBuilder("customer id,country,city,birth date,tier,points\n");
        for (int person = 0; person < PEOPLE; person++) {
            lines.append("K-")
                    .append(person)
                    .append(',')
                    .append(COUNTRIES.get(Math.min(chance.nextInt(COUNTRIES.size()), chance.nextInt(COUNTRIES.size()))))
                    .append(',')
                    .append(CITIES.get(chance.nextInt(CITIES.size())))
                    .append(',')
                    .append(chance.nextInt(4) == 0 ? "" : LocalDate.of(1970 + chance.nextInt(14), 3, 25))
                    .append(',')
                    .append(List.of("gold", "silver", "Gold", "").get(chance.nextInt(4)))
                    .append(',')
                    .append(chance.nextInt(5) * 10)
                    .append('\n');
        }
        return Files.writeString(folder.resolve("customers.csv"), lines);
    }
}
