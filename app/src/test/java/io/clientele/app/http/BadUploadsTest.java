package io.clientele.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.clientele.terms.InvalidInputException;
import io.clientele.warehouse.EngineSettings;
import io.clientele.warehouse.Workspace;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What people and their machines do to an import: said in words, and nothing lost. */
class BadUploadsTest {

    private static final String HEADER = "order,date,customer,name,amount\n";

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
    void ofTwoTabsWithOneFileTheSecondIsToldAndLosesNothing() {
        String first = sent("orders.csv", Invented.orders());
        String second = sent("orders.csv", Invented.orders());
        String seenByFirst = checked(first, "[]").path("received").asString();
        String other = "[{\"table\":\"orders.csv\",\"column\":\"c6\",\"header\":\"price\",\"word\":\"ignored\"},"
                + "{\"table\":\"orders.csv\",\"column\":\"c5\",\"header\":\"quantity\",\"word\":\"amount\"}]";
        String seenBySecond = checked(second, other).path("received").asString();
        assertThat(state(take(first, "[]", seenByFirst))).isEqualTo("done");

        JsonNode refused = take(second, other, seenBySecond);
        assertThat(refused.path("problems").path(0).path("code").asString()).isEqualTo("app.changedSinceCheck");
        assertThat(receipts()).hasSize(1);
        assertThat(receipts().get(0).path("kept").asInt()).isEqualTo(600);

        JsonNode again = checked(second, other);
        assertThat(again.path("tables").path(0).path("replaces").asBoolean()).isTrue();
        assertThat(state(take(second, other, again.path("received").asString())))
                .isEqualTo("done");
        assertThat(receipts())
                .extracting(receipt -> receipt.path("state").asString())
                .containsExactly("believed", "withdrawn");
    }

    @Test
    void theFiguresOfTheCheckAreThoseOfTheReceipt() {
        String broken = Invented.orders() + "600,no day,K-1,P1,1,5.00\n601,2024-05-01,K-1,P1,1,dear\n";
        assertThat(state(take(sent("first.csv", Invented.orders()), "[]", null)))
                .isEqualTo("done");
        String id = sent("second.csv", broken);
        JsonNode table = checked(id, "[]").path("tables").path(0);
        assertThat(state(take(id, "[]", null))).isEqualTo("done");
        JsonNode receipt = receipts().get(0);
        for (String figure : List.of("rows", "kept", "setAside", "alreadyKnown", "sums", "returns", "states")) {
            assertThat(table.path(figure)).as(figure).isEqualTo(receipt.path(figure));
        }
        assertThat(table.path("alreadyKnown").asInt()).isEqualTo(600);
        assertThat(table.path("setAside").asInt()).isEqualTo(2);
        assertThat(table.path("customers").path("known").asInt()).isEqualTo(131);
    }

    @Test
    void whoAnswersForAListIsKeptWithItsSource() {
        String id = sent("orders.csv", Invented.orders());
        checked(id, "[]");
        String origin = "{\"owner\":\"Lan\",\"basis\":\"contract\",\"origin\":\"our shops\"}";
        JsonNode job = serving.ended(browser.post(
                "/api/data/imports", "{\"upload\":\"" + id + "\",\"mapping\":[],\"origin\":" + origin + "}"));
        assertThat(state(job)).isEqualTo("done");
        JsonNode said = Browser.json(browser.get("/api/data/sources")).path(0).path("said");
        assertThat(said.path("owner").asString()).isEqualTo("Lan");
        assertThat(said.path("version").asInt()).isEqualTo(1);
        assertThat(Browser.code(browser.post(
                        "/api/data/imports",
                        "{\"upload\":\"" + sent("b.csv", "a,b\n") + "\",\"origin\":{\"basis\":\"because\"}}")))
                .isEqualTo("run.noBasis");
    }

