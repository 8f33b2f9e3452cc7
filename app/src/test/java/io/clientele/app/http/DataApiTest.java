package io.clientele.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.run.Plan;
import io.clientele.run.PlanSettings;
import java.io.IOException;
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

/** What came in can be taken back and mended, and every page tells of it. */
class DataApiTest {

    private static final String BAD_DAY = "600,2024-02-30,K-7,P1,2,<script>\n";
    private static final String NO_PRICE = "601,2024-02-28,K-7,P1,2,ten\n";

    @TempDir
    private Path folder = Path.of("");

    private Serving serving;
    private Browser browser;

    @BeforeEach
    void start() throws IOException {
        Path file = Files.writeString(folder.resolve("orders.csv"), Invented.orders() + BAD_DAY + NO_PRICE);
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
    void aReceiptIsWithdrawnAndRestored() {
        JsonNode data = Browser.json(browser.get("/api/data"));
        assertThat(data.path("stale").asBoolean()).isFalse();
        JsonNode receipt = data.path("receipts").path(0);
        assertThat(receipt.path("rows").asInt()).isEqualTo(602);
        assertThat(receipt.path("kept").asInt()
                        + receipt.path("setAside").asInt()
                        + receipt.path("alreadyKnown").asInt())
                .isEqualTo(602);
        assertThat(receipt.path("inverse").path("code").asString()).isEqualTo("withdraw");
        String id = receipt.path("id").asString();
        String before = net();

        assertThat(job(browser.post("/api/data/receipts/" + id + "/withdraw", "{}")))
                .isEqualTo("done");
        receipt = Browser.json(browser.get("/api/data")).path("receipts").path(0);
        assertThat(receipt.path("state").asString()).isEqualTo("withdrawn");
        assertThat(receipt.path("inverse").path("code").asString()).isEqualTo("restore");
        assertThat(net()).isEqualTo("0");

        assertThat(job(browser.post("/api/data/receipts/" + id + "/restore", "{}")))
                .isEqualTo("done");
        assertThat(net()).isEqualTo(before);
        data = Browser.json(browser.get("/api/data"));
        assertThat(data.path("stale").asBoolean()).isFalse();
    }

    @Test
    void homeTellsWhoCameAndHowFreshTheDataIs() {
        JsonNode home = Browser.json(browser.get("/api/home"));
        assertThat(home.path("weeks").size()).isEqualTo(26);
        assertThat(home.path("figures").size()).isEqualTo(5);
        assertThat(home.path("sources").path(0).path("rows").asInt()).isEqualTo(602);
        assertThat(home.path("sources").path(0).path("last").asString()).isEqualTo("2024-05-30");
    }

    @Test
    void theQualityOfFieldsIsThatOfTheRun() {
        JsonNode table =
                Browser.json(browser.get("/api/data/quality")).path("tables").path("clean.quality");
        assertThat(table.path("rows").size()).isEqualTo(6);
        assertThat(table.path("columns").path(6).asString()).isEqualTo("valid");
    }

    @Test
    void undoneTwiceIsRefusedInWords() {
        String id = Browser.json(browser.get("/api/data"))
                .path("receipts")
                .path(0)
                .path("id")
                .asString();
        assertThat(job(browser.post("/api/data/receipts/" + id + "/withdraw", "{}")))
                .isEqualTo("done");
        JsonNode again = serving.ended(browser.post("/api/data/receipts/" + id + "/withdraw", "{}"));
        assertThat(again.path("state").asString()).isEqualTo("failed");
        assertThat(again.path("problems").path(0).path("code").asString()).isEqualTo("run.withdrawnAlready");
        JsonNode none = serving.ended(browser.post("/api/data/receipts/rcnone/restore", "{}"));
        assertThat(none.path("problems").path(0).path("code").asString()).isEqualTo("run.noReceipt");
        assertThat(net()).isEqualTo("0");
    }

    @Test
    void aRowThatIsMendedCountsAndCanBeTakenBack() {
        String before = net();
        JsonNode aside = Browser.json(browser.get("/api/data/set-aside?limit=1"));
        assertThat(aside.path("total").asInt()).isEqualTo(2);
        assertThat(aside.path("next").asInt()).isEqualTo(1);
        JsonNode row = aside.path("rows").path(0);
        assertThat(row.path("line").asInt()).isEqualTo(602);
        assertThat(row.path("columns").path(1).path("value").asString()).isEqualTo("2024-02-30");
        assertThat(row.path("columns").path(5).path("value").asString()).isEqualTo("<script>");
        JsonNode second = Browser.json(browser.get("/api/data/set-aside?after=1&limit=1"));
        assertThat(second.path("rows").path(0).path("line").asInt()).isEqualTo(603);
        assertThat(second.path("next").isNull()).isTrue();

        String mended = "{\"rows\":[{\"receipt\":\"" + row.path("receipt").asString()
                + "\",\"line\":602,\"values\":{\"c2\":\"2024-02-28\",\"c6\":\"10.25\"}},{\"receipt\":\""
                + row.path("receipt").asString() + "\",\"line\":603,\"values\":{\"price\":\"1\"}}]}";
        assertThat(job(browser.post("/api/data/repairs", mended))).isEqualTo("done");
        assertThat(Double.parseDouble(net()) - Double.parseDouble(before)).isEqualTo(22.5);
        assertThat(Browser.json(browser.get("/api/data/set-aside"))
                        .path("total")
                        .asInt())
                .isZero();
        JsonNode receipts = Browser.json(browser.get("/api/data")).path("receipts");
        assertThat(receipts.size()).isEqualTo(3);

        String repair = receipts.path(0).path("id").asString();
        assertThat(job(browser.post("/api/data/receipts/" + repair + "/withdraw", "{}")))
                .isEqualTo("done");
        assertThat(Browser.json(browser.get("/api/data/set-aside"))
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aPastDayIsForgottenWhenWhatItRestsOnChanges() {
        String past = "{\"asOf\":\"2024-03-15\"}";
        assertThat(job(browser.post("/api/days", past))).isEqualTo("done");
        assertThat(browser.get("/api/value?asof=2024-03-15").statusCode()).isEqualTo(200);
        String id = Browser.json(browser.get("/api/data"))
                .path("receipts")
                .path(0)
                .path("id")
                .asString();
        // The first row is mended, the second is not there: the job fails, but something has changed.
        JsonNode half = serving.ended(browser.post(
                "/api/data/repairs",
                "{\"rows\":[{\"receipt\":\"" + id + "\",\"line\":602,\"values\":{\"c2\":\"2024-02-28\",\"c6\":\"1\"}},"
                        + "{\"receipt\":\"" + id + "\",\"line\":2,\"values\":{\"c2\":\"x\"}}]}"));
        assertThat(half.path("state").asString()).isEqualTo("failed");
        assertThat(Browser.code(browser.get("/api/value?asof=2024-03-15"))).isEqualTo("app.dayNotPrepared");
        assertThat(Browser.json(browser.get("/api/data")).path("stale").asBoolean())
                .isTrue();
        assertThat(job(browser.post("/api/runs", "{}"))).isEqualTo("done");
        assertThat(Browser.json(browser.get("/api/data")).path("stale").asBoolean())
                .isFalse();
    }

    @Test
    void badRepairsAreRefused() {
        assertThat(browser.post("/api/data/repairs", "{}").statusCode()).isEqualTo(400);
        assertThat(browser.post("/api/data/repairs", "{\"rows\":[]}").statusCode())
                .isEqualTo(400);
        String id = Browser.json(browser.get("/api/data"))
                .path("receipts")
                .path(0)
                .path("id")
                .asString();
        JsonNode column = serving.ended(browser.post(
                "/api/data/repairs",
                "{\"rows\":[{\"receipt\":\"" + id + "\",\"line\":602,\"values\":{\"colour\":\"red\"}}]}"));
        assertThat(column.path("problems").path(0).path("code").asString()).isEqualTo("run.noColumn");
        JsonNode line = serving.ended(browser.post(
                "/api/data/repairs", "{\"rows\":[{\"receipt\":\"" + id + "\",\"line\":2,\"values\":{\"c2\":\"x\"}}]}"));
        assertThat(line.path("problems").path(0).path("code").asString()).isEqualTo("run.notSetAside");
        assertThat(browser.get("/api/data/set-aside?limit=0").statusCode()).isEqualTo(400);
    }

    @Test
    void nothingIsChangedWithoutComingFromOurPages() {
        String id = Browser.json(browser.get("/api/data"))
                .path("receipts")
                .path(0)
                .path("id")
                .asString();
        HttpResponse<String> foreign = browser.send(
                "/api/data/receipts/" + id + "/withdraw",
                request -> request.header("Origin", "http://evil.example")
                        .POST(java.net.http.HttpRequest.BodyPublishers.noBody()));
        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(Browser.json(browser.get("/api/data"))
                        .path("receipts")
                        .path(0)
                        .path("state")
                        .asString())
                .isEqualTo("believed");
    }

    private String net() {
        for (JsonNode figure : Browser.json(browser.get("/api/value")).path("figures")) {
            if (figure.path("measure").asString().equals("value.net")
                    && figure.path("scope").isMissingNode()) {
                return figure.path("value").asString();
            }
        }
        throw new AssertionError("no net");
    }

    private String job(HttpResponse<String> asked) {
        return serving.ended(asked).path("state").asString();
    }
}
