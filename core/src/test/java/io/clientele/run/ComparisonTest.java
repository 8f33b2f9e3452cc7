package io.clientele.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.terms.Figure;
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
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
            List<Between.Line> lines = world.between(before, after);
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

            List<Between.Line> lines = world.between(before, after);
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
            assertThat(world.between(world.told(View.of(APRIL)), after))
                    .as("as we know it now, only time lies between")
                    .allMatch(line -> line.changed() == 0 && line.ended() == 0);
        }
    }

    @Test
    void ofSomeCustomersNoReceiptsAreTold() throws IOException {
        try (World world = new World()) {
            world.takes("first.csv", FIRST, "2024-06-01");
            Comparison both = new Comparison(world.told(View.of(APRIL)), world.told(View.NOW));
            assertThat(text(both.json(world.session, false))).contains("\"receipts\":null");
            assertThat(text(both.json(world.session, true)))
                    .contains("\"file\":\"first.csv\"", "\"before\":{\"asOf\":\"2024-04-10\",\"then\":false}");
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

        private <T> T read(View view, java.util.function.Function<Engine, T> reading) {
            if (view.isPublished()) {
                return reading.apply(session);
            }
            views.prepare(session, view, Progress.NONE);
            return views.read(session, view, reading).orElseThrow();
        }

        List<Between.Line> between(Comparison.Told before, Comparison.Told after) {
            return new Between(session).lines(before.side(), after.side());
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
