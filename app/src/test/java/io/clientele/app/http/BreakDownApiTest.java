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
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Break-downs as browsers ask for them. */
class BreakDownApiTest {

    private static final String BY = "/api/value/divided?by=first_purchase:month";

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
    void everyNumberOfAGroupOpensForItsPeopleAlone() {
        JsonNode divided = answer(BY);
        assertThat(divided.get("groups").size()).isGreaterThan(1);
        long customers = 0;
        for (JsonNode group : divided.get("groups")) {
            for (JsonNode figure : group.get("figures")) {
                String asked = "/api/evidence?measure=" + figure.get("measure").asString() + "&within="
                        + text(group.get("rule").asString());
                JsonNode behind = answer(asked).get("figure");
                assertThat(behind.get("value")).isEqualTo(figure.get("value"));
                assertThat(behind.get("n")).isEqualTo(figure.get("n"));
                assertThat(behind.path("low")).isEqualTo(figure.path("low"));
            }
            long people = group.get("figures").get(0).get("value").asLong();
            customers += people;
            HttpResponse<String> rows = browser.get("/api/evidence/rows.csv?measure=unify.customers&within="
                    + text(group.get("rule").asString()));
            assertThat(rows.body().lines().count()).isEqualTo(people + 1);
        }
        assertThat(divided.get("whole").get(0).get("value").asLong()).isEqualTo(customers);
    }

    @Test
    void aBreakDownOfSomeCustomersIsOfThemAlone() {
        String rule = "{\"rule\": {\"did\": {\"kind\": \"purchase\"}, \"within\": {\"days\": 20}}}";
        assertThat(browser.get(BY + "&set=" + text(rule)).body()).contains("app.setNotPrepared");
        serving.ended(browser.post("/api/days", "{\"set\": \"" + rule.replace("\"", "\\\"") + "\"}"));
        JsonNode divided = answer(BY + "&set=" + text(rule));
        JsonNode value = answer("/api/value?set=" + text(rule));
        JsonNode first = value.get("figures")
                .valueStream()
                .filter(figure -> figure.get("measure").asString().equals("unify.customers"))
                .findFirst()
                .orElseThrow();
        assertThat(divided.get("whole").get(0).get("value")).isEqualTo(first.get("value"));
        for (JsonNode group : divided.get("groups")) {
            JsonNode behind = answer("/api/evidence?measure=unify.customers&set=" + text(rule) + "&within="
                    + text(group.get("rule").asString()));
            assertThat(behind.get("figure").get("value"))
                    .isEqualTo(group.get("figures").get(0).get("value"));
        }
    }

    @Test
    void theWaysAreNamedInTheReadersLanguageAndOthersAreRefused() {
        HttpResponse<String> ways = browser.send("/api/divisions", request -> request.header("Accept-Language", "vi"));
        assertThat(ways.body()).contains("\"by\":\"first_purchase:month\"", "lần mua đầu");
        assertThat(browser.get("/api/value/divided?by=colour").body()).contains("segment.noDivision");
        assertThat(browser.get("/api/value/divided.csv?by=first_purchase:year").body())
                .startsWith("group,measure,unit,state,value,n,low,high");
    }

    private static JsonNode answer(String address) {
        HttpResponse<String> got = browser.get(address);
        assertThat(got.statusCode()).as(got.body()).isEqualTo(200);
        return Browser.json(got);
    }

    private static String text(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
