package io.clientele.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.rules.Rule;
import io.clientele.rules.RuleJson;
import io.clientele.terms.Figure;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.EngineSettings;
import io.clientele.warehouse.Row;
import io.clientele.warehouse.Workspace;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two days side by side are the two days asked apart, and the receipts between tell why they differ. */
class ComparisonTest {

    private static final LocalDate APRIL = LocalDate.of(2024, 4, 10);
    private static final String HEADER = "order no,date,customer id,product,quantity,price\n";
    private static final String FIRST = HEADER
            + "1,2024-03-01,K-1,tea,1,10.00\n"
            + "2,2024-04-02,K-2,tea,2,10.00\n"
            + "3,2024-04-09,K-1,cup,1,5.00\n"
            + "4,2024-05-20,K-3,pot,1,50.00\n"
            + "5,2024-05-21,,pot,1,70.00\n";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatIsKnownNowDiffersByWhatHappenedBetween() throws IOException {
        try (World world = new World()) {
            world.takes("first.csv", FIRST, "2024-06-01");

            Comparison.Told before = world.told(View.of(APRIL));
            Comparison.Told after = world.told(View.NOW);

            assertThat(before.figures()).isEqualTo(world.figures(View.of(APRIL)));
            List<Between.Line> lines = world.between(View.of(APRIL), View.NOW);
            assertThat(lines).hasSize(1);
            Between.Line line = lines.get(0);
            assertThat(List.of(line.added(), line.changed(), line.ended())).containsExactly(2L, 0L, 0L);
            assertThat(line.net()).as("order 5 names nobody").isEqualByComparingTo("50");
            assertThat(difference("value.net", before, after)).isEqualByComparingTo("50");
            assertThat(difference("value.buyers", before, after)).isEqualByComparingTo("1");
        }
    }

