package io.clientele.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.run.Plan;
import io.clientele.run.PlanSettings;
import io.clientele.run.Progress;
import io.clientele.warehouse.EngineSettings;
import io.clientele.warehouse.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed at any moment loses nothing it had acknowledged, and the same command again ends as if nothing was. */
class KillTest {

    private static final int KILLS = Integer.getInteger("clientele.kills", 4);
    private static final int LINES = Integer.getInteger("clientele.killLines", 3_000);
    private static final String EARLIER = "2024-09-30";
    private static final String LATER = "2024-12-31";

    @TempDir
    private Path folder = Path.of("");

    private Path shop = Path.of("");
    private Path undisturbed = Path.of("");

    /** What stands in the tables after each file. */
    private final List<Map<String, String>> acknowledged = new ArrayList<>();

    @BeforeEach
    void anImportThatNobodyDisturbs() throws IOException {
        shop = Orders.write(folder.resolve("shop"), LINES);
        undisturbed = folder.resolve("undisturbed");
        try (Workspace workspace = Workspace.open(undisturbed, EngineSettings.defaults())) {
            acknowledged.add(Contents.of(workspace.engine()));
            new Plan(workspace, settings(EARLIER), Clock.systemUTC(), new Progress() {
                        @Override
                        public void took(String file) {
                            acknowledged.add(Contents.of(workspace.engine()));
                        }
                    })
                    .take(List.of(shop));
        }
        assertThat(acknowledged).hasSize(Orders.FILES + 1);
    }

    @Test
    void anImportKilledAtAnyMomentKeepsWholeFilesAndIsGoneOnWith() throws Exception {
        SplittableRandom chance = new SplittableRandom(4_711);
        long whole = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Path home = folder.resolve("import" + kill);
            String[] command = {"import", shop.toString(), "--home", home.toString()};
            int told;
            try (Running running = Running.start(folder, command).until("reading")) {
                // The first one runs to its end: how long that takes is how long the others may live.
                long began = System.nanoTime();
                running.killAfter(kill == 0 ? Long.MAX_VALUE : chance.nextLong(whole));
                whole = kill == 0 ? (System.nanoTime() - began) / 1_000_000 : whole;
                told = running.printed().split("took in ", -1).length - 1;
            }
            Map<String, String> left = Contents.of(home);
            assertThat(acknowledged.subList(told, Math.min(told + 2, acknowledged.size())))
                    .as("kill %s after %s files", kill, told)
                    .contains(left);
            assertThat(again(command).exit()).isZero();
            assertThat(Contents.of(home)).isEqualTo(acknowledged.get(Orders.FILES));
            assertThat(files(home.resolve("files"))).isEqualTo(files(undisturbed.resolve("files")));
            assertThat(files(home.resolve("cache"))).isEmpty();
        }
    }

    @Test
    void aRunKilledAtAnyMomentLeavesTheLastAnswerAndIsGoneOnWith() throws Exception {
        compute(undisturbed, EARLIER);
        Path before = copy("before");
        Map<String, String> earlier = Contents.of(before);
        compute(undisturbed, LATER);
        Map<String, String> later = Contents.of(undisturbed);
        SplittableRandom chance = new SplittableRandom(1_174);
        long whole = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Path home = kill == 0 ? before : copy(before, "run" + kill);
            String[] command = command(kill == 0 ? copy(before, "whole") : home);
            try (Running running = Running.start(folder, command).until("computing")) {
                long began = System.nanoTime();
                running.killAfter(kill == 0 ? Long.MAX_VALUE : chance.nextLong(whole));
                whole = kill == 0 ? (System.nanoTime() - began) / 1_000_000 : whole;
            }
            if (kill == 0) {
                continue;
            }
            assertLastAnswer(home, earlier, later);
            assertThat(again(command).exit()).isZero();
            assertThat(Contents.of(home)).isEqualTo(later);
            assertThat(files(home.resolve("cache"))).isEmpty();
        }
    }

    @Test
    void stepsThatWereDoneAreTakenOver() throws Exception {
        try (Running running = Running.start(folder, command(undisturbed)).until("computing")) {
            Path draft = undisturbed.resolve("cache").resolve("draft.duckdb.wal");
            while (!Files.exists(draft) || Files.size(draft) < 100_000) {
                Thread.sleep(1);
            }
            running.killAfter(0);
        }
        try (Workspace workspace = Workspace.open(undisturbed, EngineSettings.defaults())) {
            assertThat(lastState(workspace)).isEqualTo("interrupted");
            // A kill between a step and its line in the log leaves the table without the line: it is reused all the
            // same.
            assertThat(Contents.texts(
                            workspace.engine(),
                            "select run_id from warehouse.runs as r where state = 'interrupted' and step is not distinct from"
                                    + " (select arg_max(s.step, s.place) from warehouse.steps as s where s.run_id ="
                                    + " r.run_id)"))
                    .hasSize(1);
        }
        CommandLineRun again = again(command(undisturbed));
        assertThat(again.exit()).isZero();
        assertThat(again.printed()).containsPattern("resumed: [1-9][0-9]* of [0-9]+ steps reused");
        try (Workspace workspace = Workspace.open(undisturbed, EngineSettings.defaults())) {
            assertThat(Contents.texts(
                            workspace.engine(),
                            "select cast(count(*) as varchar) from warehouse.steps where reused and fingerprint <> ''"))
                    .doesNotContain("0");
        }
    }

    private String[] command(Path home) {
        Path out = folder.resolve("report");
        return new String[] {"run", "--home", home.toString(), "--out", out.toString(), "--as-of", LATER};
    }

    private static CommandLineRun again(String[] command) {
        return CommandLineRun.of(Running.ZONE, List.of(command));
    }

    private static void compute(Path home, String day) {
        try (Workspace workspace = Workspace.open(home, EngineSettings.defaults())) {
            new Plan(workspace, settings(day), Clock.systemUTC()).compute(List.of());
        }
    }

    private static void assertLastAnswer(Path home, Map<String, String> earlier, Map<String, String> later) {
        try (Workspace workspace = Workspace.open(home, EngineSettings.defaults())) {
            String state = lastState(workspace);
            assertThat(state).isIn("done", "interrupted");
            assertThat(Contents.of(workspace.engine()))
                    .as(home + " " + state)
                    .isEqualTo(state.equals("done") ? later : earlier);
        }
    }

    private static PlanSettings settings(String day) {
        PlanSettings all = PlanSettings.defaults(Running.ZONE);
        return new PlanSettings(
                all.zone(),
                LocalDate.parse(day),
                all.source(),
                all.currency(),
                all.mapping(),
                all.rfm(),
                all.groups(),
                all.yes());
    }

    private static String lastState(Workspace workspace) {
        return Contents.texts(workspace.engine(), "select state from warehouse.runs order by place desc limit 1")
                .get(0);
    }

    private Path copy(String name) throws IOException {
        return copy(undisturbed, name);
    }

    private Path copy(Path from, String name) throws IOException {
        Path to = folder.resolve(name);
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
        return to;
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