    @Test
    void aFileIsReadAnewAsItIsSaidToBeWritten() {
        byte[] lines = "order;date;customer;name;amount\n1;2024-01-02;A;Müller;1,500\n2;2024-01-03;B;Groß;2,500\n"
                .getBytes(StandardCharsets.ISO_8859_1);
        String id = Browser.json(send("orders.csv", BodyPublishers.ofByteArray(lines)))
                .path("id")
                .asString();
        JsonNode table = looked(id, "{}");
        assertThat(table.path("encoding").asString()).isEqualTo("windows-1252");
        assertThat(table.path("certainty").asDouble()).isEqualTo(.6);
        assertThat(table.path("separator").asString()).isEqualTo(";");
        String cyrillic = "{\"reading\":[{\"table\":\"orders.csv\",\"encoding\":\"GB18030\",\"separator\":null}]}";
        assertThat(looked(id, cyrillic)
                        .path("columns")
                        .path(3)
                        .path("values")
                        .path(0)
                        .asString())
                .isNotEqualTo("Müller");
        String commas = "{\"reading\":[{\"table\":\"orders.csv\",\"encoding\":null,\"separator\":\",\"}]}";
        assertThat(looked(id, commas).path("columns").size()).isEqualTo(2);
        assertThat(Browser.code(browser.post(
                        "/api/data/uploads/" + id + "/look",
                        "{\"reading\":[{\"table\":\"orders.csv\",\"encoding\":\"../etc\"}]}")))
                .isEqualTo("collect.noEncoding");
        String points =
                "[{\"table\":\"orders.csv\",\"column\":\"c5\",\"header\":\"amount\",\"word\":\"amount decimal-point\"}]";
        looked(id, "{}");
        assertThat(money(checked(id, points))).isEqualTo("4000");
        assertThat(money(checked(id, points.replace("point", "comma")))).isEqualTo("4");
        assertThat(receipts()).isEmpty();
    }

    @Test
    void anUploadThatHasNoRoomIsRefusedBeforeItComes() throws IOException {
        Path small = folder.resolve("small");
        try (Workspace workspace = Workspace.open(small, EngineSettings.defaults())) {
            Uploads uploads = new Uploads(workspace, Set.of(), () -> 999);
            ByteArrayInputStream body = new ByteArrayInputStream(new byte[1_000]);
            assertThatThrownBy(() -> uploads.take("large.csv", body, 1_000))
                    .isInstanceOfSatisfying(
                            InvalidInputException.class,
                            refused ->
                                    assertThat(refused.problems().get(0).code()).isEqualTo("app.noRoom"));
            assertThat(body.available()).isEqualTo(1_000);
            assertThat(uploads.take("fits.csv", new ByteArrayInputStream(new byte[999]), 999)
                            .bytes())
                    .isEqualTo(999);
        }
    }

    @Test
    void anUploadThatFillsTheDiskOnItsWayIsSaidAndLeavesNothing() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(done("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", disk.toString()), "skipped: no tmpfs");
        try (Workspace workspace = Workspace.open(disk.resolve("home"), EngineSettings.defaults())) {
            Uploads uploads = new Uploads(workspace, Set.of());
            // Nobody said beforehand how large it is.
            assertThatThrownBy(() -> uploads.take("large.csv", new ByteArrayInputStream(new byte[20 << 20]), -1))
                    .isInstanceOfSatisfying(
                            InvalidInputException.class,
                            refused ->
                                    assertThat(refused.problems().get(0).code()).isEqualTo("warehouse.diskFull"));
            assertThat(workspace.scratch("uploads")).isEmptyDirectory();
            assertThatThrownBy(() -> uploads.take("large.csv", new ByteArrayInputStream(new byte[0]), 20 << 20))
                    .hasMessageContaining("20 MB");
            assertThat(uploads.take("small.csv", new ByteArrayInputStream(new byte[99]), 99)
                            .bytes())
                    .isEqualTo(99);
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

    @Test
    void whatIsNoWorkbookIsRefusedByWhatItIs() {
        byte[] picture = Arrays.copyOf(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}, 400);
        String id = Browser.json(send("orders.xlsx", BodyPublishers.ofByteArray(picture)))
                .path("id")
                .asString();
        JsonNode look = serving.ended(browser.post("/api/data/uploads/" + id + "/look", "{}"));
        assertThat(state(look)).isEqualTo("failed");
        assertThat(look.path("problems").path(0).path("text").asString()).contains("picture");
        String text = sent("text.xlsx", Invented.orders());
        assertThat(looked(text, "{}").path("rows").asInt()).isEqualTo(600);
    }

