package io.clientele.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.app.Running;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** An empty workspace is filled with the invented business. */
class DemoApiTest {

    private static final String TINY = "{\"size\":\"tiny\"}";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void anEmptyWorkspaceIsFilledAndMarked() {
        try (Serving serving = new Serving(folder.resolve("home"), workspace -> {})) {
            assertThat(workspace(serving).path("demo").isNull()).isTrue();
            JsonNode job = serving.ended(serving.browser.post("/api/demo", TINY));
            assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("done");
            JsonNode shown = workspace(serving);
            assertThat(shown.path("demo").path("people").asLong()).isEqualTo(2_000);
            assertThat(shown.path("asOf").asString()).isEqualTo("2026-11-22");
            assertThat(shown.path("zone").asString()).isEqualTo("Asia/Ho_Chi_Minh");
            assertThat(serving.browser.get("/api/customers/rows.csv").body().lines())
                    .hasSizeGreaterThan(1_000)
                    .allMatch(line -> line.endsWith(",demo_data") || line.endsWith(",invented"));
            String by = Browser.json(serving.browser.get("/api/divisions"))
                    .path(0)
                    .path("by")
                    .asString();
            assertThat(serving.browser
                            .get("/api/value/divided.csv?by=" + URLEncoder.encode(by, StandardCharsets.UTF_8))
                            .body()
                            .lines())
                    .isNotEmpty()
                    .allMatch(line -> line.endsWith(",demo_data") || line.endsWith(",invented"));
            serving.imported("mine.csv", "order,date,customer,amount\n1,2024-05-29,K-9,10\n2,2024-05-30,K-8,11\n");
            assertThat(workspace(serving).path("demo").isNull()).isFalse();
            assertThat(Browser.code(serving.browser.post("/api/demo", TINY))).isEqualTo("demo.besideOthers");
        }
    }

    @Test
    void whatIsCancelledIsTakenBackAndCanBeAskedForAgain() {
        try (Serving serving = new Serving(folder.resolve("home"), workspace -> {})) {
            String id = Browser.json(serving.browser.post("/api/demo", TINY))
                    .path("id")
                    .asString();
            // A receipt holds by then.
            while (Browser.json(serving.browser.get("/api/data"))
                    .path("receipts")
                    .isEmpty()) {
                Thread.onSpinWait();
            }
            serving.browser.send(
                    "/api/jobs/" + id,
                    request ->
                            request.header("Origin", serving.browser.origin()).DELETE());
            assertThat(serving.ended(id).path("state").asString()).isEqualTo("cancelled");
            assertThat(workspace(serving).path("asOf").isNull()).isTrue();
            assertThat(workspace(serving).path("demo").isNull()).isTrue();
            assertThat(setting(serving, "today")).isEqualTo("data");
            JsonNode again = serving.ended(serving.browser.post("/api/demo", TINY));
            assertThat(again.path("state").asString()).as(again.toString()).isEqualTo("done");
            assertThat(workspace(serving).path("demo").path("size").asString()).isEqualTo("tiny");
        }
    }

    @Test
    void whatWasKilledIsGoneOnWithAndBecomesWhatNobodyDisturbed() throws Exception {
        String[] serve = {"serve", "--home", folder.resolve("killed").toString(), "--port", "0"};
        try (Running first = Running.start(folder, serve).until("/?token=")) {
            Browser browser = KilledImportTest.in(first);
            browser.post("/api/demo", TINY);
            while (Browser.json(browser.get("/api/data")).path("receipts").isEmpty()) {
                Thread.onSpinWait();
            }
            first.killAfter(0);
        }
        String killed;
        try (Serving next = new Serving(folder.resolve("killed"), workspace -> {})) {
            assertThat(workspace(next).path("demo").path("size").asString()).isEqualTo("tiny");
            assertThat(workspace(next).path("asOf").isNull()).isTrue();
            String id = Browser.json(next.browser.get("/api/jobs"))
                    .path("jobs")
                    .path(0)
                    .path("id")
                    .asString();
            assertThat(next.ended(next.browser.post("/api/jobs/" + id + "/resume", "{}"))
                            .path("state")
                            .asString())
                    .isEqualTo("done");
            killed = figures(next);
        }
        try (Serving other = new Serving(folder.resolve("other"), workspace -> {})) {
            other.ended(other.browser.post("/api/demo", TINY));
            assertThat(killed).isEqualTo(figures(other));
        }
    }

    /** Key figures by measure, without the run that computed them. */
    private static String figures(Serving serving) {
        StringBuilder told = new StringBuilder();
        for (JsonNode figure : Browser.json(serving.browser.get("/api/value")).path("figures")) {
            told.append(figure.path("measure").asString())
                    .append(' ')
                    .append(figure.path("value"))
                    .append('\n');
        }
        assertThat(told.toString()).contains("value.net");
        return told.toString();
    }

    @Test
    void aSizeThatIsNoneIsRefused() {
        try (Serving serving = new Serving(folder.resolve("home"), workspace -> {})) {
            assertThat(Browser.code(serving.browser.post("/api/demo", "{\"size\":\"huge\"}")))
                    .isEqualTo("demo.noSize");
            assertThat(List.of(Browser.json(serving.browser.get("/api/jobs"))
                            .path("jobs")
                            .size()))
                    .containsExactly(0);
        }
    }

    private static JsonNode workspace(Serving serving) {
        return Browser.json(serving.browser.get("/api/workspace"));
    }

    private static String setting(Serving serving, String key) {
        for (JsonNode setting :
                Browser.json(serving.browser.get("/api/settings")).path("settings")) {
            if (setting.path("key").asString().equals(key)) {
                return setting.path("value").asString();
            }
        }
        return "";
    }
}
