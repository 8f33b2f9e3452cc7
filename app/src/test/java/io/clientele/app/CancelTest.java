package io.clientele.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.clientele.warehouse.EngineSettings;
import io.clientele.warehouse.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C and a polite kill: what runs stops, nothing half-done stays, and the exit code says so. */
class CancelTest {

    private static final String LINE = "Cancelled; what was taken in and published before stays.";
    private static final int LINES = 40_000;
    private static final int CANCELLED = 130;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void controlCWhileReadingLeavesTheWorkspaceAsItWas() throws Exception {
        assumeTrue(hearsControlC(), "skipped: this process ignores SIGINT, and so would its children");
        Path home = folder.resolve("home");
        assertCancelled("INT", "reading shop/orders-1.csv", home);
        assertThat(texts(home, "select receipt_id from collect.receipts")).isEmpty();
        assertThat(texts(home, "select state || ' ' || step from warehouse.runs"))
                .containsExactly("cancelled collect shop/orders-1.csv");
    }

    @Test
    void aPoliteKillWhileCleaningLeavesNoHalfFile() throws Exception {
        Path home = folder.resolve("home");
        assertCancelled("TERM", "cleaning shop/orders-1.csv", home);
        assertThat(texts(home, "select receipt_id from collect.receipts")).isEmpty();
        assertThat(texts(home, "select order_id from clean.orders limit 1")).isEmpty();
        assertThat(texts(home, "select state || ' ' || step from warehouse.runs"))
                .containsExactly("cancelled clean shop/orders-1.csv");
        try (var files = Files.walk(home.resolve("files"))) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void aPoliteKillWhileComputingLeavesTheLastAnswer() throws Exception {
        Path shop = Orders.write(folder.resolve("shop"), LINES / 10);
        String home = folder.resolve("home").toString();
        String out = folder.resolve("report").toString();
        String[] run = {"run", "--home", home, "--out", out, "--as-of", "2024-10-01"};
        assertThat(call("import", shop.toString(), "--home", home)).isZero();
        assertThat(call("run", "--home", home, "--out", out)).isZero();
        Map<String, String> before = Contents.of(Path.of(home));
        try (Running running = Running.start(folder, run)) {
            assertCancelled(running.until("computing").signal("TERM"));
        }
        assertThat(Contents.of(Path.of(home))).isEqualTo(before);
        assertThat(texts(Path.of(home), "select state from warehouse.runs order by place desc limit 1"))
                .containsExactly("cancelled");
    }

    @Test
    void aPoliteKillWhileAReceiptIsWithdrawnLeavesTheWorkspaceAsItWas() throws Exception {
        Path shop = Orders.write(folder.resolve("shop"), LINES / 5);
        Path home = folder.resolve("home");
        assertThat(call("import", shop.toString(), "--home", home.toString())).isZero();
        Map<String, String> before = Contents.of(home);
        String receipt = texts(home, "select receipt_id from collect.receipts order by place")
                .get(0);
        try (Running running = Running.start(folder, "receipts", "withdraw", receipt, "--home", home.toString())) {
            // Where the other file of the source is cleaned again.
            running.until(() -> Files.exists(home.resolve("cache").resolve("again.duckdb")), "began");
            assertCancelled(running.signal("TERM"));
        }
        assertThat(Contents.of(home)).isEqualTo(before);
        assertThat(call("receipts", "withdraw", receipt, "--home", home.toString()))
                .isZero();
        assertThat(texts(home, "select receipt_id from collect.receipts where withdrawn_at is not null"))
                .containsExactly(receipt);
    }

    private void assertCancelled(String signal, String when, Path home) throws Exception {
        Path shop = Orders.write(folder.resolve("shop"), LINES);
        try (Running running = Running.start(folder, "import", shop.toString(), "--home", home.toString())) {
            assertCancelled(running.until(when).signal(signal));
        }
    }

    private static void assertCancelled(Running running) throws InterruptedException {
        assertThat(running.exit()).as(running.printed()).isEqualTo(CANCELLED);
        assertThat(running.printed().lines().filter(line -> line.startsWith(LINE)))
                .hasSize(1);
        assertThat(running.printed()).doesNotContain("Exception");
    }

    private static int call(String... command) {
        return CommandLineRun.of(Running.ZONE, List.of(command)).exit();
    }

    private static List<String> texts(Path home, String select) {
        try (Workspace workspace = Workspace.open(home, EngineSettings.defaults())) {
            return Contents.texts(workspace.engine(), select);
        }
    }

    /** A build that a script started in the background ignores SIGINT, and Java then leaves it ignored. */
    private static boolean hearsControlC() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status)
                && Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .noneMatch(line -> (Long.parseUnsignedLong(line.split("\\s+")[1], 16) & 2) != 0);
    }
}
