package io.clientele.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A file is sent, looked at, settled and taken in, from an empty workspace on. */
class ImportApiTest {

    @TempDir
    private Path folder = Path.of("");

    private Serving serving;
    private Browser browser;

    @BeforeEach
    void start() {
        serving = new Serving(folder.resolve("home"), empty -> {});
        browser = serving.browser;
    }

    @AfterEach
    void stop() {
        serving.close();
    }

    @Test
    void aFileBecomesAReceiptAndFigures() throws IOException {
        assertThat(Browser.json(browser.get("/api/workspace")).path("asOf").isNull())
                .isTrue();
        assertThat(Browser.code(browser.get("/api/value"))).isEqualTo("app.notComputed");

        JsonNode upload = Browser.json(send("订单 orders.csv", Invented.orders()));
        String id = upload.path("id").asString();
        assertThat(upload.path("bytes").asLong()).isEqualTo(Invented.orders().length());
        assertThat(Browser.code(browser.get("/api/data/uploads/" + id))).isEqualTo("app.notLooked");
        assertThat(serving.ended(browser.post("/api/data/uploads/" + id + "/look", "{}"))
                        .path("state")
                        .asString())
                .isEqualTo("done");
        JsonNode table = Browser.json(browser.get("/api/data/uploads/" + id))
                .path("tables")
                .path(0);
        assertThat(table.path("rows").asInt()).isEqualTo(600);
        JsonNode day = table.path("columns").path(1);
        assertThat(day.path("meaning").asString()).isEqualTo("order_date");
        assertThat(day.path("values").path(0).asString()).isEqualTo("2024-01-02");
        assertThat(day.path("asksOrder").asBoolean()).isFalse();
        assertThat(Browser.json(browser.get("/api/data")).path("receipts").isEmpty())
                .isTrue();

        JsonNode job = serving.ended(browser.post("/api/data/imports", "{\"upload\":\"" + id + "\",\"mapping\":[]}"));
        assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("done");
        assertThat(job.path("receipts").size()).isEqualTo(1);
        JsonNode receipt =
                Browser.json(browser.get("/api/data")).path("receipts").path(0);
        assertThat(receipt.path("id").asString())
                .isEqualTo(job.path("receipts").path(0).asString());
        assertThat(receipt.path("kept").asInt()).isEqualTo(600);
        assertThat(Browser.json(browser.get("/api/workspace")).path("asOf").asString())
                .isEqualTo("2024-05-30");
        assertThat(browser.get("/api/value").statusCode()).isEqualTo(200);
        assertThat(browser.get("/api/data/uploads/" + id).statusCode()).isEqualTo(404);
        assertThat(scratch()).isEmpty();

        JsonNode again = take("the same.csv", Invented.orders(), "[]");
        assertThat(again.path("receipts").isEmpty()).isFalse();
    }

    @Test
    void daysThatCanBeReadInTwoWaysAreAskedForAndAnswered() {
        String lines = "order,date,customer,amount\n1,03/04/2024,A,10\n2,05/06/2024,B,20\n3,07/08/2024,A,30\n";
        String id = Browser.json(send("days.csv", lines)).path("id").asString();
        serving.ended(browser.post("/api/data/uploads/" + id + "/look", "{}"));
        JsonNode day = Browser.json(browser.get("/api/data/uploads/" + id))
                .path("tables")
                .path(0)
                .path("columns")
                .path(1);
        assertThat(day.path("asksOrder").asBoolean()).isTrue();
        JsonNode refused =
                serving.ended(browser.post("/api/data/imports", "{\"upload\":\"" + id + "\",\"mapping\":[]}"));
        assertThat(refused.path("state").asString()).isEqualTo("failed");
        assertThat(refused.path("problems").path(0).path("code").asString()).isEqualTo("collect.dateOrder");
        JsonNode taken = serving.ended(browser.post(
                "/api/data/imports",
                "{\"upload\":\"" + id + "\",\"mapping\":[{\"table\":\"days.csv\",\"column\":\"c2\",\"header\":\"date\","
                        + "\"word\":\"order_date month/day\"}]}"));
        assertThat(taken.path("state").asString()).as(taken.toString()).isEqualTo("done");
        assertThat(Browser.json(browser.get("/api/workspace")).path("asOf").asString())
                .isEqualTo("2024-07-08");
    }

