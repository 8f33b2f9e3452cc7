package io.clientele.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.run.Plan;
import io.clientele.run.PlanSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** An analyst adds a field, and it can be entered, filtered by, saved in a view and exported while the server runs. */
class AttributesApiTest {

    @TempDir
    private Path folder = Path.of("");

    private Serving serving;
    private Browser browser;

    @BeforeEach
    void serve() {
        serving = new Serving(folder.resolve("home"), workspace -> {
            try {
                Path orders = Files.writeString(folder.resolve("orders.csv"), Invented.orders());
                Path people = Files.writeString(
                        folder.resolve("people.csv"), "customer,branch/office\nK-1,north\nK-2,south\n");
                new Plan(workspace, PlanSettings.defaults(ZoneOffset.UTC), Clock.systemUTC())
                        .analyze(List.of(orders, people));
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
    void aFieldIsAddedEnteredFilteredByAndExportedWithoutARestart() {
        assertThat(names()).doesNotContain("attribute.VIP");
        HttpResponse<String> made = browser.post(
                "/api/attributes", "{\"name\":\"VIP\",\"kind\":\"yes_no\",\"labels\":{\"vi\":\"Khách quý\"}}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(names()).contains("attribute.VIP");
        String asks = coded("{\"rule\":{\"yes_no\":\"VIP\",\"is\":true}}");
        assertThat(count(asks)).isZero();

        String id = id("K-1");
        JsonNode job = serving.ended(enter(id, "{\"name\":\"VIP\",\"value\":\"yes\"}"));
        assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("done");
        // The same rule, asked again: what was judged before is forgotten.
        assertThat(count(asks)).isEqualTo(1);
        assertThat(get("/api/customers?columns=attribute.VIP&set=" + asks)
                        .path("rows")
                        .path(0)
                        .path("cells")
                        .path("attribute.VIP")
                        .asString())
                .isEqualTo("yes");
        String csv = browser.send(
                        "/api/customers/rows.csv?columns=source_key,attribute.VIP&set=" + asks,
                        request -> request.header("Accept-Language", "vi"))
                .body();
        assertThat(csv).contains("Khách quý").contains("K-1,yes");
        JsonNode words = Browser.json(
                browser.send("/api/rules/words?set=" + asks, request -> request.header("Accept-Language", "vi")));
        assertThat(words.path("sentence").asString()).contains("Khách quý");
        JsonNode customer = get("/api/customers/" + id);
        assertThat(customer.path("known").toString()).contains("\"byHand\":true");
        assertThat(customer.path("fields").toString()).contains("attribute.VIP", "yes_no");
        assertThat(get("/api/data").path("stale").asBoolean()).isTrue();

        HttpResponse<String> again = enter(id, "{\"name\":\"VIP\",\"value\":\"Y\"}");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(Browser.json(again).path("changed").asBoolean()).isFalse();

        String receipt = job.path("receipts").path(0).asString();
        assertThat(serving.ended(browser.post("/api/data/receipts/" + receipt + "/withdraw", "{}"))
                        .path("state")
                        .asString())
                .isEqualTo("done");
        assertThat(count(asks)).isZero();
    }

    @Test
    void aNameThatAFileBroughtMayHoldAnything() {
        JsonNode field = field("branch/office");
        assertThat(field.path("version").asInt()).isZero();
        assertThat(field.path("customers").asInt()).isEqualTo(2);
        assertThat(send(
                                "PUT",
                                "/api/attributes",
                                "{\"name\":\"branch/office\",\"version\":0,\"labels\":{\"en\":\"Branch\"}}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(field("branch/office").path("labels").path("en").asString()).isEqualTo("Branch");
        HttpResponse<String> retired = send("DELETE", "/api/attributes?version=2&name=" + coded("branch/office"), null);
        assertThat(retired.statusCode()).as(retired.body()).isEqualTo(200);
        assertThat(names()).doesNotContain("attribute.branch/office");
        String asks = coded("{\"rule\":{\"known\":\"branch/office\"}}");
        assertThat(Browser.code(browser.get("/api/rules/count?set=" + asks))).isEqualTo("rules.noAttribute");
        String undo = "/api/attributes/undo?version=3&name=" + coded("branch/office");
        assertThat(browser.post(undo, "{}").statusCode()).isEqualTo(200);
        assertThat(count(asks)).isEqualTo(2);
        HttpResponse<String> twice = browser.post(undo, "{}");
        assertThat(twice.statusCode()).isEqualTo(409);
        assertThat(Browser.code(twice)).isEqualTo("run.changedMeanwhile");
    }

    @Test
    void aViewIsSavedAndSaysWhatOfItIsGone() {
        String view = "{\"page\":\"customers\",\"name\":\"North\",\"columns\":\"source_key,attribute.branch/office\","
                + "\"sort\":\"-attribute.branch/office\",\"set\":\"{\\\"rule\\\":{\\\"known\\\":\\\"branch/office\\\"}}\","
                + "\"opens\":true}";
        JsonNode saved = Browser.json(browser.post("/api/views", view));
        JsonNode first = get("/api/views?page=customers").path(0);
        assertThat(first.path("columns").asString()).isEqualTo("source_key,attribute.branch/office");
        assertThat(first.path("opens").asBoolean()).isTrue();
        assertThat(first.path("used").isNull()).isTrue();
        assertThat(first.path("gone")).isEmpty();
        String id = saved.path("id").asString();
        assertThat(browser.post("/api/views/" + id + "/use", "{}").statusCode()).isEqualTo(200);
        send("DELETE", "/api/attributes?version=0&name=" + coded("branch/office"), null);
        JsonNode then = get("/api/views?page=customers").path(0);
        assertThat(then.path("used").isNull()).isFalse();
        assertThat(then.path("columns").asString()).isEqualTo("source_key");
        assertThat(then.path("sort").isNull()).isTrue();
        assertThat(then.path("gone").path(0).asString()).isEqualTo("attribute.branch/office");
        assertThat(then.path("problems")).hasSize(1);
        HttpResponse<String> late =
                send("PUT", "/api/views/" + id, view.replace("North", "N").replace("}\"", "}\""));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(send("DELETE", "/api/views/" + id + "?version=1", null).statusCode())
                .isEqualTo(200);
        assertThat(get("/api/views?page=customers")).isEmpty();
        assertThat(browser.post("/api/views/" + id + "/undo?version=2", "{}").statusCode())
                .isEqualTo(200);
        assertThat(get("/api/views?page=customers")).hasSize(1);
    }

    @Test
    void whatCannotBeIsRefusedInTheReadersWords() {
        assertThat(Browser.code(browser.post("/api/attributes", "{\"name\":\"full_name\",\"kind\":\"text\"}")))
                .isEqualTo("run.basicAttribute");
        assertThat(browser.post("/api/attributes", "{}").statusCode()).isEqualTo(400);
        assertThat(browser.post("/api/attributes", "{\"name\":5,\"kind\":[]}").statusCode())
                .isEqualTo(400);
        browser.post("/api/attributes", "{\"name\":\"size\",\"kind\":\"number\"}");
        String id = id("K-1");
        HttpResponse<String> word = browser.send(
                "/api/customers/" + id + "/attributes",
                request -> json(request, "PUT", "{\"name\":\"size\",\"value\":\"12a\"}")
                        .header("Accept-Language", "vi"));
        assertThat(word.statusCode()).isEqualTo(400);
        assertThat(Browser.json(word).path("title").asString()).contains("không phải số");
        HttpResponse<String> nobody = enter("c" + "a".repeat(25), "{\"name\":\"size\",\"value\":\"12\"}");
        assertThat(nobody.statusCode()).isEqualTo(404);
        HttpResponse<String> none = enter(id, "{\"name\":\"sise\",\"value\":\"12\"}");
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(none.body()).contains("Maybe size?");
        assertThat(send("PUT", "/api/attributes", "{\"name\":\"size\",\"version\":7}")
                        .statusCode())
                .isEqualTo(409);
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        get("/api/customers?limit=1")
                .path("columns")
                .forEach(column -> names.add(column.path("name").asString()));
        return names;
    }

    private JsonNode field(String name) {
        for (JsonNode field : get("/api/attributes").path("fields")) {
            if (field.path("name").asString().equals(name)) {
                return field;
            }
        }
        throw new AssertionError("No field " + name);
    }

    private long count(String asks) {
        return get("/api/rules/count?set=" + asks).path("value").asLong(-1);
    }

    private String id(String key) {
        return get("/api/customers?sort=source_key&columns=source_key&q=" + coded(key))
                .path("rows")
                .path(0)
                .path("id")
                .asString();
    }

    private HttpResponse<String> enter(String customer, String json) {
        return send("PUT", "/api/customers/" + customer + "/attributes", json);
    }

    private HttpResponse<String> send(String method, String path, String json) {
        return browser.send(path, request -> json(request, method, json == null ? "" : json));
    }

    private HttpRequest.Builder json(HttpRequest.Builder request, String method, String json) {
        return request.header("Content-Type", "application/json")
                .header("Origin", browser.origin())
                .method(method, HttpRequest.BodyPublishers.ofString(json));
    }

    private JsonNode get(String path) {
        HttpResponse<String> answer = browser.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Browser.json(answer);
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
