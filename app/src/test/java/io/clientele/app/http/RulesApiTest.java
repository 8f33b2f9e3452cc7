package io.clientele.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.run.Plan;
import io.clientele.run.PlanSettings;
import io.clientele.warehouse.EngineSettings;
import io.clientele.warehouse.Workspace;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Filters as browsers ask for them. */
class RulesApiTest {

    private static final String OFTEN = "{\"rule\": {\"did\": {\"kind\": \"purchase\"}, \"times\": {\"at_least\": 4}}}";

    @TempDir
    private static Path folder = Path.of("");

    private static Workspace workspace;
    private static Server server;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        Path file = Files.writeString(folder.resolve("orders.csv"), Invented.orders());
        workspace = Workspace.open(folder.resolve("home"), EngineSettings.defaults());
        new Plan(workspace, PlanSettings.defaults(ZoneOffset.UTC), Clock.systemUTC()).analyze(List.of(file));
        server = Server.start(workspace, Clock.systemUTC(), 0);
        String address = server.address();
        browser = new Browser(address);
        browser.get(address);
    }

    @AfterAll
    static void stop() {
        server.close();
        workspace.close();
    }

    @Test
    void aFilterIsCountedAndSaidInTheReadersLanguage() {
        JsonNode said = browser.json("/api/rules/words?set=" + text(OFTEN));
        assertThat(said.get("sentence").asString()).isEqualTo("purchases: at least 4");
        JsonNode count = browser.json("/api/rules/count?set=" + text(OFTEN));
        assertThat(count.get("value").asLong()).isEqualTo(often()).isPositive();
        assertThat(browser.json("/api/rules/estimate?set=" + text(OFTEN))
                        .get("value")
                        .asLong())
                .isEqualTo(often());
        HttpResponse<String> chinese = browser.send(
                "/api/rules/words?set=" + text(OFTEN), request -> request.header("Accept-Language", "zh-CN"));
        assertThat(chinese.body()).contains("购买：至少 4");
    }

    @Test
    void theFiguresOfSomeCustomersAreComputedOnceAsked() {
        String address = "/api/value?set=" + text(OFTEN);
        assertThat(browser.get(address).statusCode()).isEqualTo(404);
        assertThat(browser.get(address).body()).contains("app.setNotPrepared");
        HttpResponse<String> asked = browser.post("/api/days", "{\"set\": " + quoted(OFTEN) + "}");
        assertThat(asked.statusCode()).isEqualTo(202);
        browser.done(asked);
        JsonNode value = browser.json(address);
        assertThat(customers(value)).isEqualTo(often());
        assertThat(customers(browser.json("/api/value"))).isGreaterThan(often());
        String evidence = figure(value, "unify.customers").get("evidence").asString();
        assertThat(browser.json("/api/evidence/" + evidence + "?set=" + text(OFTEN))
                        .get("total")
                        .asLong())
                .isEqualTo(often());
        assertThat(browser.get("/api/evidence/" + evidence).statusCode())
                .as("everyone's figures do not know it")
                .isEqualTo(400);
    }

    @Test
    void whatIsWrongWithAFilterIsNamed() {
        for (String path : List.of("/api/rules/words?set=", "/api/rules/count?set=", "/api/value?set=")) {
            HttpResponse<String> broken = browser.get(path + text("{\"rule\": {\"did\": {\"knd\": 1}}}"));
            assertThat(broken.statusCode()).isEqualTo(400);
            assertThat(broken.body()).contains("rules.unknownKey", "rule.did.knd");
        }
        HttpResponse<String> lost =
                browser.get("/api/rules/count?set=" + text("{\"rule\": {\"known\": \"favourite colour\"}}"));
        assertThat(lost.statusCode()).isEqualTo(400);
        assertThat(lost.body()).contains("rules.noAttribute", "favourite colour");
        assertThat(browser.post(
                                "/api/days",
                                "{\"set\": " + quoted("{\"rule\": {\"known\": \"favourite colour\"}}") + "}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void oneCustomerIsToldWhy() {
        String customer = workspace
                .engine()
                .rows("test", "select customer_id from value.totals where purchases >= 4 order by customer_id limit 1")
                .get(0)
                .text(1);
        JsonNode why = browser.json("/api/rules/why?customer=" + customer + "&set=" + text(OFTEN));
        assertThat(why.get("holds").asBoolean()).isTrue();
        assertThat(Integer.parseInt(why.get("value").asString())).isGreaterThanOrEqualTo(4);
        assertThat(browser.get("/api/rules/why?customer=c' or 1=1&set="
                                        .replace(" ", "%20")
                                        .replace("'", "%27")
                                + text(OFTEN))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void theWordsToAskWithAreThere() {
        JsonNode words = browser.json("/api/rules/vocabulary");
        assertThat(words.get("attributes").findValuesAsString("name")).contains("country", "full_name", "home_place");
        assertThat(words.get("places").findValuesAsString("edition")).contains("vn-2025-07", "cn-2025", "iso");
        assertThat(words.get("attributes").toString())
                .as("nobody's name is a choice")
                .doesNotContain("\"K-");
    }

    private static long often() {
        return workspace
                .engine()
                .rows("test", "select count(*) from value.totals where purchases >= 4")
                .get(0)
                .number(1);
    }

    private static long customers(JsonNode value) {
        return figure(value, "unify.customers").get("value").asLong();
    }

    private static JsonNode figure(JsonNode value, String measure) {
        for (JsonNode figure : value.get("figures")) {
            if (figure.get("measure").asString().equals(measure)) {
                return figure;
            }
        }
        throw new AssertionError("no " + measure);
    }

    private static String text(String json) {
        return URLEncoder.encode(json, StandardCharsets.UTF_8);
    }

    private static String quoted(String json) {
        return "\"" + json.replace("\"", "\\\"") + "\"";
    }
}