    @Test
    void whatIsNoTableIsPassedOverInWords() {
        JsonNode job = take("notes.csv", "just\nsome\ntext\n", "[]");
        assertThat(job.path("state").asString()).isEqualTo("failed");
        assertThat(job.path("problems").path(0).path("where").asString()).contains("notes.csv");
    }

    @Test
    void badUploadsAreRefused() throws IOException {
        assertThat(Browser.code(send("../../evil.csv", "a,b\n"))).isEqualTo("app.uploadName");
        assertThat(Browser.code(send("a\\b.csv", "a,b\n"))).isEqualTo("app.uploadName");
        assertThat(Browser.code(send(".hidden", "a,b\n"))).isEqualTo("app.uploadName");
        assertThat(Browser.code(send("订".repeat(84) + ".csv", "a,b\n"))).isEqualTo("app.uploadName");
        String longest =
                Browser.json(send("订".repeat(80) + ".csv", "a,b\n")).path("id").asString();
        assertThat(browser.send("/api/data/uploads/" + longest, request -> request.DELETE())
                        .statusCode())
                .isEqualTo(204);
        assertThat(Browser.code(send("empty.csv", ""))).isEqualTo("app.emptyUpload");
        assertThat(Browser.code(browser.post("/api/data/imports", "{\"upload\":\"none\"}")))
                .isEqualTo("app.noUpload");
        String id =
                Browser.json(send("orders.csv", Invented.orders())).path("id").asString();
        assertThat(Browser.code(browser.post(
                        "/api/data/imports",
                        "{\"upload\":\"" + id + "\",\"mapping\":[{\"table\":\"orders.csv\",\"column\":\"c1\","
                                + "\"header\":\"order\",\"word\":\"/etc/passwd\"}]}")))
                .isEqualTo("run.noWord");
        assertThat(browser.send("/api/data/uploads/" + id, request -> request.DELETE())
                        .statusCode())
                .isEqualTo(204);
        assertThat(scratch()).isEmpty();
    }

    @Test
    void anUploadThatIsCutOffLeavesNothing() throws IOException, InterruptedException {
        int port = java.net.URI.create(browser.origin()).getPort();
        String cookie = browser.cookie();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write(("POST /api/data/uploads?name=cut.csv HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nCookie: "
                                    + cookie + "\r\nContent-Length: 100000\r\n\r\norder,date\n1,2024-01-01\n")
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            for (int wait = 0; wait < 200 && scratch().isEmpty(); wait++) {
                Thread.sleep(10);
            }
            assertThat(scratch()).hasSize(1);
        }
        for (int wait = 0; wait < 500 && !scratch().isEmpty(); wait++) {
            Thread.sleep(10);
        }
        assertThat(scratch()).isEmpty();
        assertThat(browser.get("/api/workspace").statusCode()).isEqualTo(200);
    }

    @Test
    void onlyFilesMayBeLarge() {
        String large = "x".repeat(2 << 20);
        assertThat(Browser.code(browser.post("/api/days", large))).isEqualTo("app.tooLarge");
        assertThat(send("large.csv", "a,b\n" + large).statusCode()).isEqualTo(201);
    }

    @Test
    void meaningsAreWordedInTheReadersLanguage() {
        JsonNode meanings = Browser.json(
                browser.send("/api/data/meanings", request -> request.header("Accept-Language", "zh-Hant")));
        assertThat(meanings.path(0).path("word").asString()).isEqualTo("order_key");
        assertThat(meanings.path(0).path("text").asString()).isEqualTo("訂單編號");
    }

    private JsonNode take(String name, String lines, String mapping) {
        String id = Browser.json(send(name, lines)).path("id").asString();
        return serving.ended(
                browser.post("/api/data/imports", "{\"upload\":\"" + id + "\",\"mapping\":" + mapping + "}"));
    }

    private HttpResponse<String> send(String name, String lines) {
        return browser.send(
                "/api/data/uploads?name=" + java.net.URLEncoder.encode(name, StandardCharsets.UTF_8),
                request -> request.header("Content-Type", "application/octet-stream")
                        .header("Origin", browser.origin())
                        .POST(BodyPublishers.ofString(lines)));
    }

    private List<Path> scratch() throws IOException {
        Path uploads = serving.workspace.scratch("uploads");
        if (Files.notExists(uploads)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(uploads)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
