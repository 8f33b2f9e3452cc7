package io.clientele.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.clientele.run.Plan;
import io.clientele.run.PlanSettings;
import io.clientele.warehouse.EngineSettings;
import io.clientele.warehouse.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Value → evidence → rows → the line of the file → a past day, in a real Chromium on the real server. */
class BrowserPathTest {

    private static final Path WEB = Path.of("..", "web").toAbsolutePath().normalize();
    private static final String PAST = "2024-03-15";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aNumberOpensDownToTheLineOfItsFile() throws IOException, InterruptedException {
        assumeChromium();
        Path file = Files.writeString(folder.resolve("orders.csv"), Invented.orders());
        try (Workspace workspace = Workspace.open(folder.resolve("home"), EngineSettings.defaults())) {
            new Plan(workspace, PlanSettings.defaults(ZoneOffset.UTC), Clock.systemUTC()).analyze(List.of(file));
            try (Server server = Server.start(workspace, Clock.systemUTC(), 0, Serving.NO_COMMANDS)) {
                JsonNode seen = walk("test/path.mjs", server.address(), PAST);
                assertThat(seen.path("wrong")).as(seen.toString()).isEmpty();
                assertThat(seen.path("exact").asString()).isEqualTo("16,132.00");
                assertThat(seen.path("linked")).isEqualTo(seen.path("exact"));
                assertThat(seen.path("sql").asString()).contains("value.totals");
                assertThat(seen.path("rows").asString()).isEqualTo("1–50 of 600");
                assertThat(seen.path("nextRows").asString()).isEqualTo("51–100 of 600");
                assertThat(seen.path("raw").asString()).contains("Line 52 of orders.csv");
                assertThat(seen.path("opened").asString()).contains("open=ev");
                assertThat(seen.path("focus")).isEqualTo(seen.path("net"));
                assertThat(seen.path("band").asString()).contains("2024, as we know it now");
                assertThat(seen.path("past").asString())
                        .isNotEqualTo(seen.path("net").asString());
                assertThat(seen.path("stepped").asString()).contains("asof=2024-03-16");
                for (String lang : List.of("en", "zh-Hans", "zh-Hant", "vi")) {
                    assertThat(seen.path("titles").path(lang).path(1).asString())
                            .isEqualTo(lang);
                }
                assertThat(seen.path("titles").path("vi").path(0).asString()).isEqualTo("Giá trị");
            }
        }
    }

    /** The reader's own machine walks in English, {@code LANGUAGES=all} (the checks) in each language. */
    static List<String> languages() {
        return "all".equals(System.getenv("LANGUAGES")) ? List.of("en", "zh-Hans", "zh-Hant", "vi") : List.of("en");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aFileComesInIsUnderstoodAndTakenBack(String lang) throws IOException, InterruptedException {
        assumeChromium();
        Path file = Files.writeString(folder.resolve("orders.csv"), Invented.orders());
        try (Workspace workspace = Workspace.open(folder.resolve("home"), EngineSettings.defaults());
                Server server = Server.start(workspace, Clock.systemUTC(), 0, Serving.NO_COMMANDS)) {
            JsonNode seen = walk("test/import-path.mjs", server.address(), file.toString(), lang);
            assertThat(seen.path("wrong")).as(seen.toString()).isEmpty();
            assertThat(seen.path("lang").asString()).isEqualTo(lang);
            assertThat(seen.path("columns").asInt()).isEqualTo(6);
            assertThat(seen.path("meaning").asString()).isEqualTo("order_date");
            String check = seen.path("check").asString();
            assertThat(check.replaceAll("[^0-9]+", " ").strip()).isEqualTo("600 600 0 0");
            assertThat(seen.path("receipt").asString()).contains(check);
            assertThat(seen.path("net").asString()).isEqualTo(lang.equals("vi") ? "16.132,00" : "16,132.00");
            assertThat(seen.path("raw").asString()).contains("2", "orders.csv");
            if (lang.equals("en")) {
                assertThat(check).isEqualTo("600 rows = 600 kept + 0 set aside + 0 already known");
                assertThat(seen.path("raw").asString()).contains("Line 2 of orders.csv");
            } else {
                assertThat(check + seen.path("raw").asString()).doesNotContain("rows", "Line", "kept");
            }
            assertThat(seen.path("without").asString())
                    .isNotEqualTo(seen.path("net").asString());
            assertThat(seen.path("again")).isEqualTo(seen.path("net"));
        }
    }

    @Test
    void theSlowerOfTwoTabsIsToldAndLosesNothing() throws IOException, InterruptedException {
        assumeChromium();
        Path file = Files.writeString(folder.resolve("orders.csv"), Invented.orders());
        try (Workspace workspace = Workspace.open(folder.resolve("home"), EngineSettings.defaults())) {
            new Plan(workspace, PlanSettings.defaults(ZoneOffset.UTC), Clock.systemUTC()).analyze(List.of(file));
            try (Server server = Server.start(workspace, Clock.systemUTC(), 0, Serving.NO_COMMANDS)) {
                JsonNode seen = walk("test/tabs-path.mjs", server.address(), "vi");
                assertThat(seen.path("wrong")).as(seen.toString()).isEmpty();
                assertThat(seen.path("told").asString())
                        .contains(
                                "có người đã sửa (tên hiển thị)", "phiên bản 2", "Lưu phần của tôi thành phiên bản 3");
                assertThat(seen.path("kept").asString()).isEqualTo("Dearest");
                assertThat(seen.path("labels").toString()).isEqualTo("[\"Dearest\",3]");
                assertThat(seen.path("sentAgain").asInt())
                        .as(seen.toString())
                        .isPositive()
                        .isLessThan(seen.path("sent").asInt());
            }
        }
    }

    private static void assumeChromium() {
        boolean chromium = Stream.of(
                        Optional.ofNullable(System.getenv("CHROMIUM")).orElse("/usr/bin/chromium"),
                        "/usr/bin/chromium-browser")
                .anyMatch(place -> Files.exists(Path.of(place)));
        assumeTrue(chromium && Files.exists(WEB.resolve("node_modules/playwright-core")), "skipped: no chromium");
    }

    private JsonNode walk(String script, String address, String... what) throws IOException, InterruptedException {
        Path out = folder.resolve("seen.json");
        Path err = folder.resolve("broken.txt");
        List<String> command = new ArrayList<>(List.of("node", script, address, what[0], folder.toString()));
        command.addAll(List.of(what).subList(1, what.length));
        Process process = new ProcessBuilder(command)
                .directory(WEB.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        boolean ended = process.waitFor(3, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended && process.exitValue() == 0).as(Files.readString(err)).isTrue();
        return JsonMapper.shared().readTree(Files.readString(out));
    }
}
