package io.clientele.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.run.Plan;
import io.clientele.run.PlanSettings;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Filters as browsers ask for them. */
class RulesApiTest {

    private static final String LATELY = "{\"rule\": {\"did\": {\"kind\": \"purchase\"}, \"within\": {\"days\": 12}}}";

    @TempDir
    private static Path folder = Path.of("");

    private static Serving serving;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        Path file = Files.writeString(folder.resolve("orders.csv"), Invented.orders());
        serving = new Serving(
                folder.resolve("home"),
                workspace -> new Plan(workspace, PlanSettings.defaults(ZoneOffset.UTC), Clock.systemUTC())
                        .analyze(List.of(file)));
        browser = serving.browser;
    }

    @AfterAll
    static void stop() {
        serving.close();
    }

    @Test
    void aFilterIsCountedAndSaidInTheReadersLanguage() {
        JsonNode said = answer("/api/rules/words?set=" + text(LATELY));
        assertThat(said.get("sentence").asString()).isEqualTo("purchases in the last 12 days: at least 1");
        JsonNode count = answer("/api/rules/count?set=" + text(LATELY));
        assertThat(count.get("value").asLong()).isEqualTo(lately()).isPositive();
        assertThat(answer("/api/rules/estimate?set=" + text(LATELY))
                        .get("value")
                        .asLong())
                .isEqualTo(lately());
        HttpResponse<String> chinese = browser.send(
                "/api/rules/words?set=" + text(LATELY), request -> request.header("Accept-Language", "zh-CN"));
        assertThat(chinese.body()).contains("最近12天内购买：至少 1");
    }

    @Test
    void theConditionsOfAFilterNarrowStepByStep() {
        String often = "{\"did\": {\"kind\": \"purchase\"}, \"times\": {\"at_least\": 2}}";
        String late = "{\"did\": {\"kind\": \"purchase\"}, \"within\": {\"days\": 12}}";
        String both = "{\"rule\": {\"all\": [" + often + ", " + late + "]}}";
        JsonNode steps = answer("/api/rules/steps?set=" + text(both));
        assertThat(steps.path("state").asString()).isEqualTo("exact");
        assertThat(steps.path("steps").size()).isEqualTo(2);
        for (int step = 0; step < 2; step++) {
            String until = "{\"rule\": {\"all\": [" + (step == 0 ? often : often + ", " + late) + "]}}";
            assertThat(steps.path("steps").path(step).path("value").asLong())
                    .isEqualTo(answer("/api/rules/count?set=" + text(until))
                            .path("value")
                            .asLong());
        }
        assertThat(answer("/api/rules/steps?exact=true&set=" + text(both))).isEqualTo(steps);
    }

    @Test
    void aFilterHasAnSqlFormOrSaysWhatItIsJudgedOf() {
        JsonNode lately = answer("/api/rules/sql?set=" + text(LATELY));
        assertThat(lately.path("sql").isNull()).isTrue();
        assertThat(lately.path("reads").path(0).path("text").asString()).contains("value.purchases");
        String named = "{\"rule\": {\"text\": \"source_key\", \"starts_with\": \"K-1\"}}";
        JsonNode sql = answer("/api/rules/sql?set=" + text(named)).path("sql");
        assertThat(sql.path("text").asString()).contains("starts_with(fold(").doesNotContain("k-1");
        assertThat(sql.path("bound").path(0).asString()).isEqualTo("k-1");
    }

    @Test
    void whatARuleHoldsForIsToldBeforeItIsSavedAndOpens() {
        JsonNode figures = answer("/api/rules/figures?set=" + text(LATELY)).path("figures");
        assertThat(figures.path(0).path("value").asLong()).isEqualTo(lately());
        for (JsonNode figure : figures) {
            JsonNode behind =
                    answer("/api/evidence?measure=" + figure.path("measure").asString() + "&set=" + text(LATELY));
            assertThat(behind.path("figure")).isEqualTo(figure);
            assertThat(behind.path("total").asLong()).isEqualTo(lately());
        }
        assertThat(answer("/api/rules/traits?set=" + text(LATELY)).has("sentences"))
                .isTrue();
    }

    @Test
    void manyMayAskForTheSameNewRuleAtOnce() throws Exception {
        ExecutorService askers = Executors.newFixedThreadPool(4);
        try {
            for (int days = 20; days < 40; days++) {
                String rule =
                        text("{\"rule\": {\"did\": {\"kind\": \"purchase\"}, \"within\": {\"days\": " + days + "}}}");
                List<Callable<HttpResponse<String>>> asking = new ArrayList<>();
                for (String what : List.of("figures", "traits", "count", "figures")) {
                    asking.add(() -> browser.get("/api/rules/" + what + "?set=" + rule));
                }
                for (Future<HttpResponse<String>> asked : askers.invokeAll(asking)) {
                    assertThat(asked.get().statusCode()).as(asked.get().body()).isEqualTo(200);
                }
            }
        } finally {
            askers.shutdownNow();
        }
    }

    @Test
    void theFiguresOfSomeCustomersAreComputedOnceAsked() {
        String address = "/api/value?set=" + text(LATELY);
        assertThat(browser.get(address).statusCode()).isEqualTo(404);
        assertThat(browser.get(address).body()).contains("app.setNotPrepared");
        HttpResponse<String> asked = browser.post("/api/days", "{\"set\": " + quoted(LATELY) + "}");
        assertThat(asked.statusCode()).isEqualTo(202);
        assertThat(serving.ended(asked).path("state").asString()).isEqualTo("done");
        JsonNode value = answer(address);
        assertThat(customers(value)).isEqualTo(lately());
        assertThat(customers(answer("/api/value"))).isGreaterThan(lately());
        String evidence = figure(value, "unify.customers").get("evidence").asString();
        assertThat(answer("/api/evidence/" + evidence + "?set=" + text(LATELY))
                        .get("total")
                        .asLong())
                .isEqualTo(lately());
        assertThat(browser.get("/api/evidence/" + evidence).statusCode())
                .as("everyone's figures do not know it")
                .isEqualTo(404);
    }

    @Test
    void aFilterAsLongAsThereMayBeFitsIntoAnAddress() {
        String name = "张".repeat(4_000);
        String one = "{\"text\": \"full_name\", \"contains\": \"" + name + "\"}";
        String longest = "{\"rule\": {\"any\": [" + String.join(", ", List.of(one, one, one, one)) + "]}}";
        assertThat(answer("/api/rules/words?set=" + text(longest))
                        .get("sentence")
                        .asString())
                .contains(name);
        assertThat(answer("/api/rules/count?set=" + text(longest)).get("value").asLong())
                .isZero();
        HttpResponse<String> longer = browser.get("/api/rules/words?set=" + text("张".repeat(20_001)));
        assertThat(longer.statusCode()).isEqualTo(400);
        assertThat(longer.body()).contains("rules.noJson");
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
        String customer = serving.workspace
                .engine()
                .rows("test", "select customer_id from value.rfm where recency < 12 order by customer_id limit 1")
                .get(0)
                .text(1);
        JsonNode why = answer("/api/rules/why?customer=" + customer + "&set=" + text(LATELY));
        assertThat(why.get("holds").asBoolean()).isTrue();
        assertThat(Integer.parseInt(why.get("value").asString())).isGreaterThanOrEqualTo(1);
        assertThat(browser.get("/api/rules/why?customer=c' or 1=1&set="
                                        .replace(" ", "%20")
                                        .replace("'", "%27")
                                + text(LATELY))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void theWordsToAskWithAreThere() {
        JsonNode words = answer("/api/rules/vocabulary");
        assertThat(words.get("attributes").findValuesAsString("name")).contains("country", "full_name", "home_place");
        assertThat(words.get("places").findValuesAsString("edition")).contains("vn-2025-07", "cn-2025", "iso");
        assertThat(words.get("attributes").toString())
                .as("nobody's name is a choice")
                .doesNotContain("\"K-");
    }

    private static long lately() {
        return serving.workspace
                .engine()
                .rows("test", "select count(*) from value.rfm where recency < 12")
                .get(0)
                .number(1);
    }

    private static JsonNode answer(String path) {
        return Browser.json(browser.get(path));
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