    @Test
    void anUploadOfAnEarlierStartIsAskedForAgainAndNothingElseIsLost() {
        String id = sent("orders.csv", Invented.orders());
        checked(id, "[]");
        serving.close();
        serving = new Serving(folder.resolve("home"), same -> {});
        browser = serving.browser;
        HttpResponse<String> gone = browser.post("/api/data/imports", "{\"upload\":\"" + id + "\",\"mapping\":[]}");
        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(Browser.code(gone)).isEqualTo("app.noUpload");
        String again = sent("orders.csv", Invented.orders());
        assertThat(state(take(again, "[]", null))).isEqualTo("done");
        assertThat(receipts()).hasSize(1);
    }

    @Test
    void aReportThatIsReadWhileItsImportIsTakenBackIsOfOneMoment() {
        assertThat(state(take(sent("first.csv", Invented.orders()), "[]", null)))
                .isEqualTo("done");
        String more = Invented.orders().replaceAll("(?m)^(\\d)", "X$1");
        assertThat(state(take(sent("second.csv", more), "[]", null))).isEqualTo("done");
        String id = receipts().get(0).path("id").asString();
        HttpResponse<String> asked = browser.post("/api/data/receipts/" + id + "/withdraw", "{}");
        String job = Browser.json(asked).path("id").asString();
        Set<String> seen = new java.util.TreeSet<>();
        boolean open = true;
        while (open) {
            open = List.of("waiting", "running")
                    .contains(Browser.json(browser.get("/api/jobs/" + job))
                            .path("state")
                            .asString());
            HttpResponse<String> value = browser.get("/api/value");
            assertThat(value.statusCode()).as(value.body()).isEqualTo(200);
            seen.add(figure(value, "value.gross") + " " + figure(value, "value.purchases"));
        }
        // Before or after, and no mixture of both.
        assertThat(seen).hasSizeBetween(1, 2).allMatch(each -> each.matches(".* (1200|600)"));
        assertThat(new ArrayList<>(seen)).anyMatch(each -> each.endsWith(" 600"));
    }

