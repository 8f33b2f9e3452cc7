package io.clientele.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.run.Answer;
import io.clientele.run.Plan;
import io.clientele.run.PlanSettings;
import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Scope;
import io.clientele.warehouse.EngineSettings;
import io.clientele.warehouse.Workspace;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ServerTest {

    private static final String PAST = "2024-03-15";

    @TempDir
    private static Path folder = Path.of("");

    private static Workspace workspace;
    private static Server server;
    private static Answer answer;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        Path file = Files.writeString(folder.resolve("orders.csv"), Invented.orders());
        workspace = Workspace.open(folder.resolve("home"), EngineSettings.defaults());
        answer = new Plan(workspace, PlanSettings.defaults(ZoneOffset.UTC), Clock.systemUTC()).analyze(List.of(file));
        server = Server.start(workspace, Clock.systemUTC(), 0, Serving.NO_COMMANDS);
        String address = server.address();
        browser = new Browser(address);
        assertThat(browser.get(address).statusCode()).isEqualTo(302);
    }

    @AfterAll
    static void stop() {
        server.close();
        workspace.close();
    }

    @Test
    void anAddressLetsOneBrowserInAndTheNextIsAnother() {
        String address = server.address();
        Browser other = new Browser(address);
        assertThat(other.get("/api/workspace").statusCode()).isEqualTo(401);
        HttpResponse<String> entered = other.get(address);
        assertThat(entered.headers().firstValue("location")).hasValue(browser.origin() + "/");
        assertThat(entered.headers().firstValue("set-cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/"));
        assertThat(other.get("/api/workspace").statusCode()).isEqualTo(200);
        Browser late = new Browser(address);
        assertThat(late.get(address).statusCode()).isEqualTo(401);
        assertThat(late.get("/api/workspace").statusCode()).isEqualTo(401);
        assertThat(late.get("/").statusCode()).isEqualTo(401);
        assertThat(server.address()).isNotEqualTo(address);
    }

    @Test
    void whoHasNoSessionReadsWhy() {
        HttpResponse<String> page = new Browser(server.address())
                .send("/value", request -> request.header("Accept", "text/html").header("Accept-Language", "vi"));
        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(page.headers().firstValue("content-type")).hasValue("text/html;charset=utf-8");
        assertThat(page.body()).contains("lang=\"vi\"", "Hãy mở địa chỉ");
    }

    @Test
    void longAnswersAreCompressed() {
        assertThat(browser.send("/api/value", request -> request.header("Accept-Encoding", "gzip"))
                        .headers()
                        .firstValue("content-encoding"))
                .hasValue("gzip");
    }

    @Test
    void otherSitesAreNotAnswered() {
        assertThat(send("Origin", "http://evil.example").statusCode()).isEqualTo(403);
        assertThat(send("Origin", "null").statusCode()).isEqualTo(403);
        assertThat(send("Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);
        assertThat(send("Sec-Fetch-Site", "same-origin").statusCode()).isEqualTo(200);
        assertThat(browser.send(
                                browser.origin().replace("127.0.0.1", "localhost") + "/api/workspace",
                                request -> request)
                        .statusCode())
                .as("localhost is us, but the cookie is of the other name")
                .isEqualTo(401);
    }

    @Test
    void aForeignNameIsRefused() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream()
                    .write("GET /api/workspace HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                            .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            String told = new String(socket.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(told).startsWith("HTTP/1.1 421").contains("app.foreignHost");
        }
    }

    @Test
    void itListensOnThisMachineOnly() {
        assertThat(browser.origin()).startsWith("http://127.0.0.1:");
        assertThatThrownBy(() -> Server.start(workspace, Clock.systemUTC(), server.port(), Serving.NO_COMMANDS))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.problems().get(0).code()).isEqualTo("app.portTaken"));
    }

    @Test
    void everyAnswerSaysWhatAPageMayLoad() {
        for (String path : List.of("/api/workspace", "/api/nothing", "/assets/none.js")) {
            assertThat(browser.get(path).headers().firstValue("content-security-policy"))
                    .as(path)
                    .hasValueSatisfying(policy -> assertThat(policy)
                            .contains("script-src 'self';", "frame-ancestors 'none'")
                            .doesNotContain("script-src 'self' 'unsafe"));
            assertThat(browser.get(path).headers().firstValue("access-control-allow-origin"))
                    .isEmpty();
        }
    }

    @Test
    void theValuePageShowsTheFiguresOfTheRun() {
        JsonNode value = Browser.json(browser.get("/api/value"));
        assertThat(value.path("asOf").asString()).isEqualTo(answer.asOf().day().toString());
        assertThat(value.path("figures").size()).isEqualTo(answer.figures().size());
        JsonNode net = figure(value, "value.net");
        assertThat(new BigDecimal(net.path("value").asString()))
                .isEqualByComparingTo(Objects.requireNonNull(
                        answer.figure("value.net", Scope.DEFAULT).orElseThrow().value()));
        assertThat(value.path("tables").propertyNames())
                .containsExactlyInAnyOrder(
                        "value.concentration", "value.rfm_thresholds", "value.grid", "value.cohorts");
    }

    @Test
    void everyFigureOpensToItsRowsAndTheyToTheirFile() {
        JsonNode value = Browser.json(browser.get("/api/value"));
        for (JsonNode figure : value.path("figures")) {
            HttpResponse<String> behind =
                    browser.get("/api/evidence/" + figure.path("evidence").asString() + "?limit=3");
            assertThat(behind.statusCode()).as(behind.body()).isEqualTo(200);
            assertThat(Browser.json(behind).path("figure")).isEqualTo(figure);
            assertThat(Browser.json(behind).path("sql").asString()).startsWith("select");
        }
        JsonNode behind = Browser.json(browser.get(
                "/api/evidence/" + figure(value, "value.net").path("evidence").asString()));
        List<String> columns = new ArrayList<>();
        behind.path("columns").forEach(column -> columns.add(column.asString()));
        JsonNode first = behind.path("rows").path(0);
        String receipt = first.path(columns.indexOf("receipt_id")).asString();
        String line = first.path(columns.indexOf("line")).asString();
        JsonNode row = Browser.json(browser.get("/api/rows/" + receipt + "/" + line));
        assertThat(row.path("file").asString()).isEqualTo("orders.csv");
        assertThat(row.path("columns").path(0).path("header").asString()).isEqualTo("order");
        assertThat(row.path("columns").path(0).path("value").asString()).isEqualTo("0");
    }

    @Test
    void rowsComeInPagesThatLeaveNoneOut() {
        String id = figure(Browser.json(browser.get("/api/value")), "value.gross")
                .path("evidence")
                .asString();
        List<JsonNode> seen = new ArrayList<>();
        JsonNode page = Browser.json(browser.get("/api/evidence/" + id + "?limit=70"));
        long total = page.path("total").asLong();
        while (true) {
            page.path("rows").forEach(seen::add);
            if (page.path("next").isNull()) {
                break;
            }
            page = Browser.json(browser.get("/api/evidence/" + id + "?limit=70&after="
                    + page.path("next").asLong()));
        }
        assertThat(seen).hasSize((int) total).doesNotHaveDuplicates();
        HttpResponse<String> csv = browser.get("/api/evidence/" + id + "/rows.csv");
        assertThat(csv.headers().firstValue("content-disposition"))
                .hasValueSatisfying(name -> assertThat(name).contains("attachment", "value.gross"));
        assertThat(csv.body().lines().count()).isEqualTo(total + 1);
    }

    @Test
    void aPastDayIsPreparedAsAJobAndThenShown() throws InterruptedException {
        HttpResponse<String> unknown = browser.get("/api/value?asof=" + PAST);
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(Browser.code(unknown)).isEqualTo("app.dayNotPrepared");
        HttpResponse<String> asked = browser.post("/api/days", "{\"asOf\":\"" + PAST + "\"}");
        assertThat(asked.statusCode()).isEqualTo(202);
        String job = Browser.json(asked).path("id").asString();
        double before = 0;
        for (String state = ""; !state.equals("done"); ) {
            JsonNode told = Browser.json(browser.get("/api/jobs/" + job));
            state = told.path("state").asString();
            assertThat(state).isIn("waiting", "running", "done");
            assertThat(told.path("progress").asDouble()).isGreaterThanOrEqualTo(before);
            before = told.path("progress").asDouble();
            Thread.sleep(Duration.ofMillis(20).toMillis());
        }
        JsonNode past = Browser.json(browser.get("/api/value?asof=" + PAST));
        assertThat(past.path("asOf").asString()).isEqualTo(PAST);
        JsonNode net = figure(past, "value.net");
        JsonNode behind = Browser.json(
                browser.get("/api/evidence/" + net.path("evidence").asString() + "?limit=500&asof=" + PAST));
        int day = column(behind, "local_day");
        behind.path("rows")
                .forEach(row ->
                        assertThat(LocalDate.parse(row.path(day).asString())).isBeforeOrEqualTo(LocalDate.parse(PAST)));
        assertThat(Browser.json(browser.get("/api/value")).path("asOf").asString())
                .isEqualTo(answer.asOf().day().toString());
    }

    @Test
    void whatCannotBeShownIsSaidInTheReadersLanguage() {
        assertThat(Browser.code(browser.get("/api/value?asof=2024-02-30"))).isEqualTo("app.noDay");
        assertThat(Browser.code(browser.get("/api/value?asof=2199-01-01"))).isEqualTo("app.futureDay");
        assertThat(Browser.code(browser.get("/api/value?asof=1999-01-01"))).isEqualTo("app.dayBeforeFirst");
        assertThat(Browser.code(browser.post("/api/days", "{\"asOf\":\"2199-01-01\"}")))
                .isEqualTo("app.futureDay");
        assertThat(browser.post("/api/days", "{").statusCode()).isEqualTo(400);
        assertThat(browser.get("/api/evidence/none").statusCode()).isEqualTo(404);
        assertThat(browser.get("/api/evidence?measure=none").statusCode()).isEqualTo(404);
        assertThat(browser.get("/api/jobs/none").statusCode()).isEqualTo(404);
        assertThat(browser.get("/api/rows/none/1").statusCode()).isEqualTo(404);
        assertThat(browser.get("/api/nothing").statusCode()).isEqualTo(404);
        assertThat(browser.get("/assets/..%2Findex.html").statusCode()).isIn(400, 404);
        for (String scope : List.of("recency=5", "recency=5;frequency=9", "recency=5%20or%201=1;frequency=1", "x")) {
            assertThat(browser.get("/api/evidence?measure=value.grid_net&scope=" + scope)
                            .statusCode())
                    .as(scope)
                    .isEqualTo(400);
        }
        assertThat(browser.get("/api/evidence?measure=value.net&limit=100000").statusCode())
                .isEqualTo(400);
        JsonNode told = Browser.json(browser.send(
                "/api/value?asof=2199-01-01", request -> request.header("Accept-Language", "vi-VN,en;q=0.5")));
        assertThat(told.path("title").asString()).startsWith("Sau ngày");
        told = Browser.json(
                browser.send("/api/value?asof=2199-01-01", request -> request.header("Accept-Language", "zh-TW")));
        assertThat(told.path("title").asString()).contains("之後");
    }

    private static HttpResponse<String> send(String header, String value) {
        return browser.send("/api/workspace", request -> request.header(header, value));
    }

    private static int column(JsonNode behind, String name) {
        for (int column = 0; column < behind.path("columns").size(); column++) {
            if (behind.path("columns").path(column).asString().equals(name)) {
                return column;
            }
        }
        throw new AssertionError("no column " + name);
    }

    private static JsonNode figure(JsonNode value, String measure) {
        for (JsonNode figure : value.path("figures")) {
            if (figure.path("measure").asString().equals(measure)
                    && figure.path("scope").isMissingNode()) {
                return figure;
            }
        }
        throw new AssertionError("no figure " + measure);
    }
}
