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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed at any moment loses nothing it had acknowledged, and the same command again ends as if nothing was. */
class KillTest {

    private static final int KILLS = Integer.getInteger("clientele.kills", 4);
    private static final int LINES = Integer.getInteger("clientele.killLines", 3_000);
    private static final String EARLIER = "2024-09-30";
    private static final String LATER = "2024-12-31";

    @TempDir
    private static Path folder = Path.of("");

    private static Path shop = Path.of("");
    private static Path undisturbed = Path.of("");

    /** A workspace with the earlier answer. */
    private static Path answered = Path.of("");

    /** What stands in the tables after each file. */
    private static final List<Map<String, String>> ACKNOWLEDGED = new ArrayList<>();

    private static LastRun earlier = LastRun.NONE;
    private static LastRun later = LastRun.NONE;

    @BeforeAll
    static void anImportAndTwoRunsThatNobodyDisturbs() throws IOException {
        shop = Orders.write(folder.resolve("shop"), LINES);
        undisturbed = folder.resolve("undisturbed");
        try (Workspace workspace = Workspace.open(undisturbed, EngineSettings.defaults())) {
            ACKNOWLEDGED.add(Contents.of(workspace.engine()));
            new Plan(workspace, settings(EARLIER), Clock.systemUTC(), new Progress() {
                        @Override
                        public void took(String file) {
                            ACKNOWLEDGED.add(Contents.of(workspace.engine()));
                        }
                    })
                    .take(List.of(shop));
        }
        assertThat(ACKNOWLEDGED).hasSize(Orders.FILES + 1);
        earlier = compute(undisturbed, EARLIER);
        answered = copy(undisturbed, "answered");
        later = compute(undisturbed, LATER);
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
            assertThat(ACKNOWLEDGED.subList(told, Math.min(told + 2, ACKNOWLEDGED.size())))
                    .as("kill %s after %s files", kill, told)
                    .contains(left);
            assertThat(CommandLineRun.of(Running.ZONE, List.of(command)).exit()).isZero();
            assertThat(Contents.of(home)).isEqualTo(ACKNOWLEDGED.get(Orders.FILES));
            assertThat(files(home.resolve("files"))).isEqualTo(files(undisturbed.resolve("files")));
            assertThat(files(home.resolve("cache"))).isEmpty();
        }
    }

    @Test
    void aRunKilledAtAnyMomentLeavesTheLastAnswerAndIsGoneOnWith() throws Exception {
        SplittableRandom chance = new SplittableRandom(1_174);
        long whole = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Path home = copy(answered, "run" + kill);
            try (Running running = Running.start(folder, command(home)).until("computing")) {
                // As above: the first one tells how long the others may live.
                long began = System.nanoTime();
                running.killAfter(kill == 0 ? Long.MAX_VALUE : chance.nextLong(whole));
                whole = kill == 0 ? (System.nanoTime() - began) / 1_000_000 : whole;
            }
            LastRun left = LastRun.of(copy(home, "left" + kill));
            assertThat(left.state()).isIn(kill == 0 ? List.of("done") : List.of("done", "interrupted"));
            if (left.state().equals("done")) {
                assertThat(left.contents()).as("kill %s", kill).isEqualTo(later.contents());
            } else {
                assertGoneOnWith(home, left);
            }
        }
    }

    @Test
    void stepsThatWereDoneAreTakenOver() throws Exception {
        Path home = copy(answered, "home");
        try (Running running = Running.start(folder, command(home)).until("computing")) {
            Path log = home.resolve("workspace.duckdb.wal");
            while (!Files.exists(log) || Files.size(log) < 100_000) {
                Thread.sleep(1);
            }
            running.killAfter(0);
        }
        LastRun left = LastRun.of(copy(home, "left"));
        assertThat(left.state()).isEqualTo("interrupted");
        assertThat(left.logged()).isNotEmpty();
        assertGoneOnWith(home, left);
    }

    /** Each step is first made, then logged. */
    private static void assertGoneOnWith(Path home, LastRun left) throws IOException {
        List<String> steps = later.logged();
        int logged = left.logged().size();
        assertThat(left.contents()).isEqualTo(earlier.contents());
        assertThat(left.logged()).isEqualTo(steps.subList(0, logged));
        assertThat(left.drafted()).hasSizeBetween(logged, logged + 1);
        assertThat(left.drafted()).isEqualTo(steps.subList(0, left.drafted().size()));
        assertThat(left.step()).isEqualTo(logged == 0 ? "null" : left.logged().get(logged - 1));

        CommandLineRun again = CommandLineRun.of(Running.ZONE, List.of(command(home)));
        assertThat(again.exit()).isZero();
        String resumed = "resumed: " + left.drafted().size() + " of " + steps.size() + " steps reused";
        assertThat(again.printed().contains(resumed))
                .as(again.printed())
                .isEqualTo(!left.drafted().isEmpty());
        LastRun run = LastRun.of(home);
        assertThat(run.state()).isEqualTo("done");
        assertThat(run.logged()).isEqualTo(steps);
        assertThat(run.reused()).isEqualTo(left.drafted());
        assertThat(run.contents()).isEqualTo(later.contents());
        assertThat(files(home.resolve("cache"))).isEmpty();
    }

    private static String[] command(Path home) {
        Path out = folder.resolve("report");
        return new String[] {"run", "--home", home.toString(), "--out", out.toString(), "--as-of", LATER};
    }

    private static LastRun compute(Path home, String day) {
        try (Workspace workspace = Workspace.open(home, EngineSettings.defaults())) {
            new Plan(workspace, settings(day), Clock.systemUTC()).compute(List.of());
            return LastRun.of(workspace.engine());
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

    private static Path copy(Path from, String name) throws IOException {
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
