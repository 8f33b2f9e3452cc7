package io.clientele.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Disks that run full, days that are none, filters that are broken or out of date: said in words, and the server goes on. */
class BadMomentsTest {

    private static final long THREE_GIGABYTES = 3L << 30;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aFileOfThreeGigabytesIsRefusedBeforeAByteOfItIsSent() throws Exception {
        onSmallDisk(60, disk -> {
            try (Serving serving = new Serving(disk.resolve("home"), empty -> {})) {
                long free = Files.getFileStore(disk).getUsableSpace();
                String answer = announced(serving.browser, THREE_GIGABYTES);
                assertThat(answer).startsWith("HTTP/1.1 400").contains("app.noRoom", "3072 MB");
                assertThat(serving.workspace.scratch("uploads").toFile().list()).isNullOrEmpty();
                assertThat(Files.getFileStore(disk).getUsableSpace()).isGreaterThan(free - (1 << 20));
                assertThat(serving.browser.get("/api/data").statusCode()).isEqualTo(200);
            }
        });
    }

    /** The answer to a request whose body never comes. */
    private static String announced(Browser browser, long bytes) throws IOException {
        int port = URI.create(browser.origin()).getPort();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(("POST /api/data/uploads?name=large.csv HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nOrigin: "
                                    + browser.origin() + "\r\nCookie: " + browser.cookie()
                                    + "\r\nConnection: close\r\nContent-Length: " + bytes + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            byte[] answer = new byte[8192];
            int read = 0;
            for (int more = 1;
                    more > 0 && !new String(answer, 0, read, StandardCharsets.UTF_8).contains("megabytes"); ) {
                more = socket.getInputStream().read(answer, read, answer.length - read);
                read += Math.max(0, more);
            }
            return new String(answer, 0, read, StandardCharsets.UTF_8);
        }
    }

    @Test
    void aDiskThatRunsFullDuringAnImportIsSaidAndTheFiguresStay() throws Exception {
        onSmallDisk(60, disk -> {
            try (Serving serving = new Serving(disk.resolve("home"), empty -> {})) {
                serving.imported("first.csv", Invented.orders());
                JsonNode before = figures(serving);
                String upload = serving.sent("second.csv", Invented.orders().replaceAll("(?m)^(\\d)", "X$1"));
                Path filler = disk.resolve("filler");
                Files.write(filler, new byte[(int) Files.getFileStore(disk).getUsableSpace() - 60_000]);

                JsonNode failed = serving.ended(
                        serving.browser.post("/api/data/imports", "{\"upload\":\"" + upload + "\",\"mapping\":[]}"));
                assertThat(failed.path("state").asString())
                        .as(failed.toString())
                        .isEqualTo("failed");
                assertThat(failed.path("problems").path(0).path("code").asString())
                        .isEqualTo("warehouse.diskFull");
                assertThat(figures(serving)).isEqualTo(before);

                Files.delete(filler);
                JsonNode again = serving.ended(
                        serving.browser.post("/api/data/imports", "{\"upload\":\"" + upload + "\",\"mapping\":[]}"));
                assertThat(again.path("state").asString()).as(again.toString()).isEqualTo("done");
                assertThat(figures(serving)).isNotEqualTo(before);
            }
        });
    }

    @Test
    void the29thOfFebruaryIsADayInSomeYearsOnly() {
        try (Serving serving = new Serving(folder.resolve("home"), empty -> {})) {
            serving.imported("orders.csv", Invented.orders());
            Browser browser = serving.browser;
            assertThat(Browser.code(browser.get("/api/value?asof=2023-02-29"))).isEqualTo("app.noDay");
            assertThat(Browser.code(browser.post("/api/days", "{\"asOf\":\"2100-02-29\"}")))
                    .isEqualTo("app.noDay");
            assertThat(serving.ended(browser.post("/api/days", "{\"asOf\":\"2024-02-29\"}"))
                            .path("state")
                            .asString())
                    .isEqualTo("done");
            JsonNode leap = Browser.json(browser.get("/api/value?asof=2024-02-29"));
            assertThat(leap.path("asOf").asString()).isEqualTo("2024-02-29");
            // Four orders a day from 2 January on: 30 days of it, and 29 of February.
            assertThat(figure(leap, "value.purchases")).isEqualTo(String.valueOf(4 * (30 + 29)));
            for (String day : List.of("2024-01-01", "0000-01-01", "-1", "2024-2-9", "+12024-01-01", "today")) {
                assertThat(browser.get("/api/value?asof=" + text(day)).statusCode())
                        .as(day)
                        .isEqualTo(400);
            }
        }
    }

    @Test
    void aFilterThatIsBrokenIsNamedAndAFilterOnAFieldThatIsGoneToo() {
        try (Serving serving = new Serving(folder.resolve("home"), empty -> {})) {
            serving.imported("orders.csv", Invented.orders());
            Browser browser = serving.browser;
            String whole = "{\"rule\":{\"yes_no\":\"VIP\",\"is\":true}}";
            for (String page : List.of("/api/value?set=", "/api/customers?set=", "/api/rules/count?set=")) {
                for (int end : new int[] {1, 8, 20, whole.length() - 1}) {
                    HttpResponse<String> cut = browser.get(page + text(whole.substring(0, end)));
                    assertThat(cut.statusCode()).as(page + end).isEqualTo(400);
                    assertThat(Browser.code(cut)).startsWith("rules.");
                }
            }
            for (HttpResponse<String> never : List.of(
                    browser.get("/api/customers?set=" + text(whole)),
                    browser.get("/api/rules/count?set=" + text(whole)),
                    browser.post("/api/days", "{\"set\":\"" + whole.replace("\"", "\\\"") + "\"}"))) {
                assertThat(never.statusCode()).as(never.body()).isEqualTo(400);
                assertThat(never.body()).contains("rules.noAttribute", "VIP");
            }
            browser.post("/api/attributes", "{\"name\":\"VIP\",\"kind\":\"yes_no\",\"labels\":{}}");
            assertThat(browser.get("/api/rules/count?set=" + text(whole)).statusCode())
                    .isEqualTo(200);
            HttpResponse<String> retired = browser.send(
                    "/api/attributes?name=VIP&version=1",
                    request -> request.header("Origin", browser.origin()).method("DELETE", BodyPublishers.noBody()));
            assertThat(retired.statusCode()).isEqualTo(200);
            HttpResponse<String> gone = browser.get("/api/rules/count?set=" + text(whole));
            assertThat(gone.statusCode()).as(gone.body()).isEqualTo(400);
            assertThat(gone.body()).contains("VIP");
            assertThat(browser.get("/api/customers").statusCode()).isEqualTo(200);
        }
    }

    private static JsonNode figures(Serving serving) {
        return Browser.json(serving.browser.get("/api/value")).path("figures");
    }

    private static String figure(JsonNode value, String measure) {
        for (JsonNode figure : value.path("figures")) {
            if (figure.path("measure").asString().equals(measure)) {
                return figure.path("value").asString();
            }
        }
        return "none";
    }

    private static String text(String rule) {
        return URLEncoder.encode(rule, StandardCharsets.UTF_8);
    }

    private void onSmallDisk(int megabytes, Work work) throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        String size = "size=" + megabytes + "m";
        assumeTrue(done("mount", "-t", "tmpfs", "-o", size, "tmpfs", disk.toString()), "skipped: no tmpfs");
        try {
            work.on(disk);
        } finally {
            done("umount", disk.toString());
        }
    }

    private static boolean done(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException noSuchCommand) {
            return false;
        }
    }

    /** What is done on a disk. */
    @FunctionalInterface
    private interface Work {
        void on(Path disk) throws Exception;
    }
}
