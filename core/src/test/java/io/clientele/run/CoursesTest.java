package io.clientele.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.terms.AsOf;
import io.clientele.terms.Figure;
import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Scope;
import io.clientele.value.Change;
import io.clientele.value.PartSince;
import io.clientele.value.ProductChange;
import io.clientele.value.Trend;
import io.clientele.warehouse.Computed;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.EngineSettings;
import io.clientele.warehouse.Workspace;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A point of a course is the figure of that day, and the parts of a change add up to it. */
class CoursesTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final PlanSettings SETTINGS = PlanSettings.defaults(ZONE);
    private static final LocalDate START = LocalDate.of(2023, 11, 20);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void eachPointIsTheFigureOfItsDay() throws IOException {
        try (Workspace workspace = shop(orders());
                Engine session = workspace.engine().another()) {
            Published now = Published.of(session).orElseThrow();
            List<Trend.Point> points = Trend.of(session, now.asOf());
            assertThat(points).hasSize(Trend.MONTHS + 1);
            Views views = new Views(workspace, SETTINGS, Clock.systemUTC());
            for (Trend.Point point : points) {
                if (point.asOf().day().isBefore(START)) {
                    assertThat(point.begun()).as("nothing was bought yet").isFalse();
                    continue;
                }
                View view = point.asOf().equals(now.asOf())
                        ? View.NOW
                        : View.of(point.asOf().day());
                List<Figure> figures = view.isPublished() ? now.figures(session) : figures(views, session, view);
                for (String measure : Trend.followed()) {
                    Computed told = Objects.requireNonNull(point.measures().get(measure));
                    Figure figure = one(figures, measure);
                    assertThat(Objects.requireNonNull(told.value()))
                            .as("%s on %s", measure, point.asOf().day())
                            .isEqualByComparingTo(Objects.requireNonNull(figure.value()));
                    assertThat(told.state()).isEqualTo(figure.state());
                    assertThat(told.interval()).isEqualTo(figure.interval());
                }
            }
        }
    }

    @Test
    void thePartsOfAChangeAddUpToIt() throws IOException {
        try (Workspace workspace = shop(orders());
                Engine session = workspace.engine().another()) {
            List<Trend.Point> points =
                    Trend.of(session, Published.of(session).orElseThrow().asOf());
            Trend.Point from = points.get(6);
            Trend.Point to = points.get(Trend.MONTHS);
            Change change = Change.since(session, from.asOf());
            for (String measure : List.of("value.purchases", "value.gross", "value.returns", "value.net")) {
                assertThat(sum(change.people(measure))).as(measure).isEqualByComparingTo(difference(from, to, measure));
            }
            for (String measure : List.of("value.buyers", "value.purchases", "value.gross", "value.net")) {
                List<Change.Part> parts = change.country(measure);
                assertThat(parts).extracting(Change.Part::name).containsExactly("Germany", null);
                assertThat(sum(parts)).as(measure).isEqualByComparingTo(difference(from, to, measure));
            }
            assertThat(change.people("value.buyers")).as("all of them are new").isEmpty();
            assertThat(change.people("value.repeat_rate"))
                    .as("a rate has no parts")
                    .isEmpty();
        }
    }

    private static final String NOON = "2010-11-29T12:00:00Z";

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theChangeOfNetIsThatOfItsProductsEachOfWhichOpens(boolean grouped) throws IOException {
        try (Workspace workspace = grouped ? shop(orders(), groups()) : shop(orders());
                Engine session = workspace.engine().another()) {
            Published now = Published.of(session).orElseThrow();
            List<Trend.Point> points = Trend.of(session, now.asOf());
            Trend.Point from = points.get(6);
            List<ProductChange.Part> parts = ProductChange.since(session, from.asOf());
            assertThat(parts)
                    .extracting(ProductChange.Part::what)
                    .containsExactlyElementsOf(
                            grouped
                                    ? List.of("category", "category", "none")
                                    : List.of("product", "product", "product", "rest"));
            assertThat(parts.stream().map(ProductChange.Part::value).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(difference(from, points.get(Trend.MONTHS), "value.net"));
            Opened opened = new Opened(session, now);
            for (ProductChange.Part part : parts) {
                Opened.Behind behind = opened.of(ProductChange.MEASURE, part.scope());
                assertThat(Objects.requireNonNull(behind.figure()).value()).isEqualByComparingTo(part.value());
                Opened.Page page = opened.page(behind, 0, 500, new HashMap<>());
                int money = page.columns().indexOf("money");
                assertThat(page.rows().stream()
                                .map(row -> new BigDecimal(String.valueOf(row.get(money))))
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isEqualByComparingTo(part.value());
                if (part.name() != null) {
                    assertThat(page.rows()).allMatch(row -> part.name().equals(row.get(3)));
                }
            }
            Change change = Change.since(session, from.asOf());
            assertThat(change.people("value.net")).hasSize(2);
            assertThat(change.country("value.net")).hasSize(2);
            for (String sum : List.of("net", "gross", "returns", "purchases", "buyers")) {
                opensToItself(opened, change, "value." + sum, from.asOf());
            }
            assertThatThrownBy(() -> opened.of("value.gross_since", Scope.of("since", NOON, "part", "1")))
                    .isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> opened.of(ProductChange.MEASURE, Scope.of("since", "long ago", "part", "1")))
                    .isInstanceOf(InvalidInputException.class);
        }
    }

    private static void opensToItself(Opened opened, Change change, String measure, AsOf since) {
        List<Change.Part> parts = new ArrayList<>(change.people(measure));
        parts.addAll(change.country(measure));
        for (Change.Part part : parts) {
            Opened.Behind behind = opened.of(PartSince.measure(measure), PartSince.scope(since, part));
            assertThat(Objects.requireNonNull(behind.figure()).value())
                    .as(measure + " of " + part.what())
                    .isEqualByComparingTo(part.value());
            Opened.Page page = opened.page(behind, 0, 500, new HashMap<>());
            int money = page.columns().indexOf("money");
            BigDecimal sum = money < 0
                    ? BigDecimal.valueOf(page.rows().size())
                    : page.rows().stream()
                            .map(row -> new BigDecimal(String.valueOf(row.get(money))))
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).as("rows of " + measure + " of " + part.what()).isEqualByComparingTo(part.value());
        }
    }

    /** Of most of the products. */
    private Path groups() throws IOException {
        return Files.writeString(
                folder.resolve("products.csv"),
                "sku,product name,category\nP0,Oolong,tea\nP1,Green,tea\nP2,Black,tea\nP3,Cup,ware\nP4,Pot,ware\n");
    }

    @Test
    void whatASourceTellsWithoutOrdersHasNoCourse() throws IOException {
        try (Workspace workspace = shop(orders(), totals());
                Engine session = workspace.engine().another()) {
            Published now = Published.of(session).orElseThrow();
            String home = new String(
                    new HomePage(session, List.of("value.net", "value.repeat_rate")).courses(now, new Followed(now)),
                    StandardCharsets.UTF_8);
            assertThat(home).contains("{\"measure\":\"value.net\",\"points\":[]}");
        }
    }

    @Test
    void theNumbersAreThoseThatWereChosen() throws IOException {
        try (Workspace workspace = shop(orders());
                Engine session = workspace.engine().another()) {
            Published now = Published.of(session).orElseThrow();
            HomePage home = new HomePage(session, List.of("value.returns", "value.net"));
            assertThat(new String(home.courses(now, new Followed(now)), StandardCharsets.UTF_8))
                    .containsSubsequence(
                            "value.returns", "\"people\":[{\"what\":\"new\"", "value.net", "\"country\":[");
            assertThat(new String(home.json(now), StandardCharsets.UTF_8))
                    .containsSubsequence("value.returns", "value.net")
                    .doesNotContain("value.buyers", "courses");
        }
    }

    private static BigDecimal difference(Trend.Point from, Trend.Point to, String measure) {
        return value(to, measure).subtract(value(from, measure));
    }

    private static BigDecimal value(Trend.Point point, String measure) {
        return Objects.requireNonNull(
                Objects.requireNonNull(point.measures().get(measure)).value());
    }

    private static BigDecimal sum(List<Change.Part> parts) {
        return parts.stream().map(Change.Part::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<Figure> figures(Views views, Engine session, View view) {
        views.prepare(session, view, Progress.NONE);
        return views.read(
                        session,
                        view,
                        reader -> Published.of(reader).orElseThrow().figures(reader))
                .orElseThrow();
    }

    private static Figure one(List<Figure> figures, String measure) {
        return figures.stream()
                .filter(figure ->
                        figure.measure().equals(measure) && figure.scope().isDefault())
                .findFirst()
                .orElseThrow();
    }

    private Workspace shop(Path... files) {
        Workspace workspace = Workspace.open(folder.resolve("home"), EngineSettings.defaults());
        new Plan(workspace, SETTINGS, Clock.systemUTC()).analyze(List.of(files));
        return workspace;
    }

    /** Orders at all hours, so that some lie on another day in UTC; every fortieth takes something back. */
    private Path orders() throws IOException {
        Random chance = new Random(5);
        StringBuilder lines =
                new StringBuilder("order no,order date,customer id,country,product,quantity,unit price\n");
        for (int order = 0; order < 700; order++) {
            int customer = chance.nextInt(240);
            lines.append(1000 + order)
                    .append(',')
                    .append(START.plusDays(order / 2))
                    .append(" %02d:%02d:00,K-".formatted(chance.nextInt(24), chance.nextInt(60)))
                    .append(customer)
                    .append(',')
                    .append(customer % 4 == 0 ? "France" : "Germany")
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

    private Path totals() throws IOException {
        return Files.writeString(
                folder.resolve("totals.csv"),
                "customer id,purchases,total spent,first purchase,last purchase\nZ-1,3,90.00,2023-12-01,2024-05-02\n"
                        + "Z-2,1,20.00,2024-01-05,2024-01-05\n");
    }
}
