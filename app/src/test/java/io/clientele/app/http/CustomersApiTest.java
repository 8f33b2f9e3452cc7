package io.clientele.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.run.Plan;
import io.clientele.run.PlanSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The list of customers and each of them, over HTTP. */
class CustomersApiTest {

    private static final String PAST = "2024-03-15";

    @TempDir
    private static Path folder = Path.of("");

    private static Serving serving;

    @BeforeAll
    static void serve() {
        serving = new Serving(folder.resolve("home"), workspace -> {
            try {
                Path file = Files.writeString(folder.resolve("orders.csv"), Invented.orders());
                new Plan(workspace, PlanSettings.defaults(ZoneOffset.UTC), Clock.systemUTC()).analyze(List.of(file));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }

    @AfterAll
    static void stop() {
        serving.close();
    }

    @Test
    void theListIsSortedSearchedAndComesInPages() {
        JsonNode page = get("/api/customers?limit=10");
        assertThat(page.path("total").asLong()).isEqualTo(131);
        assertThat(page.path("next").asLong()).isEqualTo(10);
        List<Double> nets = new ArrayList<>();
        page.path("rows")
                .forEach(row ->
                        nets.add(Double.valueOf(row.path("cells").path("net").asString())));
        assertThat(nets).hasSize(10).isSortedAccordingTo((one, other) -> Double.compare(other, one));
        JsonNode found = get("/api/customers?sort=source_key&columns=source_key&q=" + coded("k-12"));
        assertThat(found.path("rows").path(0).toString())
                .contains("{\"source_key\":\"K-12\"}", "\"marks\":{\"source_key\":[[0,4]]}");
        assertThat(found.path("total").asLong()).isEqualTo(11);
        assertThat(found.path("customers").asLong()).isEqualTo(131);
        assertThat(get("/api/customers?q=nobody").path("rows")).isEmpty();
    }

    @Test
    void theListIsOfThoseForWhomARuleHolds() {
        String set = coded("{\"rule\": {\"did\": {\"kind\": \"purchase\"}, \"within\": {\"days\": 12}}}");
        long some = get("/api/rules/count?set=" + set).path("value").asLong();
        JsonNode page = get("/api/customers?limit=5&sort=-last_day&columns=last_day&set=" + set);
        assertThat(page.path("total").asLong()).isEqualTo(some).isBetween(1L, 130L);
        assertThat(get("/api/customers?q=" + coded("k-1") + "&set=" + set)
                        .path("total")
                        .asLong())
                .isLessThan(some);
        String rows = serving.browser
                .get("/api/customers/rows.csv?columns=source_key&set=" + set)
                .body();
        assertThat(rows.lines()).hasSize((int) some + 1);
        assertThat(Browser.code(serving.browser.get("/api/customers?set=" + coded("{\"rule\": {}}"))))
                .isEqualTo("rules.noVerb");
    }

    @Test
    void aCustomerOpensFromTheListAndItsNumberFromThere() {
        String id =
                get("/api/customers?limit=1").path("rows").path(0).path("id").asString();
        // The page itself can be loaded anew, whatever its id looks like.
        assertThat(serving.browser.get("/customers/" + id + "?at=0").body()).contains("<!doctype html>");
        JsonNode customer = get("/api/customers/" + id);
        assertThat(customer.path("id").asString()).isEqualTo(id);
        String net = customer.path("figures").path(0).path("value").asString();
        JsonNode behind = get("/api/evidence?measure=value.customer_net&scope=customer=" + id);
        assertThat(behind.path("figure").path("value").asString()).isEqualTo(net);
        assertThat(behind.path("total").asLong()).isPositive();
        JsonNode orders = get("/api/customers/" + id + "/orders?limit=2");
        assertThat(orders.path("orders")).hasSize(2);
        JsonNode line = orders.path("orders").path(0).path("lines").path(0);
        JsonNode row = get("/api/rows/" + line.path("receipt").asString() + "/"
                + line.path("line").asLong());
        assertThat(row.path("file").asString()).isEqualTo("orders.csv");
    }

    @Test
    void theListIsExportedInTheReadersLanguage() {
        HttpResponse<String> csv = serving.browser.send(
                "/api/customers/rows.csv?columns=source_key,net&sort=-net&q=k-1",
                request -> request.header("Accept-Language", "zh-Hant"));
        assertThat(csv.headers().firstValue("content-disposition"))
                .hasValueSatisfying(name -> assertThat(name).contains("attachment", "customers-2024"));
        assertThat(csv.body().lines().findFirst()).hasValue("客戶,來源編號,淨銷售額");
        assertThat(csv.body().lines().count())
                .isEqualTo(1 + get("/api/customers?q=k-1").path("total").asLong());
    }

    @Test
    void aPastDayIsPreparedAndThenShown() {
        assertThat(Browser.code(serving.browser.get("/api/customers?asof=" + PAST)))
                .isEqualTo("app.dayNotPrepared");
        serving.ended(serving.browser.post("/api/days", "{\"asOf\":\"" + PAST + "\"}"));
        JsonNode past = get("/api/customers?asof=" + PAST);
        assertThat(past.path("asOf").asString()).isEqualTo(PAST);
        String id = past.path("rows").path(0).path("id").asString();
        JsonNode customer = get("/api/customers/" + id + "?asof=" + PAST);
        assertThat(customer.path("lastDay").asString()).isLessThanOrEqualTo(PAST);
        assertThat(get("/api/evidence?measure=value.customer_net&asof=" + PAST + "&scope=customer=" + id)
                        .path("figure")
                        .path("value"))
                .isEqualTo(customer.path("figures").path(0).path("value"));
    }

    @Test
    void whatCannotBeAnsweredIsSaid() {
        HttpResponse<String> unknown = serving.browser.get("/api/customers/c" + "a".repeat(25));
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(Browser.code(unknown)).isEqualTo("run.noCustomer");
        HttpResponse<String> malformed = serving.browser.get("/api/customers/" + coded("c' or 1=1"));
        assertThat(malformed.statusCode()).isEqualTo(400);
        assertThat(Browser.code(malformed)).isEqualTo("unify.noId");
        for (String asked : List.of("sort=-nett", "columns=net,nothing", "sort=" + coded("net; drop table x"))) {
            HttpResponse<String> refused = serving.browser.get("/api/customers?" + asked);
            assertThat(refused.statusCode()).as(asked).isEqualTo(400);
            assertThat(Browser.code(refused)).isEqualTo("run.noCustomerColumn");
        }
        assertThat(Browser.json(serving.browser.get("/api/customers?sort=-nett"))
                        .path("title")
                        .asString())
                .contains("Maybe net?");
        assertThat(serving.browser.get("/api/customers?limit=501").statusCode()).isEqualTo(400);
        assertThat(serving.browser.get("/api/customers?after=-1").statusCode()).isEqualTo(400);
        assertThat(Browser.code(serving.browser.get(
                        "/api/evidence?measure=value.customer_net&scope=" + coded("customer=c' or 'a'='a"))))
                .isIn("unify.noId", "app.scope");
    }

    private static JsonNode get(String path) {
        HttpResponse<String> answer = serving.browser.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Browser.json(answer);
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
