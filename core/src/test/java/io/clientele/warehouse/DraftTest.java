package io.clientele.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.terms.EngineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run makes is seen by that run alone, until all of it is published at once. */
class DraftTest {

    private static final Basis BASIS = new Basis("what came in", "settings");
    private static final Step SALES = table("value.sales", "select 2 as amount");
    private static final Step TOTALS = table("value.totals", "select sum(amount) as total from value.sales");
    private static final Step LATEST = Step.view("value.latest", Step.Over.EVERYONE, "select amount from value.sales");
    private static final Step CUTS = table("value.cuts", "select cast(null as bigint) as cut limit 0");

    @TempDir
    private Path folder = Path.of("");

    private Workspace workspace;

    @BeforeEach
    void aPublishedAnswer() {
        workspace = open(folder.resolve("home"));
        run(table("value.sales", "select 1 as amount"), TOTALS, LATEST);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void whatIsMadeIsSeenByTheDraftAloneUntilItIsPublished() {
        try (Draft draft = unfinished(BASIS)) {
            assertThat(number("select amount from value.sales")).isEqualTo(1);
            make(draft, SALES, TOTALS, LATEST);
            for (String column :
                    List.of("amount from value.sales", "total from value.totals", "amount from value.latest")) {
                assertThat(number("select " + column)).isEqualTo(2);
                assertThat(number("select " + column.replace("from ", "from workspace.")))
                        .isEqualTo(1);
            }
            draft.publish(() -> {});
        }
        assertPublished();
    }

    @Test
    void whatIsPublishedSurvivesTheEndOfTheProcess() throws IOException {
        try (Draft draft = unfinished(BASIS)) {
            make(draft, SALES, TOTALS, LATEST);
            load(draft, 7L);
            draft.publish(() -> {});
            // Files as they are while the process works: the log is not yet in the database.
            Path killed = copy("killed");
            assertThat(killed.resolve("workspace.duckdb.wal")).isNotEmptyFile();
            try (Workspace again = open(killed)) {
                assertThat(again.engine()
                                .rows("test", "select cut from value.cuts")
                                .get(0)
                                .number(1))
                        .isEqualTo(7);
                assertThat(again.engine()
                                .rows("test", "select total from value.totals")
                                .get(0)
                                .number(1))
                        .isEqualTo(2);
                assertThat(drafted(again)).isEmpty();
            }
        }
        reopen();
        assertPublished();
        assertThat(number("select cut from value.cuts")).isEqualTo(7);
    }

    @Test
    void whatAnUnfinishedRunMadeIsTakenOver() throws IOException {
        Path killed;
        try (Draft draft = unfinished(BASIS)) {
            make(draft, SALES, LATEST);
            load(draft, 7L);
            killed = copy("killed");
        }
        workspace.close();
        workspace = open(killed);
        assertThat(number("select amount from value.latest")).isEqualTo(1);
        RunLog log = new RunLog(Clock.systemUTC()).startCompute(workspace.engine());
        try (Draft draft = Draft.open(workspace, log, BASIS)) {
            make(draft, SALES, LATEST);
            draft.load(CUTS, List.of("cut"), () -> {
                throw new AssertionError("asked again");
            });
            make(draft, TOTALS);
            assertThat(log.reused()).isEqualTo(3);
            assertThat(number("select amount from value.latest")).isEqualTo(2);
            assertThat(number("select cut from value.cuts")).isEqualTo(7);
            draft.publish(() -> {});
        }
        assertPublished();
        assertThat(number("select cut from value.cuts")).isEqualTo(7);
    }

    @Test
    void whatWasMadeOverAnotherBasisIsDropped() {
        unfinished(BASIS, SALES, TOTALS, LATEST);
        reopen();
        assertThat(drafted(workspace)).hasSize(2);
        RunLog log = new RunLog(Clock.systemUTC()).startCompute(workspace.engine());
        try (Draft draft = Draft.open(workspace, log, new Basis("more came in", "settings"))) {
            assertThat(drafted(workspace)).isEmpty();
            make(draft, SALES);
            assertThat(log.reused()).isZero();
        }
    }

    @Test
    void whatIsNoLongerMadeIsDroppedWhenTheRestIsPublished() {
        unfinished(BASIS, SALES, CUTS);
        reopen();
        run(SALES);
        assertThat(drafted(workspace)).isEmpty();
        assertThat(number("select count(*) from information_schema.tables where table_name = 'cuts'"))
                .isZero();
    }

    @Test
    void aStepThatChangedIsMadeAnewAndSoIsWhatReadsIt() {
        unfinished(BASIS, SALES, TOTALS, LATEST);
        RunLog log = run(table("value.sales", "select 3 as amount"), TOTALS, LATEST);
        assertThat(log.reused()).isZero();
        assertThat(number("select total from value.totals")).isEqualTo(3);
        assertThat(number("select amount from value.latest")).isEqualTo(3);
        assertThat(drafted(workspace)).isEmpty();
    }

    @Test
    void aStepThatIsKeptOtherwiseThanInTheUnfinishedRunLeavesNothingBehind() {
        Step view = Step.view("value.cuts", Step.Over.EVERYONE, "select 7 as cut");
        Step table = table("value.cuts", "select 7 as cut");
        for (List<Step> steps : List.of(List.of(view, table), List.of(table, view))) {
            unfinished(BASIS, steps.get(0));
            unfinished(BASIS, steps.get(1));
            assertThat(drafted(workspace)).hasSize(steps.get(1) == table ? 1 : 0);
            assertThat(number("select count(*) from warehouse.draft")).isEqualTo(1);
        }
        run(view);
        assertThat(number("select cut from value.cuts")).isEqualTo(7);
        assertThat(drafted(workspace)).isEmpty();
    }

    @Test
    void aStepThatFailsLeavesNothingOfIt() {
        for (Step bad : List.of(
                table("value.totals", "select cast(range as tinyint) as total from range(500)"),
                Step.view("value.latest", Step.Over.EVERYONE, "select nothing from value.sales"))) {
            try (Draft draft = unfinished(BASIS)) {
                make(draft, SALES);
                assertThatThrownBy(() -> make(draft, bad)).isInstanceOf(EngineException.class);
                assertThatThrownBy(() -> draft.load(CUTS, List.of("cut"), () -> {
                            throw new IllegalStateException("a kernel that fails");
                        }))
                        .isInstanceOf(IllegalStateException.class);
            }
            assertThat(drafted(workspace)).containsExactly("sales (draft)");
            assertThat(number("select count(*) from warehouse.draft")).isEqualTo(1);
            assertThat(number("select total from value.totals")).isEqualTo(1);
        }
    }

    @Test
    void aPublishingThatFailsLeavesTheLastAnswerAndWhatWasMade() {
        try (Draft draft = unfinished(BASIS)) {
            make(draft, SALES, TOTALS, LATEST);
            assertThatThrownBy(() -> draft.publish(() -> {
                        throw new IllegalStateException("what goes along");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(number("select total from value.totals")).isEqualTo(1);
        assertThat(number("select amount from value.latest")).isEqualTo(1);
        reopen();
        RunLog log = run(SALES, TOTALS, LATEST);
        assertThat(log.reused()).isEqualTo(3);
        assertPublished();
    }

    @Test
    void aDraftThatNoRunGoesOnWithIsSweptWhenTheWorkspaceOpens() throws IOException {
        try (Draft draft = Draft.open(workspace, new RunLog(Clock.systemUTC()))) {
            make(draft, SALES);
        }
        Files.writeString(workspace.scratch("draft.duckdb"), "the draft of an earlier version");
        assertThat(drafted(workspace)).hasSize(1);
        reopen();
        assertThat(drafted(workspace)).isEmpty();
        assertThat(workspace.scratch("draft.duckdb")).doesNotExist();
    }

    private void assertPublished() {
        assertThat(number("select amount from value.sales")).isEqualTo(2);
        assertThat(number("select total from value.totals")).isEqualTo(2);
        assertThat(number("select amount from value.latest")).isEqualTo(2);
        assertThat(drafted(workspace)).isEmpty();
        assertThat(number("select count(*) from warehouse.draft")).isZero();
    }

    private static Step table(String name, String select) {
        return Step.table(name, Step.Over.EVERYONE, select);
    }

    private static void make(Draft draft, Step... steps) {
        List.of(steps).forEach(draft::make);
    }

    private static void load(Draft draft, long cut) {
        draft.load(CUTS, List.of("cut"), () -> List.<Object[]>of(new Object[] {cut}));
    }

    /** A draft whose run is on the list and does not end. */
    private Draft unfinished(Basis basis) {
        return Draft.open(workspace, new RunLog(Clock.systemUTC()).startCompute(workspace.engine()), basis);
    }

    private void unfinished(Basis basis, Step... steps) {
        try (Draft draft = unfinished(basis)) {
            make(draft, steps);
        }
    }

    private RunLog run(Step... steps) {
        RunLog log = new RunLog(Clock.systemUTC()).startCompute(workspace.engine());
        try (Draft draft = Draft.open(workspace, log, BASIS)) {
            make(draft, steps);
            draft.publish(() -> log.end(workspace.engine(), RunLog.State.DONE, null));
        }
        return log;
    }

    private long number(String select) {
        return workspace.engine().rows("test", select).get(0).number(1);
    }

    private static List<String> drafted(Workspace workspace) {
        return workspace
                .engine()
                .rows(
                        "test",
                        "select table_name from duckdb_tables() where database_name = 'workspace' and table_name like"
                                + " '%draft)'")
                .stream()
                .map(row -> String.valueOf(row.text(1)))
                .toList();
    }

    private static Workspace open(Path home) {
        return Workspace.open(home, EngineSettings.defaults());
    }

    private void reopen() {
        workspace.close();
        workspace = open(folder.resolve("home"));
    }

    private Path copy(String name) throws IOException {
        Path to = Files.createDirectory(folder.resolve(name));
        for (String file : List.of("workspace.duckdb", "workspace.duckdb.wal")) {
            Files.copy(folder.resolve("home").resolve(file), to.resolve(file));
        }
        return to;
    }
}
