package io.clientele.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.run.Plan;
import io.clientele.run.PlanSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A walk through all that the server answers: {@link Browser} holds each answer to the contract. */
class EveryAnswerTest {

    /** Answered while something goes on: what they tell has tests of its own. */
    private static final Set<String> ELSEWHERE =
            Set.of("POST /api/command", "POST /api/demo", "GET /api/jobs/events", "POST /api/jobs/{id}/resume");

    private static final String RULE = "{\"rule\": {\"did\": {\"kind\": \"purchase\"}, \"within\": {\"days\": 30}}}";
    private static final String PAST = "2024-04-01";

    @TempDir
    private static Path folder = Path.of("");

    private static Serving serving;
    private static Browser browser;

    @BeforeAll
    static void serve() {
        serving = new Serving(folder.resolve("home"), workspace -> {
            try {
                Path orders = Files.writeString(
                        folder.resolve("orders.csv"),
                        Invented.orders()
                                + "900,2024-02-30,K-1,P1,1,2\n901,2024-03-01,K-2,P1,-1,5.50\n902,2024-03-02,,P2,1,3\n"
                                        .repeat(2));
                Path people = Files.writeString(
                        folder.resolve("people.csv"),
                        "customer,name,e-mail,branch\nK-1,Ann Lee,ann@example.org,north\nK-2,Nguyễn Văn Nam,,south\n");
                Path events = Files.writeString(
                        folder.resolve("tracker.jsonl"),
                        "{\"customer\":\"K-1\",\"time\":\"2024-01-05 10:00\",\"event\":\"page view\",\"page\":\"/tea\",\"seconds\":4}\n"
                                + "{\"customer\":\"K-1\",\"time\":\"2024-01-06\",\"event\":\"came by\"}\n");
                new Plan(workspace, PlanSettings.defaults(ZoneOffset.UTC), Clock.systemUTC())
                        .analyze(List.of(orders, people, events));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
        browser = serving.browser;
    }

    @AfterAll
    static void stop() {
        serving.close();
    }

    @Test
    void everyAnswerIsAsTheContractSays() {
        looking();
        segments();
        fieldsAndViews();
        dataAndJobs();
        pastDays();
        settings();
        Set<String> left = new TreeSet<>(operations());
        Kept.seen().stream()
                .filter(seen -> seen.matches(".* 2\\d\\d"))
                .forEach(seen -> left.remove(seen.substring(0, seen.lastIndexOf(' '))));
        left.removeAll(ELSEWHERE);
        assertThat(left).as("what nobody looked at; let this test look at it").isEmpty();
    }

    private static Set<String> operations() {
        Set<String> operations = new TreeSet<>();
        Kept.contract()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return operations;
    }

    private static void looking() {
        String rule = text(RULE);
        for (String path : List.of(
                "/api/workspace",
                "/api/home",
                "/api/home/courses",
                "/api/value",
                "/api/search?q=K-1",
                "/api/search?q=branch",
                "/api/search?q=net",
                "/api/customers?q=K-1&sort=-net&columns=source_key,full_name,net,attribute.branch,r,last_day",
                "/api/customers?set=" + rule,
                "/api/customers/rows.csv",
                "/api/rules/vocabulary",
                "/api/rules/words?set=" + rule,
                "/api/rules/estimate?set=" + rule,
                "/api/rules/steps?set=" + rule,
                "/api/rules/steps?exact=true&set=" + rule,
                "/api/rules/sql?set=" + rule,
                "/api/rules/figures?set=" + rule,
                "/api/rules/traits?set=" + rule,
                "/api/segments/compare?ids=champions,loyal",
                "/api/rules/count?set=" + rule,
                "/api/evidence?measure=value.net",
                "/api/evidence?measure=value.grid_net&scope=recency%3D5;frequency%3D1",
                "/api/evidence/rows.csv?measure=value.net",
                "/api/data",
                "/api/data/quality",
                "/api/data/sources",
                "/api/data/findings",
                "/api/data/set-aside",
                "/api/divisions",
                "/api/settings",
                "/api/data/meanings")) {
            get(path);
        }
        String evidence =
                get("/api/value").path("figures").path(0).path("evidence").asString();
        get("/api/evidence/" + evidence);
        get("/api/evidence/" + evidence + "/rows.csv");
        for (String key : List.of("K-1", "K-2")) {
            String customer = customer(key);
            get("/api/customers/" + customer);
            get("/api/customers/" + customer + "/orders?limit=2");
            get("/api/customers/" + customer + "/events?limit=1");
            get("/api/customers/" + customer + "/told?field=country");
            get("/api/rules/why?customer=" + customer + "&set=" + rule);
        }
        JsonNode data = get("/api/data");
        get("/api/rows/" + data.path("receipts").path(0).path("id").asString() + "/2");
        get("/api/data/set-aside?reason="
                + text(data.path("reasons").path(0).path("reason").asString()));
        for (JsonNode found : get("/api/data/findings").path("rules")) {
            get("/api/data/findings/rows?rule=" + text(found.path("rule").asString()));
        }
    }

    private static void segments() {
        String id = done(browser.post(
                "/api/segments",
                "{\"name\":\"Lately\",\"rule\":" + quoted(RULE)
                        + ",\"owner\":\"Lan\",\"note\":\"\",\"nextReview\":\"2026-07-01\"}"));
        String last = get("/api/segments").path("groups").path(10).path("id").asString();
        for (String each : List.of(id, "champions", last)) {
            get("/api/segments/" + each);
            get("/api/segments/" + each + "/traits");
            get("/api/segments/" + each + "/members?limit=3");
            get("/api/segments/" + each + "/members.csv");
        }
        get("/api/customers/" + customer("K-1"));
        get("/api/segments/compare?ids=champions," + id);
        get("/api/uses");
        get("/api/segments/" + id + "/moves?from=2024-01-01&to=2024-05-31");
        done(send("PUT", "/api/segments/" + id, "{\"name\":\"Recent\",\"rule\":" + quoted(RULE) + ",\"version\":1}"));
        get("/api/segments/" + id);
        done(browser.post("/api/segments/" + id + "/undo?version=2", "{}"));
        done(send("DELETE", "/api/segments/" + id + "?version=3", ""));
    }

    private static void fieldsAndViews() {
        browser.post("/api/attributes", "{\"name\":\"VIP\",\"kind\":\"yes_no\",\"labels\":{\"vi\":\"Khách quý\"}}");
        send("PUT", "/api/attributes", "{\"name\":\"VIP\",\"labels\":{\"en\":\"Very\"},\"version\":1}");
        HttpResponse<String> entered = send(
                "PUT", "/api/customers/" + customer("K-1") + "/attributes", "{\"name\":\"VIP\",\"value\":\"yes\"}");
        serving.ended(entered);
        get("/api/attributes");
        get("/api/customers/" + customer("K-1"));
        get("/api/customers?columns=attribute.VIP");
        send("DELETE", "/api/attributes?name=VIP&version=2", "");
        get("/api/attributes");
        browser.post("/api/attributes/undo?name=VIP&version=3", "{}");

        String view = Browser.json(browser.post(
                        "/api/views",
                        "{\"page\":\"customers\",\"name\":\"Mine\",\"columns\":\"net,gone\",\"set\":" + quoted(RULE)
                                + "}"))
                .path("id")
                .asString();
        browser.post("/api/views/" + view + "/use", "{}");
        get("/api/views?page=customers");
        send("PUT", "/api/views/" + view, "{\"page\":\"customers\",\"name\":\"Ours\",\"version\":1}");
        browser.post("/api/views/" + view + "/undo?version=2", "{}");
        send("DELETE", "/api/views/" + view + "?version=3", "");
    }

    private static void dataAndJobs() {
        String upload = upload("more.csv", "order,date,customer,amount\n1001,2024-05-29,K-9,10\n");
        serving.ended(browser.post("/api/data/uploads/" + upload + "/look", "{}"));
        get("/api/data/uploads/" + upload);
        serving.ended(browser.post("/api/data/uploads/" + upload + "/check", "{}"));
        String source = get("/api/data/uploads/" + upload + "/check")
                .path("tables")
                .path(0)
                .path("source")
                .asString();
        String receipt = serving.ended(
                        browser.post("/api/data/imports", "{\"upload\":\"" + upload + "\",\"mapping\":[]}"))
                .path("receipts")
                .path(0)
                .asString();
        assertThat(receipt).startsWith("rc");
        serving.ended(browser.post("/api/data/receipts/" + receipt + "/withdraw", "{}"));
        get("/api/data");
        serving.ended(browser.post("/api/data/receipts/" + receipt + "/restore", "{}"));
        JsonNode aside = get("/api/data/set-aside").path("rows").path(0);
        JsonNode mended = serving.ended(browser.post(
                "/api/data/repairs",
                "{\"rows\":[{\"receipt\":\"" + aside.path("receipt").asString() + "\",\"line\":"
                        + aside.path("line").asLong() + ",\"values\":{\"c2\":\"2024-02-28\"}}]}"));
        assertThat(mended.path("state").asString()).isEqualTo("done");
        get("/api/data");
        get("/api/data/quality/trend");
        send(
                "PUT",
                "/api/data/sources",
                "{\"source\":" + quoted(source)
                        + ",\"version\":0,\"owner\":\"Lan\",\"basis\":\"consent\",\"origin\":\"\"}");
        get("/api/data/sources");
        browser.post("/api/data/sources/undo?version=1&source=" + text(source), "{}");
        get("/api/data/sources/mapping?source=" + text(source));
        browser.post("/api/data/sources/mapping/forget?source=" + text(source), "{}");
        browser.post("/api/data/sources/mapping/remember?source=" + text(source), "{}");
        get("/api/data/sources/history?source=" + text(source));
        String job = serving.ended(browser.post("/api/runs", "{}")).path("id").asString();
        get("/api/jobs");
        send("DELETE", "/api/jobs/" + job, "");
        browser.post("/api/jobs/" + job + "/dismiss", "{}");
        send("DELETE", "/api/data/uploads/" + upload("notes.csv", "a\n"), "");
    }

    private static void settings() {
        for (JsonNode setting : get("/api/settings").path("settings")) {
            browser.get("/api/settings/" + setting.path("key").asString() + "/effect?value=default");
        }
        browser.get("/api/settings/value.rfm.rule/effect?value=published");
        serving.ended(browser.post("/api/settings/value.rfm.rule", "{\"value\":\"published\"}"));
        serving.ended(browser.post("/api/settings/value.rfm.rule/undo", "{}"));
        get("/api/settings");
    }

    private static void pastDays() {
        serving.ended(browser.post("/api/days", "{\"asOf\":\"" + PAST + "\"}"));
        String by = get("/api/divisions").path(0).path("by").asString();
        get("/api/value/divided?by=" + text(by));
        get("/api/value/divided.csv?by=" + text(by));
        String receipt = get("/api/value/compare?compare=" + PAST)
                .path("receipts")
                .path(0)
                .path("id")
                .asString();
        for (String of : List.of("value.net", receipt)) {
            get("/api/value/compare/behind?of=" + of + "&compare=" + PAST);
            get("/api/value/compare/behind.csv?of=" + of + "&compare=" + PAST);
        }
        for (String path : List.of(
                "/api/value?",
                "/api/segments?",
                "/api/segments/champions?",
                "/api/customers?",
                "/api/rules/vocabulary?",
                "/api/search?q=K&",
                "/api/evidence?measure=value.net&")) {
            get(path + "asof=" + PAST);
        }
    }

    private static JsonNode get(String path) {
        HttpResponse<String> answer = browser.get(path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return answer.headers().firstValue("Content-Type").orElse("").startsWith("application/json")
                ? Browser.json(answer)
                : tools.jackson.databind.node.MissingNode.getInstance();
    }

    /** What is saved makes a job; that is over before the next is asked for. */
    private static String done(HttpResponse<String> saved) {
        JsonNode told = Browser.json(saved);
        String job = told.path("job").asString();
        while (List.of("waiting", "running")
                .contains(get("/api/jobs/" + job).path("state").asString())) {
            Thread.onSpinWait();
        }
        return told.path("id").asString();
    }

    private static String customer(String key) {
        return get("/api/customers?q=" + key).path("rows").path(0).path("id").asString();
    }

    private static String upload(String name, String content) {
        HttpResponse<String> sent = browser.send(
                "/api/data/uploads?name=" + name,
                request -> request.header("Content-Type", "application/octet-stream")
                        .header("Origin", browser.origin())
                        .POST(BodyPublishers.ofString(content)));
        return Browser.json(sent).path("id").asString();
    }

    private static HttpResponse<String> send(String method, String path, String body) {
        HttpResponse<String> answer = browser.send(
                path,
                request -> request.header("Content-Type", "application/json")
                        .header("Origin", browser.origin())
                        .method(method, BodyPublishers.ofString(body)));
        assertThat(answer.statusCode() / 100).as(answer.body()).isEqualTo(2);
        return answer;
    }

    private static String text(String rule) {
        return URLEncoder.encode(rule, StandardCharsets.UTF_8);
    }

    private static String quoted(String rule) {
        return "\"" + rule.replace("\"", "\\\"") + "\"";
    }
}
