package io.clientele.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.warehouse.EngineSettings;
import io.clientele.warehouse.Row;
import io.clientele.warehouse.Workspace;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command that shows an invented business. */
class DemoTest {

    private static final int USER_CAN_MEND = 2;
    private static final int CANCELLED = 130;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theDemoIsMadeMarkedShownAndOpenedAgainAsItWasLeft() throws Exception {
        Path home = folder.resolve("demo");
        try (Running first = demo(home).until("token=")) {
            assertThat(first.printed()).contains("Invented people – demo data", "The demo is in " + home);
            assertThat(demoIn(home).printed()).contains("A server shows this workspace already");
            first.signal("TERM").exit();
        }
        assertThat(folder.resolve(".demo.unfinished")).doesNotExist();
        assertThat(texts(home, "select as_of || ' ' || zone from warehouse.published"))
                .containsExactly("2026-11-22 Asia/Ho_Chi_Minh");
        assertThat(texts(home, "select distinct size || ' ' || people || ' ' || seed from warehouse.invented"))
                .containsExactly("tiny 2000 1");
        List<String> receipts = texts(home, "select receipt_id from collect.receipts order by place");
        try (Running second = demo(home).until("token=")) {
            assertThat(second.printed()).contains("already").doesNotContain("inventing");
            second.signal("TERM").exit();
        }
        assertThat(texts(home, "select receipt_id from collect.receipts order by place"))
                .isEqualTo(receipts)
                .hasSizeGreaterThanOrEqualTo(5);
        assertThat(demoIn(home, "--seed", "2").exit()).isEqualTo(USER_CAN_MEND);
        whatLeavesItSaysSo(home);
    }

    /** Tables and report of a demo carry its mark. */
    private void whatLeavesItSaysSo(Path home) throws IOException, SQLException {
        List<String> lines = Files.readAllLines(exported(home, "best.csv"));
        assertThat(lines.get(0)).endsWith(",demo_data");
        assertThat(lines.subList(1, lines.size())).isNotEmpty().allMatch(line -> line.endsWith(",invented"));
        Path sheet = exported(home, "best.xlsx");
        try (ZipFile zip = new ZipFile(sheet.toFile())) {
            String texts = new String(
                    zip.getInputStream(zip.getEntry("xl/sharedStrings.xml")).readAllBytes(), UTF_8);
            assertThat(texts).contains("demo_data", "invented");
        }
        Path parquet = exported(home, "best.parquet");
        try (Connection engine = DriverManager.getConnection("jdbc:duckdb:");
                ResultSet rows = engine.createStatement()
                        .executeQuery("select distinct demo_data from read_parquet('" + parquet + "')")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("invented");
            assertThat(rows.next()).isFalse();
        }
        Path out = folder.resolve("report");
        CommandLineRun run = said("run", "--home", home.toString(), "--out", out.toString());
        assertThat(run.printed()).contains("Invented people – demo data");
        assertThat(Files.readString(out.resolve("report.json")))
                .contains("\"demo\":{\"size\":\"tiny\",\"people\":2000");
    }

    private Path exported(Path home, String name) {
        Path file = folder.resolve(name);
        assertThat(said("export", "lists/best", "--home", home.toString(), "--to", file.toString())
                        .exit())
                .isZero();
        return file;
    }

    @Test
    void aFolderThatHoldsSomethingElseIsLeftAlone() throws IOException {
        Path home = Files.createDirectories(folder.resolve("mine"));
        Files.writeString(home.resolve("notes.txt"), "keep me");
        CommandLineRun said = demoIn(home);
        assertThat(said.exit()).isEqualTo(USER_CAN_MEND);
        assertThat(said.printed()).contains("nothing is written over", "--home DIR");
        assertThat(home.resolve("notes.txt")).hasContent("keep me");
        Path shop = folder.resolve("shop");
        assertThat(said("import", Orders.write(folder.resolve("orders"), 100).toString(), "--home", shop.toString())
                        .exit())
                .isZero();
        assertThat(demoIn(shop).exit()).isEqualTo(USER_CAN_MEND);
    }

    @Test
    void whatIsStoppedLeavesNothing() throws Exception {
        Path home = folder.resolve("demo");
        try (Running running = demo(home).until("cleaning")) {
            assertThat(running.signal("TERM").exit()).isEqualTo(CANCELLED);
            assertThat(running.printed()).contains("Cancelled; nothing of the demo was kept.");
        }
        assertThat(home).doesNotExist();
        assertThat(folder.resolve(".demo.unfinished")).doesNotExist();
    }

    @Test
    void whatIsKilledIsNoDemoAndInNobodysWay() throws Exception {
        Path home = folder.resolve("demo");
        try (Running running = demo(home).until("computing")) {
            running.killAfter(0);
        }
        assertThat(home).doesNotExist();
        try (Running again = demo(home).until("token=")) {
            again.signal("TERM").exit();
        }
        assertThat(folder.resolve(".demo.unfinished")).doesNotExist();
        assertThat(texts(home, "select count(*) || '' from warehouse.runs where state <> 'done'"))
                .containsExactly("0");
    }

    @ParameterizedTest
    @CsvSource({
        "--size, huge, tiny|small|large",
        "--seed, two, whole number",
        "--seed, 9223372036854775808, 9223372036854775807",
        "--port, 70000, 65535",
    })
    void whatCannotBeReadIsRefusedBeforeAnythingIsMade(String option, String text, String hint) {
        CommandLineRun said = demoIn(folder.resolve("demo"), option, text);
        assertThat(said.exit()).isEqualTo(USER_CAN_MEND);
        assertThat(said.printed()).contains(option, hint);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aPortThatIsTakenIsSaidBeforeAnythingIsMade() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CommandLineRun said = demoIn(folder.resolve("demo"), "--port", String.valueOf(taken.getLocalPort()));
            assertThat(said.exit()).isEqualTo(USER_CAN_MEND);
            assertThat(said.printed()).contains("--port 0");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aPlaceThatCannotBeWrittenIsSaid() throws IOException {
        Files.writeString(folder.resolve("file"), "no folder");
        CommandLineRun said = demoIn(folder.resolve("file/demo"));
        assertThat(said.exit()).isEqualTo(USER_CAN_MEND);
        assertThat(said.printed()).contains("cannot be made");
    }

    private Running demo(Path home) throws IOException {
        return Running.start(folder, "demo", "--size", "tiny", "--home", home.toString(), "--port", "0", "--no-open");
    }

    private static CommandLineRun demoIn(Path home, String... options) {
        List<String> all = new ArrayList<>(List.of("demo", "--no-open", "--home", home.toString()));
        List<String> given = List.of(options);
        if (!given.contains("--size")) {
            all.addAll(List.of("--size", "tiny"));
        }
        if (!given.contains("--port")) {
            all.addAll(List.of("--port", "0"));
        }
        all.addAll(given);
        return said(all.toArray(String[]::new));
    }

    private static CommandLineRun said(String... arguments) {
        return CommandLineRun.of(ZoneOffset.UTC, List.of(arguments));
    }

    private static List<String> texts(Path home, String select) {
        try (Workspace workspace = Workspace.open(home, EngineSettings.defaults())) {
            return workspace.engine().rows("test", select).stream()
                    .map((Row row) -> String.valueOf(row.text(1)))
                    .toList();
        }
    }
}
