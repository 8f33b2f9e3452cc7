package io.clientele.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Jobs as a browser sees them. */
class JobsApiTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aJobIsListedUntilItIsDismissed() {
        try (Serving serving = new Serving(folder.resolve("home"), workspace -> {})) {
            String id = serving.ended(serving.browser.post("/api/runs", "{}"))
                    .path("id")
                    .asString();
            JsonNode listed = Browser.json(serving.browser.get("/api/jobs")).path("jobs");
            assertThat(listed).hasSize(1);
            assertThat(listed.path(0).path("id").asString()).isEqualTo(id);
            assertThat(listed.path(0).path("kind").asString()).isEqualTo("run");
            assertThat(Browser.code(serving.browser.post("/api/jobs/" + id + "/resume", "{}")))
                    .isEqualTo("app.notResumable");
            assertThat(serving.browser
                            .post("/api/jobs/" + id + "/dismiss", "{}")
                            .statusCode())
                    .isEqualTo(204);
            assertThat(Browser.json(serving.browser.get("/api/jobs")).path("jobs"))
                    .isEmpty();
            assertThat(serving.browser.get("/api/jobs/none").statusCode()).isEqualTo(404);
        }
        try (Serving again = new Serving(folder.resolve("home"), workspace -> {})) {
            assertThat(Browser.json(again.browser.get("/api/jobs")).path("jobs"))
                    .isEmpty();
        }
    }

    @Test
    void aFailedImportSaysWhyAfterTheServerEndedToo() {
        String id;
        JsonNode why;
        try (Serving serving = new Serving(folder.resolve("home"), workspace -> {})) {
            String upload = upload(serving, "picture.xlsx", "\u0089PNG\r\n\u001a\n" + "x".repeat(400));
            JsonNode failed = serving.ended(
                    serving.browser.post("/api/data/imports", "{\"upload\":\"" + upload + "\",\"mapping\":[]}"));
            assertThat(failed.path("state").asString()).isEqualTo("failed");
            id = failed.path("id").asString();
            why = failed.path("problems");
            assertThat(why.path(0).path("code").asString()).startsWith("collect.");
        }
        try (Serving again = new Serving(folder.resolve("home"), workspace -> {})) {
            JsonNode kept = Browser.json(again.browser.get("/api/jobs/" + id));
            assertThat(kept.path("problems")).isEqualTo(why);
            assertThat(kept.path("arguments").path("file").asString()).isEqualTo("picture.xlsx");
        }
    }

    @Test
    void whyAMendedRowWasRefusedIsNotKeptWithWhatWasSent() {
        String id;
        try (Serving serving = new Serving(folder.resolve("home"), workspace -> {})) {
            HttpResponse<String> asked = serving.browser.post(
                    "/api/data/repairs",
                    "{\"rows\":[{\"receipt\":\"rcnone\",\"line\":2,\"values\":{\"name\":\"Ann Lee\"}}]}");
            JsonNode failed = serving.ended(asked);
            id = failed.path("id").asString();
            assertThat(failed.path("problems").path(0).path("code").asString()).isEqualTo("run.noReceipt");
        }
        try (Serving again = new Serving(folder.resolve("home"), workspace -> {})) {
            JsonNode kept = Browser.json(again.browser.get("/api/jobs/" + id));
            assertThat(kept.path("state").asString()).isEqualTo("failed");
            assertThat(kept.path("problems").path(0).path("code").asString()).isEqualTo("app.failedBefore");
            assertThat(kept.toString()).doesNotContain("Ann Lee");
        }
    }

    private static String upload(Serving serving, String name, String content) {
        HttpResponse<String> sent = serving.browser.send(
                "/api/data/uploads?name=" + name,
                request -> request.header("Content-Type", "application/octet-stream")
                        .header("Origin", serving.browser.origin())
                        .POST(HttpRequest.BodyPublishers.ofByteArray(content.getBytes(StandardCharsets.ISO_8859_1))));
        return Browser.json(sent).path("id").asString();
    }

    @Test
    void whoListensAgainIsToldOnlyWhatChangedSince() throws Exception {
        try (Serving serving = new Serving(folder.resolve("home"), workspace -> {})) {
            String first = serving.ended(serving.browser.post("/api/runs", "{}"))
                    .path("id")
                    .asString();
            long known = listen(serving, "0", first);
            String second = serving.ended(serving.browser.post("/api/runs", "{}"))
                    .path("id")
                    .asString();
            assertThat(second).isNotEqualTo(first);
            assertThat(listen(serving, String.valueOf(known), second)).isGreaterThan(known);
        }
    }

    @Test
    void oneTooManyIsSentAwayUntilAnotherHasGone() throws Exception {
        try (Serving serving = new Serving(folder.resolve("listened"), workspace -> {})) {
            List<Stream<String>> listening = new ArrayList<>();
            for (int listener = 0; listener < JobsApi.MOST_LISTENERS; listener++) {
                HttpResponse<Stream<String>> events = events(serving, "0");
                assertThat(events.statusCode()).isEqualTo(200);
                listening.add(events.body());
            }
            HttpResponse<Stream<String>> sentAway = events(serving, "0");
            assertThat(sentAway.statusCode()).isEqualTo(503);
            assertThat(sentAway.headers().firstValue("Retry-After")).isPresent();
            // The pages do not wait for those who listen.
            assertThat(serving.browser.get("/api/jobs").statusCode()).isEqualTo(200);

            listening.remove(0).close();
            int status = 503;
            for (long until = System.nanoTime() + 20_000_000_000L; status == 503 && System.nanoTime() < until; ) {
                HttpResponse<Stream<String>> again = events(serving, "0");
                status = again.statusCode();
                listening.add(again.body());
            }
            assertThat(status).isEqualTo(200);
            listening.forEach(Stream::close);
        }
    }

    /** The id of the first event, which is of a job. */
    private static long listen(Serving serving, String last, String job) throws Exception {
        HttpResponse<Stream<String>> events = events(serving, last);
        assertThat(events.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        assertThat(events.headers().firstValue("Content-Encoding")).isEmpty();
        try (Stream<String> lines = events.body()) {
            Iterator<String> line = lines.filter(each -> !each.isEmpty() && !each.startsWith(":"))
                    .iterator();
            String id = line.next();
            assertThat(id).startsWith("id: ");
            assertThat(line.next()).isEqualTo("event: job");
            JsonNode told = JsonMapper.shared().readTree(line.next().substring("data: ".length()));
            assertThat(told.path("id").asString()).isEqualTo(job);
            return Long.parseLong(id.substring("id: ".length()));
        }
    }

    private static HttpResponse<Stream<String>> events(Serving serving, String last) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(serving.browser.origin() + "/api/jobs/events"))
                .header("Cookie", serving.browser.cookie())
                .header("Last-Event-ID", last)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofLines());
    }
}