    @Test
    void markupInNamesStaysText() {
        String script = "<script>alert(1)</script>";
        String lines = "order,date," + script + ",customer,amount\n1,2024-01-02," + script + "," + script
                + ",10\n2,2024-01-03,b,B,20\n3,2024-01-04,c,C,30\n";
        String name = "<img src=x onerror=alert(1)>.csv";
        String id = sent(name, lines);
        assertThat(looked(id, "{}").path("columns").path(2).path("header").asString())
                .isEqualTo(script);
        assertThat(state(take(id, "[]", null))).isEqualTo("done");
        HttpResponse<String> data = browser.get("/api/data");
        assertThat(data.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(receipts().get(0).path("file").asString()).isEqualTo(name);
        HttpResponse<String> customers = browser.get("/api/customers");
        assertThat(customers.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(customers.body()).contains(script);
        assertThat(browser.get("/data").body()).doesNotContain(script);
    }

    @Test
    void namesOfAnyLengthAndWritingComeThroughWhole() {
        String longest = "Ng\u0301".repeat(1_333) + "!";
        String turned = "\u202eאבג דהו";
        String marks = "Z\u0351\u036b\u0343a\u0363\u0314lgo";
        String lines = HEADER + "1,2024-01-02,A," + longest + ",10\n2,2024-01-03,B," + turned + ",20\n3,2024-01-04,C,"
                + marks + ",30\n";
        assertThat(longest).hasSize(4_000);
        assertThat(state(take(sent("names.csv", lines), "[]", null))).isEqualTo("done");
        assertThat(receipts().get(0).path("kept").asInt()).isEqualTo(3);
        HttpResponse<String> list = browser.get("/api/customers?columns=full_name,net");
        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.body()).contains("lgo").contains("אבג");
        assertThat(Browser.json(browser.get("/api/customers?q=" + encoded("zalgo")))
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(browser.get("/api/search?q=" + encoded(longest)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void ahundredThousandCountriesDrownNothing() {
        StringBuilder lines = new StringBuilder("order,date,customer,country,amount\n");
        for (int row = 0; row < 100_000; row++) {
            lines.append(row)
                    .append(",2024-01-02,K")
                    .append(row)
                    .append(",Land ")
                    .append(row)
                    .append(",1.00\n");
        }
        assertThat(state(take(sent("countries.csv", lines.toString()), "[]", null)))
                .isEqualTo("done");
        for (String page : List.of(
                "/api/value", "/api/data", "/api/segments", "/api/rules/vocabulary", "/api/data/quality/trend")) {
            HttpResponse<String> answer = browser.get(page);
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            assertThat(answer.body().length()).as(page).isLessThan(200_000);
        }
        HttpResponse<String> found = browser.get("/api/customers?q=" + encoded("Land 99999"));
        assertThat(found.statusCode()).isEqualTo(200);
    }

    @Test
    void aWorkspaceThatIsDeletedWhileItIsServedIsSaid() throws IOException {
        assertThat(state(take(sent("orders.csv", Invented.orders()), "[]", null)))
                .isEqualTo("done");
        try (Stream<Path> all = Files.walk(folder.resolve("home"))) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
        // What is asked now is answered or refused, and the server stays.
        HttpResponse<String> upload = send("more.csv", BodyPublishers.ofString(Invented.orders()));
        assertThat(upload.statusCode()).isIn(201, 400, 500);
        for (String page : List.of("/api/workspace", "/api/data", "/api/value", "/api/data/sources")) {
            HttpResponse<String> answer = browser.get(page);
            assertThat(answer.statusCode()).as(page + answer.body()).isIn(200, 400, 500);
            assertThat(Browser.json(answer).isMissingNode()).isFalse();
        }
        assertThat(browser.get("/data").statusCode()).isEqualTo(200);
    }

    private static String money(JsonNode checked) {
        return checked.path("tables").path(0).path("money").path("XXX").asString();
    }

    private static String figure(HttpResponse<String> answer, String measure) {
        for (JsonNode figure : Browser.json(answer).path("figures")) {
            if (figure.path("measure").asString().equals(measure)) {
                return figure.path("value").asString();
            }
        }
        return "none";
    }

    private List<JsonNode> receipts() {
        List<JsonNode> receipts = new ArrayList<>();
        Browser.json(browser.get("/api/data")).path("receipts").forEach(receipts::add);
        return receipts;
    }

    private JsonNode checked(String id, String mapping) {
        JsonNode job =
                serving.ended(browser.post("/api/data/uploads/" + id + "/check", "{\"mapping\":" + mapping + "}"));
        assertThat(state(job)).as(job.toString()).isEqualTo("done");
        return Browser.json(browser.get("/api/data/uploads/" + id + "/check"));
    }

    private JsonNode looked(String id, String said) {
        JsonNode job = serving.ended(browser.post("/api/data/uploads/" + id + "/look", said));
        assertThat(state(job)).as(job.toString()).isEqualTo("done");
        return Browser.json(browser.get("/api/data/uploads/" + id))
                .path("tables")
                .path(0);
    }

    private JsonNode take(String id, String mapping, String received) {
        String seen = received == null ? "" : ",\"received\":\"" + received + "\"";
        return serving.ended(
                browser.post("/api/data/imports", "{\"upload\":\"" + id + "\",\"mapping\":" + mapping + seen + "}"));
    }

    private static String state(JsonNode job) {
        return job.path("state").asString();
    }

    private String sent(String name, String lines) {
        return Browser.json(send(name, BodyPublishers.ofString(lines)))
                .path("id")
                .asString();
    }

    private HttpResponse<String> send(String name, BodyPublisher body) {
        return browser.send(
                "/api/data/uploads?name=" + encoded(name),
                request -> request.header("Content-Type", "application/octet-stream")
                        .header("Origin", browser.origin())
                        .POST(body));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
