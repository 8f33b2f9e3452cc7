package io.clientele.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.ledger.SegmentVersion;
import io.clientele.terms.Actor;
import io.clientele.text.Texts;
import io.clientele.warehouse.EngineSettings;
import io.clientele.warehouse.Row;
import io.clientele.warehouse.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each run opens and closes stays in segments once; what was said stays said. */
class MembershipsTest {

    private static final String HEADER = "order,date,customer,product,quantity,price\n";
    private static final String OFTEN = did(2);

    @TempDir
    private Path folder = Path.of("");

    private Workspace workspace;

    @BeforeEach
    void open() throws IOException {
        workspace = Workspace.open(folder.resolve("home"), EngineSettings.defaults());
        // Ann bought twice, Bo once.
        take("one", "1,2024-01-05,Ann,tea,1,5.00\n2,2024-01-07,Ann,tea,1,5.00\n3,2024-01-09,Bo,tea,1,5.00\n");
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void whoComesInComesInOnce() throws IOException {
        saved(OFTEN);
        plan().compute(List.of());
        assertThat(stays()).containsExactly("Ann v1 2024-01-10T00:00 definition -");
        plan().compute(List.of());
        assertThat(stays()).containsExactly("Ann v1 2024-01-10T00:00 definition -");
        take("two", "4,2024-01-20,Bo,tea,1,5.00\n");
        assertThat(stays()).containsExactly("Ann v1 2024-01-10T00:00 definition -", "Bo v1 2024-01-21T00:00 run -");
        assertThat(sizes()).containsExactly("2024-01-09 1", "2024-01-09 1", "2024-01-20 2");
    }

    @Test
    void whoLeavesHasAnEndAndMayComeAgain() throws IOException {
        SegmentVersion segment = saved(OFTEN);
        plan().compute(List.of());
        change(segment.id(), 1, did(3));
        plan().compute(List.of());
        assertThat(stays()).containsExactly("Ann v1 2024-01-10T00:00 definition 2024-01-10T00:00 definition");
        take("two", "4,2024-01-20,Ann,tea,1,5.00\n");
        assertThat(stays())
                .containsExactly(
                        "Ann v1 2024-01-10T00:00 definition 2024-01-10T00:00 definition",
                        "Ann v2 2024-01-21T00:00 run -");
    }

    @Test
    void whoCameAndWhoLeftIsToldBetweenTwoDays() throws IOException {
        SegmentVersion segment = saved(OFTEN);
        plan().compute(List.of());
        take("two", "4,2024-01-20,Bo,tea,1,5.00\n");
        change(segment.id(), 1, did(3));
        take("three", "5,2024-01-30,Bo,tea,1,5.00\n");
        assertThat(moves(segment, "2024-01-09", "2024-01-20", true))
                .contains("\"came\":1,\"left\":0", "\"key\":\"Bo\"", "\"cause\":\"run\"")
                .doesNotContain("Ann");
        assertThat(moves(segment, "2024-01-09", "2024-01-30", false))
                .contains("\"before\":1,\"after\":1,\"came\":1,\"left\":1", "\"key\":\"Ann\"", "definition");
        assertThat(moves(segment, "2024-01-08", "2024-01-09", true)).contains("\"before\":0,\"after\":1");
    }

    private String moves(SegmentVersion segment, String from, String to, boolean came) {
        SegmentsPage page = new SegmentsPage(
                workspace.engine(),
                Published.of(workspace.engine()).orElseThrow(),
                PlanSettings.defaults(ZoneOffset.UTC),
                Texts.of("en"));
        byte[] told = page.moves(segment, LocalDate.parse(from), LocalDate.parse(to), came, 0, 50);
        return new String(told, StandardCharsets.UTF_8).replaceAll("\\s+(?=[\"{}\\[\\]])|(?<=:)\\s+", "");
    }

    @Test
    void aSegmentOutOfUseHoldsNobody() {
        SegmentVersion segment = saved(OFTEN);
        plan().compute(List.of());
        try (SegmentsBook book = SegmentsBook.open(workspace, Clock.systemUTC())) {
            book.retire(segment.id(), 1, Actor.LOCAL);
        }
        plan().compute(List.of());
        assertThat(stays()).containsExactly("Ann v1 2024-01-10T00:00 definition 2024-01-10T00:00 retired");
        assertThat(sizes()).hasSize(1);
    }

    @Test
    void aPastDayAskedForMovesNobody() {
        saved(OFTEN);
        PlanSettings past = new PlanSettings(
                ZoneOffset.UTC,
                LocalDate.of(2024, 1, 6),
                null,
                null,
                PlanSettings.defaults(ZoneOffset.UTC).mapping(),
                PlanSettings.defaults(ZoneOffset.UTC).rfm(),
                PlanSettings.defaults(ZoneOffset.UTC).groups(),
                false);
        new Plan(workspace, past, Clock.systemUTC()).compute(List.of());
        assertThat(stays()).isEmpty();
        assertThat(sizes()).isEmpty();
    }

    @Test
    void aRuleThatAsksForWhatIsGoneLeavesItsStaysAndStopsNoRun() throws IOException {
        SegmentVersion segment = saved(OFTEN);
        plan().compute(List.of());
        change(segment.id(), 1, "{\"rule\":{\"one_of\":\"club\",\"values\":[\"yes\"]}}");
        take("two", "4,2024-01-20,Bo,tea,1,5.00\n");
        assertThat(stays()).containsExactly("Ann v1 2024-01-10T00:00 definition -");
        assertThat(sizes()).containsExactly("2024-01-09 1");
    }

    private static String did(int times) {
        return "{\"rule\":{\"did\":{\"kind\":\"purchase\"},\"times\":{\"at_least\":" + times + "}}}";
    }

    private Plan plan() {
        return new Plan(workspace, PlanSettings.defaults(ZoneOffset.UTC), Clock.systemUTC());
    }

    private void take(String name, String lines) throws IOException {
        plan().analyze(List.of(Files.writeString(folder.resolve(name + ".csv"), HEADER + lines)));
    }

    private SegmentVersion saved(String rule) {
        try (SegmentsBook book = SegmentsBook.open(workspace, Clock.systemUTC())) {
            return book.create(new SegmentWish("Often", rule, "", "", null), Actor.LOCAL);
        }
    }

    private void change(String id, int version, String rule) {
        try (SegmentsBook book = SegmentsBook.open(workspace, Clock.systemUTC())) {
            book.change(id, version, new SegmentWish("Often", rule, "", "", null), Actor.LOCAL);
        }
    }

    private List<String> stays() {
        return workspace
                .engine()
                .rows(
                        "look",
                        "select c.source_key, m.version, m.entered_at, m.cause_in, m.left_at, m.cause_out"
                                + " from segment.members as m join unify.customers as c on c.customer_id = m.customer_id"
                                + " order by c.source_key, m.entered_at, m.version")
                .stream()
                .map(MembershipsTest::stay)
                .toList();
    }

    private static String stay(Row row) {
        return row.text(1) + " v" + row.number(2) + " " + row.moment(3) + " " + row.text(4) + " "
                + (row.isNull(5) ? "-" : row.moment(5) + " " + row.text(6));
    }

    private List<String> sizes() {
        return workspace
                .engine()
                .rows("look", "select as_of, members from segment.sizes order by said_at, as_of")
                .stream()
                .map(row -> row.day(1) + " " + row.number(2))
                .toList();
    }
}
