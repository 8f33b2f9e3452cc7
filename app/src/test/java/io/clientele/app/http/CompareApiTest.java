package io.clientele.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.run.Plan;
import io.clientele.run.PlanSettings;
import java.io.IOException;
import java.math.BigDecimal;
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

/** Two days side by side as browsers ask for them. */
class CompareApiTest {

    private static final String EARLIER = "2024-03-15";
    /** Shares are read as doubles here. */
    private static final BigDecimal ROUNDING = new BigDecimal("1e-12");

    private static final String LATER = "2024-04-20";

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
    void bothDaysAreAsTheyAreAskedApart() {
        String address = "/api/value/compare?asof=" + LATER + "&compare=" + EARLIER;
        assertThat(browser.get(address).body()).contains("app.dayNotPrepared");
        for (String day : List.of(EARLIER, LATER)) {
            serving.ended(browser.post("/api/days", "{\"asOf\": \"" + day + "\"}"));
        }
        JsonNode compared = Browser.json(browser.get(address));
        JsonNode before = Browser.json(browser.get("/api/value?asof=" + EARLIER));
        JsonNode after = Browser.json(browser.get("/api/value?asof=" + LATER));
        assertThat(compared.get("measures").size()).isEqualTo(7);
        for (JsonNode measure : compared.get("measures")) {
            JsonNode from = measure.get("before");
            assertThat(from).isEqualTo(figure(before, from));
            assertThat(measure.get("after")).isEqualTo(figure(after, from));
            assertThat(number(measure.get("difference")))
                    .isCloseTo(
                            number(measure.get("after").get("value")).subtract(number(from.get("value"))),
                            within(ROUNDING));
        }
        BigDecimal net = compared.get("receipts")
                .valueStream()
                .map(receipt -> number(receipt.get("net")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(net)
                .isEqualByComparingTo(number(compared.get("measures")
                        .valueStream()
                        .filter(measure ->
                                measure.get("before").get("measure").asString().equals("value.net"))
                        .findFirst()
                        .orElseThrow()
                        .get("difference")));
    }

    @Test
    void aDifferenceOpensToTheCustomersWhoMakeItOfSomeCustomersToo() {
        String rule = "{\"rule\": {\"did\": {\"kind\": \"purchase\"}, \"within\": {\"days\": 30}}}";
        String set = "&set=" + URLEncoder.encode(rule, StandardCharsets.UTF_8);
        String body = ", \"set\": \"" + rule.replace("\"", "\\\"") + "\"}";
        for (String day : List.of(EARLIER, LATER)) {
            serving.ended(browser.post("/api/days", "{\"asOf\": \"" + day + "\"}"));
            serving.ended(browser.post("/api/days", "{\"asOf\": \"" + day + "\"" + body));
        }
        for (String who : List.of("", set)) {
            String days = "asof=" + LATER + "&compare=" + EARLIER + who;
            JsonNode compared = Browser.json(browser.get("/api/value/compare?" + days));
            JsonNode net = measured(compared, "value.net");
            JsonNode behind = Browser.json(browser.get("/api/value/compare/behind?of=value.net&limit=500&" + days));
            assertThat(behind.get("number")).isEqualTo(net);
            assertThat(behind.get("total").asInt())
                    .isEqualTo(behind.get("rows").size())
                    .isPositive();
            BigDecimal difference = number(net.get("difference"));
            assertThat(sum(behind.get("rows"), 5)).isEqualByComparingTo(difference);
            assertThat(compared.get("receipts")
                            .valueStream()
                            .map(receipt -> number(receipt.get("net")))
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(difference);

            JsonNode receipt = compared.get("receipts").get(0);
            String of = receipt.get("id").asString();
            JsonNode lines = Browser.json(browser.get("/api/value/compare/behind?limit=500&" + days + "&of=" + of));
            assertThat(lines.get("receipt")).isEqualTo(receipt);
            assertThat(sum(lines.get("rows"), 5)).isEqualByComparingTo(number(receipt.get("net")));

            HttpResponse<String> csv = browser.send(
                    "/api/value/compare/behind.csv?of=value.net&" + days,
                    request -> request.header("Accept-Language", "zh-Hans"));
            assertThat(csv.body().lines()).hasSize(1 + behind.get("total").asInt());
            assertThat(csv.body()).startsWith("客户,之前购买次数,之后购买次数,之前净销售额,之后净销售额,差异");
        }
        assertThat(browser.get("/api/value/compare/behind?of=value.gini&asof=" + LATER + "&compare=" + EARLIER)
                        .body())
                .contains("run.noDifference");
    }

    private static BigDecimal sum(JsonNode rows, int column) {
        return rows.valueStream().map(row -> number(row.get(column))).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static JsonNode measured(JsonNode compared, String measure) {
        return compared.get("measures")
                .valueStream()
                .filter(each -> each.get("before").get("measure").asString().equals(measure))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aDayIsComparedWithAnEarlierOne() {
        HttpResponse<String> refused = browser.send(
                "/api/value/compare?compare=2024-05-30", request -> request.header("Accept-Language", "zh-TW"));
        assertThat(refused.body()).contains("app.compareOrder", "請選擇更早的一天作比較");
    }

    private static JsonNode figure(JsonNode value, JsonNode like) {
        return value.get("figures")
                .valueStream()
                .filter(figure -> figure.get("measure").equals(like.get("measure")) && !figure.has("scope"))
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal number(JsonNode value) {
        return new BigDecimal(value.asString());
    }
}