    @Test
    void whatWeSaidThenDiffersByWhatCameLaterAndByWhatWasChanged() throws IOException {
        try (World world = new World()) {
            world.takes("first.csv", FIRST, "2024-04-05");
            world.takes(
                    "late.csv", HEADER + "2,2024-04-02,K-2,tea,5,10.00\n6,2024-03-30,K-4,tea,1,7.00\n", "2024-07-01");

            View said = new View(APRIL, true, null);
            Comparison.Told before = world.told(said);
            Comparison.Told after = world.told(View.NOW);

            List<Between.Line> lines = world.between(said, View.NOW);
            assertThat(lines).extracting(line -> line.receipt().table()).containsExactly("late.csv", "first.csv");
            assertThat(List.of(
                            lines.get(0).added(),
                            lines.get(0).changed(),
                            lines.get(0).ended()))
                    .as("order 6 is new, order 2 has another quantity")
                    .containsExactly(1L, 1L, 0L);
            assertThat(lines.get(1).ended()).as("what order 2 said before").isEqualTo(1);
            assertThat(lines.stream().map(Between.Line::net).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(Objects.requireNonNull(difference("value.net", before, after)));
            assertThat(world.between(View.of(APRIL), View.NOW))
                    .as("as we know it now, only time lies between")
                    .allMatch(line -> line.changed() == 0 && line.ended() == 0);
        }
    }

    @Test
    void ofSomeCustomersReceiptsAreToldByThoseWhoFitOnEachDay() throws IOException {
        try (World world = new World()) {
            world.takes("first.csv", FIRST, "2024-06-01");
            // On 10 April K-2 had bought in the last 30 days; since then K-3 has, and K-2 not any more.
            Rule lately = RuleJson.read("{\"rule\": {\"did\": {\"kind\": \"purchase\"}, \"within\": {\"days\": 30}}}");
            View earlier = new View(APRIL, false, lately);
            View later = View.of(lately);
            Comparison.Told before = world.told(earlier);
            Comparison.Told after = world.told(later);

            List<Between.Line> lines = world.between(earlier, later);
            assertThat(lines).hasSize(1);
            Between.Line line = lines.get(0);
            assertThat(List.of(line.added(), line.changed(), line.ended(), line.entered(), line.left()))
                    .as(
                            "order 4 is new; orders 1, 2 and 3 are of people who fit no more; order 5 names nobody who fits")
                    .containsExactly(1L, 0L, 0L, 0L, 3L);
            assertThat(line.net()).isEqualByComparingTo(difference("value.net", before, after));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theCustomersBehindADifferenceAddUpToIt(boolean some) throws IOException {
        try (World world = new World()) {
            world.takes("first.csv", FIRST, "2024-04-05");
            world.takes(
                    "late.csv", HEADER + "2,2024-04-02,K-2,tea,5,10.00\n6,2024-03-30,K-4,tea,1,7.00\n", "2024-07-01");
            Rule often = RuleJson.read("{\"rule\": {\"not\": {\"text\": \"source_key\", \"contains\": \"K-1\"}}}");
            View earlier = new View(APRIL, true, some ? often : null);
            View later = some ? View.of(often) : View.NOW;
            Comparison.Told before = world.told(earlier);
            Comparison.Told after = world.told(later);
            for (String measure : List.of("unify.customers", "value.buyers", "value.purchases", "value.net")) {
                List<Row> rows = world.behind(earlier, later, measure);
                assertThat(rows.stream()
                                .map(row -> new BigDecimal(String.valueOf(row.text(6))))
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                        .as(measure)
                        .isEqualByComparingTo(difference(measure, before, after));
            }
            assertThat(world.behind(earlier, later, "value.net"))
                    .as("K-2 bought for 20 and, as corrected, for 50; K-3 and K-4 came later")
                    .extracting(row -> row.text(4) + " → " + row.text(5))
                    .contains("20.0000 → 50.0000", "null → 50.0000", "null → 7.0000");
        }
    }

    @Test
    void aRateTellsWhoseNumbersDiffer() throws IOException {
        try (World world = new World()) {
            world.takes("first.csv", FIRST, "2024-06-01");
            List<Row> rows = world.behind(View.of(APRIL), View.NOW, "value.repeat_rate");
            assertThat(rows).as("K-3 alone bought since").hasSize(1);
            assertThat(rows.get(0).text(3)).isEqualTo("1");
            assertThat(rows.get(0).width())
                    .as("no part of the difference is a customer's")
                    .isEqualTo(5);
        }
    }

    @Test
    void whatAReceiptDidOpensToItsLines() throws IOException {
        try (World world = new World()) {
            world.takes("first.csv", FIRST, "2024-06-01");
            Between.Line line = world.between(View.of(APRIL), View.NOW).get(0);
            String told = text(world.comparison(
                    View.of(APRIL),
                    View.NOW,
                    comparison ->
                            comparison.behind(world.session, line.receipt().id(), 0, 1, new HashMap<>())));
            assertThat(told)
                    .contains("\"number\":null", "\"added\":2", "\"total\":2", "\"next\":1", "50.0000")
                    .doesNotContain("70.0000");
            assertThat(text(world.comparison(
                            View.of(APRIL),
                            View.NOW,
                            comparison -> comparison.behind(world.session, "value.net", 0, 9, new HashMap<>()))))
                    .contains("\"receipt\":null", "\"difference\":\"50", "before.value.totals")
                    .doesNotContain("day_2024");
            assertThatThrownBy(() -> world.comparison(
                            View.of(APRIL),
                            View.NOW,
                            comparison -> comparison.behind(world.session, "value.gini", 0, 9, new HashMap<>())))
                    .hasMessageContaining("No difference of this name");
        }
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }

    private static BigDecimal difference(String measure, Comparison.Told before, Comparison.Told after) {
        return Objects.requireNonNull(Comparison.difference(
                before.figure(measure).orElseThrow(), after.figure(measure).orElseThrow()));
    }

    /** A shop whose files come on days of their own. */
    private final class World implements AutoCloseable {
        private final Workspace workspace = Workspace.open(folder.resolve("home"), EngineSettings.defaults());
        private final Engine session = workspace.engine().another();
        private final Views views = new Views(workspace, settings(), Clock.systemUTC());

        void takes(String name, String lines, String day) throws IOException {
            Clock clock = Clock.fixed(
                    LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
            views.clear(session);
            new Plan(workspace, settings(), clock).analyze(List.of(Files.writeString(folder.resolve(name), lines)));
        }

        Comparison.Told told(View view) {
            return read(
                    view,
                    reader -> Comparison.Told.of(reader, Published.of(reader).orElseThrow(), view.then()));
        }

        List<Figure> figures(View view) {
            return read(view, reader -> Published.of(reader).orElseThrow().figures(reader));
        }

        private <T> T read(View view, Function<Engine, T> reading) {
            if (view.isPublished()) {
                return reading.apply(session);
            }
            views.prepare(session, view, Progress.NONE);
            return views.read(session, view, reading).orElseThrow();
        }

        List<Between.Line> between(View one, View other) {
            return comparison(one, other, comparison -> comparison.lines(session));
        }

        List<Row> behind(View one, View other, String measure) {
            return comparison(
                    one,
                    other,
                    comparison -> session.rows(
                            "behind a difference",
                            comparison.behind(session, measure).rows().sql()));
        }

        <T> T comparison(View one, View other, Function<Comparison, T> reading) {
            Comparison.Told before = told(one);
            Comparison.Told after = told(other);
            return views.read(
                            one,
                            other,
                            catalogs -> reading.apply(new Comparison(before, after, catalogs, other.only() == null)))
                    .orElseThrow();
        }

        private PlanSettings settings() {
            PlanSettings all = PlanSettings.defaults(ZoneOffset.UTC);
            return new PlanSettings(ZoneOffset.UTC, null, "shop", null, all.mapping(), all.rfm(), all.groups(), true);
        }

        @Override
        public void close() {
            session.close();
            workspace.close();
        }
    }
}
