package io.clientele.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.run.Plan;
import io.clientele.run.PlanSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Tags of answers: what is the same is not sent again, and what another tab saved is not overwritten. */
class TwoTabsTest {

    private static final String RULE = "{\\\"rule\\\": {\\\"did\\\": {\\\"kind\\\": \\\"purchase\\\"}}}";

    @TempDir
    private Path folder = Path.of("");

    private Serving serving;
    private Browser browser;

    @BeforeEach
    void serve() {
        serving = new Serving(folder.resolve("home"), workspace -> {
            try {
                Path orders = Files.writeString(folder.resolve("orders.csv"), Invented.orders());
                new Plan(workspace, PlanSettings.defaults(ZoneOffset.UTC), Clock.systemUTC()).analyze(List.of(orders));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
        browser = serving.browser;
    }

    @AfterEach
    void stop() {
        serving.close();
    }

    @Test
    void whatIsTheSameIsNotSentAgainUntilSomethingChanges() {
        for (String path : List.of(
                "/api/value",
                "/api/customers?q=K-1",
                "/api/data",
                "/api/segments/champions",
                "/api/views?page=customers")) {
            HttpResponse<String> first = browser.get(path);
            String tag = header(first, "ETag");
            assertThat(tag).matches("W/\"[0-9a-f]{16}\"");
            assertThat(header(first, "Cache-Control")).isEqualTo("private, no-cache");
            assertThat(header(first, "Vary")).containsIgnoringCase("Accept-Language");
            HttpResponse<String> again = since(path, tag);
            assertThat(again.statusCode()).as(path).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(header(again, "ETag")).isEqualTo(tag);
            assertThat(since(path, "\"other\", " + tag).statusCode()).isEqualTo(304);
            assertThat(since(path, "W/\"0123456789abcdef\"").body()).isEqualTo(first.body());
        }
        String before = header(browser.get("/api/views?page=customers"), "ETag");
        browser.post("/api/views", "{\"page\":\"customers\",\"name\":\"Mine\"}");
        assertThat(since("/api/views?page=customers", before).statusCode()).isEqualTo(200);
    }

    @Test
    void anotherLanguageIsAnotherAnswer() {
        String english = header(browser.get("/api/data/meanings"), "ETag");
        HttpResponse<String> chinese = browser.send(
                "/api/data/meanings",
                request -> request.header("Accept-Language", "zh-Hans").header("If-None-Match", english));
        assertThat(chinese.statusCode()).isEqualTo(200);
        assertThat(header(chinese, "ETag")).isNotEqualTo(english);
    }

    @Test
    void refusalsFilesAndPagesAreNotKept() {
        assertThat(header(browser.get("/api/segments/nobody"), "ETag")).isEmpty();
        assertThat(header(browser.get("/api/segments/nobody"), "Cache-Control")).isEqualTo("no-store");
        HttpResponse<String> csv = browser.get("/api/customers/rows.csv");
        assertThat(header(csv, "ETag")).isEmpty();
        assertThat(header(csv, "Cache-Control")).isEqualTo("no-store");
        HttpResponse<String> made = browser.post("/api/views", "{\"page\":\"customers\",\"name\":\"Mine\"}");
        assertThat(header(made, "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void theSecondTabIsToldWhoChangedWhat() {
        HttpResponse<String> made = browser.post("/api/segments", segment("Mine", ""));
        String id = Browser.json(made).path("id").asString();
        assertThat(header(made, "ETag")).isEqualTo("\"1\"");
        String path = "/api/segments/" + id;
        String seen = header(browser.get(path), "ETag");
        assertThat(seen).matches("\"1-[0-9a-f]{16}\"");

        HttpResponse<String> first = write("PUT", path, segment("Ours", "for May"), seen, "en");
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(header(first, "ETag")).isEqualTo("\"2\"");
        HttpResponse<String> second = write("PUT", path, segment("Mine too", ""), seen, "en");
        assertThat(second.statusCode()).isEqualTo(412);
        assertThat(header(second, "Content-Type")).startsWith("application/problem+json");
        JsonNode problem = Browser.json(second).path("problems").path(0);
        assertThat(problem.path("code").asString()).isEqualTo("run.segmentChanged");
        assertThat(problem.path("values").path("now").asString()).isEqualTo("2");
        assertThat(problem.path("values").path("changed").asString()).isEqualTo("name,note");
        assertThat(problem.path("values").path("at").asString()).startsWith("20");
        assertThat(problem.path("text").asString())
                .isEqualTo(
                        "Somebody saved version 2 meanwhile and changed: name, note. You saw version 1; nothing of yours is saved"
                                + " or lost.");
        assertThat(text(write("DELETE", path, "", seen, "zh-Hans"))).contains("有人", "名称、备注");
        assertThat(text(write("POST", path + "/undo", "{}", seen, "zh-Hant"))).contains("有人", "名稱、備註");
        assertThat(text(write("PUT", path, segment("x", ""), "\"7\"", "vi"))).contains("phiên bản 2");
        assertThat(Browser.json(browser.get(path)).path("name").asString()).isEqualTo("Ours");

        // With the version that is in force now, the second tab goes on.
        assertThat(write("PUT", path, segment("Mine too", ""), "\"2\"", "en").statusCode())
                .isEqualTo(200);
    }

    @Test
    void fieldsAndViewsAreGuardedAlike() {
        browser.post("/api/attributes", "{\"name\":\"VIP\",\"kind\":\"yes_no\"}");
        write(
                "PUT",
                "/api/attributes",
                "{\"name\":\"VIP\",\"note\":\"dear\",\"labels\":{\"vi\":\"Quý\"}}",
                "\"1\"",
                "en");
        HttpResponse<String> late = write("DELETE", "/api/attributes?name=VIP", "", "\"1\"", "en");
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(text(late)).contains("what it is called, note", "version 2 is in force");

        String view = Browser.json(browser.post("/api/views", "{\"page\":\"customers\",\"name\":\"Mine\"}"))
                .path("id")
                .asString();
        String path = "/api/views/" + view;
        write("PUT", path, "{\"page\":\"customers\",\"name\":\"Mine\",\"sort\":\"-net\"}", "\"1\"", "en");
        assertThat(text(write("PUT", path, "{\"page\":\"customers\",\"name\":\"Other\"}", "\"1\"", "en")))
                .contains("order of rows");
        assertThat(write("POST", path + "/undo", "{}", "\"2\"", "en").statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoSawNothingIsNotTrusted() {
        String id = Browser.json(browser.post("/api/segments", segment("Mine", "")))
                .path("id")
                .asString();
        HttpResponse<String> blind = write("DELETE", "/api/segments/" + id, "", null, "en");
        assertThat(blind.statusCode()).isEqualTo(400);
        assertThat(Browser.code(blind)).isEqualTo("app.noVersion");
        for (String tag : List.of("*", "W/\"1\"", "\"abc\"", "1")) {
            assertThat(write("DELETE", "/api/segments/" + id, "", tag, "en").statusCode())
                    .as(tag)
                    .isEqualTo(412);
        }
        assertThat(write("DELETE", "/api/segments/" + id, "", "\"1\"", "en").statusCode())
                .isEqualTo(200);
    }

    private static String segment(String name, String note) {
        return "{\"name\":\"" + name + "\",\"rule\":\"" + RULE + "\",\"note\":\"" + note + "\"}";
    }

    private HttpResponse<String> since(String path, String tag) {
        return browser.send(path, request -> request.header("If-None-Match", tag));
    }

    private HttpResponse<String> write(
            String method, String path, String body, @org.jspecify.annotations.Nullable String match, String lang) {
        UnaryOperator<java.net.http.HttpRequest.Builder> seen =
                request -> match == null ? request : request.header("If-Match", match);
        return browser.send(
                path,
                request -> seen.apply(request)
                        .header("Content-Type", "application/json")
                        .header("Accept-Language", lang)
                        .header("Origin", browser.origin())
                        .method(method, BodyPublishers.ofString(body)));
    }

    private static String text(HttpResponse<String> refused) {
        return Browser.json(refused).path("problems").path(0).path("text").asString();
    }

    private static String header(HttpResponse<String> answer, String name) {
        return String.join(", ", answer.headers().allValues(name));
    }
}
