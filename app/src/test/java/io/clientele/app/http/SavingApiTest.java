package io.clientele.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.run.Plan;
import io.clientele.run.PlanSettings;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Segments that somebody saves, over HTTP: 60 of 100 people are Germans, every fifth person buys twice. */
class SavingApiTest {

    private static final String GERMANS = rule("{\\\"one_of\\\":\\\"country\\\",\\\"values\\\":[\\\"Germany\\\"]}");
    private static final String TWICE =
            rule("{\\\"did\\\":{\\\"kind\\\":\\\"purchase\\\"},\\\"times\\\":{\\\"at_least\\\":2}}");

    @TempDir
    private Path folder = Path.of("");

    private Serving serving;
    private Browser browser;

    @BeforeEach
    void start() throws IOException {
        StringBuilder lines = new StringBuilder("order,date,customer,country,product,quantity,price\n");
        for (int person = 0; person < 100; person++) {
            for (int time = 0; time < (person % 5 == 0 ? 2 : 1); time++) {
                lines.append(2 * person + time)
                        .append(",2024-0%d-%02d,K-%d,".formatted(1 + time, 1 + person % 28, person))
                        .append(person < 60 ? "Germany" : "France")
                        .append(",tea,1,")
                        .append(10 + person)
                        .append(".00\n");
            }
        }
        Path file = Files.writeString(folder.resolve("orders.csv"), lines);
        serving = new Serving(
                folder.resolve("home"),
                workspace -> new Plan(workspace, PlanSettings.defaults(ZoneOffset.UTC), Clock.systemUTC())
                        .analyze(List.of(file)));
        browser = serving.browser;
    }

    @AfterEach
    void stop() {
        serving.close();
    }

    @Test
    void aSavedSegmentStandsBesideTheGroupsAndItsNumbersOpen() {
        String id = saved(GERMANS).path("id").asString();
        JsonNode listed = get("/api/segments").path("segments").path(0);
        assertThat(listed.path("name").asString()).isEqualTo("Mine");
        assertThat(listed.path("owner").asString()).isEqualTo("Lan");
        assertThat(listed.path("nextReview").asString()).isEqualTo("2026-07-01");
        assertThat(listed.path("parts").path(0).asString()).contains("Germany");
        JsonNode one = get("/api/segments/" + id);
        assertThat(one.path("figures")).isEqualTo(listed.path("figures"));
        assertThat(one.path("figures").path(0).path("value").asLong()).isEqualTo(60);
        for (JsonNode figure : one.path("figures")) {
            HttpResponse<String> behind = browser.get("/api/evidence?limit=2&scope=segment=" + id + "&measure="
                    + figure.path("measure").asString());
            assertThat(behind.statusCode()).as(behind.body()).isEqualTo(200);
            assertThat(Browser.json(behind).path("figure")).isEqualTo(figure);
            assertThat(Browser.json(behind).path("total").asLong()).isEqualTo(60);
        }
        assertThat(get("/api/segments/" + id + "/members?limit=7").path("total").asLong())
                .isEqualTo(60);
        assertThat(browser.get("/api/segments/" + id + "/members.csv").body().lines())
                .hasSize(61);
        assertThat(get("/api/segments/" + id + "/traits").path("doubts").path(0).asString())
                .contains("country");
    }

    @Test
    void aChangeIsAVersionThatSaysWhatItAsksNow() {
        String id = saved(GERMANS).path("id").asString();
        JsonNode second = put(id, TWICE, 1);
        assertThat(second.path("version").asInt()).isEqualTo(2);
        done(second);
        JsonNode segment = get("/api/segments/" + id).path("segment");
        assertThat(get("/api/segments/" + id)
                        .path("figures")
                        .path(0)
                        .path("value")
                        .asLong())
                .isEqualTo(20);
        assertThat(segment.path("versions").size()).isEqualTo(2);
        assertThat(segment.path("versions").path(0).path("added").path(0).asString())
                .contains("2");
        assertThat(segment.path("versions").path(0).path("gone").path(0).asString())
                .contains("Germany");
        assertThat(segment.path("trend").toString())
                .isEqualTo("[{\"asOf\":\"2024-02-28\",\"version\":2,\"members\":20}]");
        // 60 came in by the first version; of them 12 stay, 48 leave and 8 others come by the second.
        assertThat(segment.path("moves").path(0).path("came").asLong()).isEqualTo(68);
        assertThat(segment.path("moves").path(0).path("left").asLong()).isEqualTo(48);
    }

