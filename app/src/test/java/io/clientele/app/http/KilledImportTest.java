package io.clientele.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.app.Running;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A server that is killed while a page imports: the next one has the job, the file and what was said of it. */
class KilledImportTest {

    private static final int ROWS = 120_000;
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\S+");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void anImportThatWasKilledIsGoneOnWithByTheNextServer() throws Exception {
        String home = folder.resolve("home").toString();
        String[] command = {"serve", "--home", home, "--port", "0"};
        String upload;
        try (Running first = Running.start(folder, command).until("/?token=")) {
            Browser browser = in(first);
            upload = Browser.json(browser.send(
                            "/api/data/uploads?name=orders.csv",
                            request -> request.header("Content-Type", "application/octet-stream")
                                    .header("Origin", browser.origin())
                                    .POST(BodyPublishers.ofString(orders()))))
                    .path("id")
                    .asString();
            String said = "{\"upload\":\"" + upload + "\",\"mapping\":[{\"table\":\"orders.csv\",\"column\":\"c2\","
                    + "\"header\":\"date\",\"word\":\"order_date day/month\"}]}";
            String job = Browser.json(browser.post("/api/data/imports", said))
                    .path("id")
                    .asString();
            JsonNode seen;
            do {
                seen = Browser.json(browser.get("/api/jobs/" + job));
                assertThat(seen.path("state").asString()).isIn("waiting", "running");
            } while (seen.path("progress").asDouble() < .2);
            first.killAfter(0);
        }
        try (Running next = Running.start(folder, command).until("/?token=")) {
            Browser browser = in(next);
            JsonNode job = Browser.json(browser.get("/api/jobs")).path("jobs").path(0);
            assertThat(job.path("state").asString()).isEqualTo("interrupted");
            assertThat(job.path("canResume").asBoolean()).isTrue();
            String id = job.path("id").asString();
            assertThat(browser.post("/api/jobs/" + id + "/resume", "{}").statusCode())
                    .isEqualTo(202);
            JsonNode now = job;
            while (List.of("interrupted", "waiting", "running")
                    .contains(now.path("state").asString())) {
                now = Browser.json(browser.get("/api/jobs/" + id));
                Thread.sleep(20);
            }
            assertThat(now.path("state").asString()).as(now.toString()).isEqualTo("done");
            JsonNode receipts = Browser.json(browser.get("/api/data")).path("receipts");
            assertThat(receipts.size()).isEqualTo(1);
            assertThat(receipts.path(0).path("kept").asInt()).isEqualTo(ROWS);
            assertThat(Browser.json(browser.get("/api/workspace")).path("asOf").asString())
                    .isEqualTo("2024-12-11");
            assertThat(folder.resolve("home/cache/uploads")).isEmptyDirectory();
            next.killAfter(0);
        }
    }

    static Browser in(Running server) {
        Matcher address = ADDRESS.matcher(server.printed());
        assertThat(address.find()).isTrue();
        Browser browser = new Browser(address.group());
        assertThat(browser.get(address.group()).statusCode()).isEqualTo(302);
        return browser;
    }

    /** Days that can be read both ways: what was said of them has to outlive the server. */
    private static String orders() {
        StringBuilder lines = new StringBuilder("order,date,customer,amount\n");
        for (int row = 0; row < ROWS; row++) {
            lines.append(row)
                    .append(String.format(
                            ",%02d/%02d/2024,K%d,%d.50\n", 1 + row % 11, 1 + row % 12, row % 5_000, row % 90));
        }
        return lines.toString();
    }
}