    @Test
    void anotherTabDoesNotOverwriteWhatItHasNotSeen() {
        String id = saved(GERMANS).path("id").asString();
        put(id, TWICE, 1);
        HttpResponse<String> late = send("PUT", "/api/segments/" + id, body(GERMANS, 1));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(Browser.code(late)).isEqualTo("run.segmentChanged");
        assertThat(send("DELETE", "/api/segments/" + id + "?version=1", "").statusCode())
                .isEqualTo(409);
        assertThat(get("/api/segments/" + id).path("segment").path("version").asInt())
                .isEqualTo(2);
    }

    @Test
    void whatIsPutOutOfUseCanBeBroughtBack() {
        String id = saved(GERMANS).path("id").asString();
        HttpResponse<String> retired = send("DELETE", "/api/segments/" + id + "?version=1", "");
        assertThat(Browser.json(retired).path("retired").asBoolean()).isTrue();
        assertThat(get("/api/segments").path("segments").size()).isZero();
        assertThat(Browser.json(send("POST", "/api/segments/" + id + "/undo?version=2", ""))
                        .path("retired")
                        .asBoolean())
                .isFalse();
        assertThat(get("/api/segments").path("segments").size()).isEqualTo(1);
    }

    @Test
    void whatCannotBeJudgedIsNotSaved() {
        HttpResponse<String> lost = browser.post("/api/segments", body(rule("{\\\"known\\\":\\\"shoe_size\\\"}"), 0));
        assertThat(lost.statusCode()).isEqualTo(400);
        assertThat(Browser.code(lost)).isEqualTo("rules.noAttribute");
        assertThat(Browser.code(browser.post("/api/segments", "{\"name\":\"\",\"rule\":\"" + GERMANS + "\"}")))
                .isEqualTo("run.noName");
        assertThat(browser.post("/api/segments", "{").statusCode()).isEqualTo(400);
        assertThat(browser.get("/api/segments/s" + "a".repeat(25)).statusCode()).isEqualTo(404);
        assertThat(browser.get("/api/evidence?measure=segment.size&scope=segment=s" + "a".repeat(25))
                        .statusCode())
                .isEqualTo(404);
        assertThat(get("/api/segments").path("segments").size()).isZero();
    }

    @Test
    void aPastDayHasItsOwnMembers() {
        String id = saved(TWICE).path("id").asString();
        assertThat(Browser.code(browser.get("/api/segments/" + id + "?asof=2024-01-31")))
                .isEqualTo("app.dayNotPrepared");
        serving.ended(browser.post("/api/days", "{\"asOf\":\"2024-01-31\"}"));
        assertThat(get("/api/segments/" + id + "?asof=2024-01-31")
                        .path("figures")
                        .path(0)
                        .path("value")
                        .asLong())
                .isZero();
        assertThat(get("/api/segments?asof=2024-01-31").path("segments").size()).isEqualTo(1);
    }

    private JsonNode saved(String rule) {
        HttpResponse<String> answer = browser.post("/api/segments", body(rule, 0));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode saved = Browser.json(answer);
        done(saved);
        return saved;
    }

    private JsonNode put(String id, String rule, int version) {
        HttpResponse<String> answer = send("PUT", "/api/segments/" + id, body(rule, version));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Browser.json(answer);
    }

    /** Waits until it is said who is in. */
    private void done(JsonNode saved) {
        String state = "";
        while (!state.equals("done")) {
            state = get("/api/jobs/" + saved.path("job").asString())
                    .path("state")
                    .asString();
            assertThat(state).isIn("waiting", "running", "done");
        }
    }

    private JsonNode get(String path) {
        HttpResponse<String> answer = browser.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Browser.json(answer);
    }

    private HttpResponse<String> send(String method, String path, String body) {
        return browser.send(
                path,
                request -> request.header("Content-Type", "application/json")
                        .header("Origin", browser.origin())
                        .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String rule(String leaf) {
        return "{\\\"rule\\\":" + leaf + "}";
    }

    private static String body(String rule, int version) {
        return "{\"name\":\"Mine\",\"rule\":\"" + rule
                + "\",\"owner\":\"Lan\",\"note\":\"\",\"nextReview\":\"2026-07-01\",\"version\":" + version + "}";
    }
}
