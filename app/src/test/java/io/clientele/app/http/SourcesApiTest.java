package io.clientele.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.ledger.WriteReceipt;
import io.clientele.run.Books;
import io.clientele.run.Plan;
import io.clientele.run.PlanSettings;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where data came from and what was noticed about it: four files of one source, a week apart, long ago. */
class SourcesApiTest {

    private static final String HEADER = "order no,order date,customer id,product,quantity,unit price\n";

    @TempDir
    private static Path folder = Path.of("");

    private static Serving serving;

    @BeforeAll
    static void serve() throws IOException {
        for (int week = 1; week <= 4; week++) {
            Files.writeString(
                    folder.resolve("week-" + week + ".csv"),
                    HEADER
                            + "10%d,2024-01-0%d,K-1,tea,1,2.00\n10%d,2024-01-0%d,K-1,tea,1,2.00\n"
                                    .formatted(week, week, week, week));
        }
        serving = new Serving(folder.resolve("home"), workspace -> {
            for (int week = 1; week <= 4; week++) {
                Clock then = Clock.fixed(
                        LocalDate.of(2024, 1, 7 * week)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant(),
                        ZoneOffset.UTC);
                new Plan(workspace, PlanSettings.defaults(ZoneOffset.UTC), then)
                        .analyze(List.of(folder.resolve("week-" + week + ".csv")));
            }
        });
    }

    @AfterAll
    static void stop() {
        serving.close();
    }

    @Test
    void aSourceThatCameEachWeekIsOverdue() {
        JsonNode source = get("/api/data/sources").path(0);
        assertThat(source.path("files").asLong()).isEqualTo(4);
        assertThat(source.path("rows").asLong()).isEqualTo(8);
        assertThat(source.path("orders").asLong()).isEqualTo(4);
        assertThat(source.path("people").asLong()).isEqualTo(1);
        assertThat(source.path("first").asString()).isEqualTo("2024-01-01");
        assertThat(source.path("last").asString()).isEqualTo("2024-01-04");
        assertThat(source.path("every").asLong()).isEqualTo(7);
        assertThat(source.path("late").asBoolean()).isTrue();
        assertThat(source.path("lateSince").asString()).isEqualTo("2024-02-11T00:00:00Z");
        assertThat(source.path("today").asLong()).isZero();
    }

    @Test
    void whatIsSaidOfASourceIsKeptAsVersionsAndTakenBack() {
        String name = get("/api/data/sources").path(0).path("source").asString();
        assertThat(get("/api/data/sources").path(0).path("said").path("version").asInt())
                .isZero();
        JsonNode first = Browser.json(say(name, 0, "Lan", "contract"));
        assertThat(first.path("version").asInt()).isEqualTo(1);
        assertThat(first.path("receipt").asString()).startsWith("rc");
        // Whoever saw the version before is told, and overwrites nothing.
        HttpResponse<String> late = say(name, 0, "Minh", "consent");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(Browser.code(late)).isEqualTo("run.changedMeanwhile");
        // To say the same again changes nothing.
        assertThat(Browser.json(say(name, 1, " Lan ", "contract"))
                        .path("version")
                        .asInt())
                .isEqualTo(1);
        assertThat(Browser.json(say(name, 1, "Minh", "consent")).path("owner").asString())
                .isEqualTo("Minh");
        String undo = "/api/data/sources/undo?source=" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "&version=";
        assertThat(Browser.json(serving.browser.post(undo + 2, "{}"))
                        .path("owner")
                        .asString())
                .isEqualTo("Lan");
        assertThat(serving.browser.post(undo + 2, "{}").statusCode()).isEqualTo(409);
        assertThat(Browser.json(serving.browser.post(undo + 3, "{}"))
                        .path("owner")
                        .asString())
                .isEqualTo("Minh");
        JsonNode history = get("/api/data/sources/history?source=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
        assertThat(history.size()).isEqualTo(4);
        assertThat(history.path(3).path("owner").asString()).isEqualTo("Lan");
        try (Books books = Books.open(serving.workspace.lent(), Clock.systemUTC())) {
            assertThat(books.receipts())
                    .filteredOn(receipt -> receipt.kind() == WriteReceipt.Kind.SOURCE)
                    .hasSize(4)
                    .allSatisfy(receipt -> assertThat(receipt.inverse()).contains("/api/data/sources/undo"));
        }
        assertThat(Browser.code(say("no such source", 0, "x", ""))).isEqualTo("run.noSource");
        assertThat(Browser.code(say(name, 4, "x", "because"))).isEqualTo("run.noBasis");
    }

    @Test
    void theTrendTellsEachFieldFileByFile() {
        JsonNode trend = get("/api/data/quality/trend");
        JsonNode day = null;
        for (JsonNode field : trend) {
            day = field.path("field").asString().equals("order_date") ? field : day;
        }
        assertThat(day).isNotNull();
        assertThat(day.path("points").size()).isEqualTo(4);
        JsonNode first = day.path("points").path(0);
        assertThat(first.path("table").asString()).isEqualTo("week-1.csv");
        assertThat(first.path("arrived").asString()).isEqualTo("2024-01-07T00:00:00Z");
        assertThat(List.of(
                        first.path("rows").asInt(),
                        first.path("filled").asInt(),
                        first.path("valid").asInt()))
                .containsExactly(2, 2, 2);
        assertThat(day.path("age").asLong()).isGreaterThan(300);
    }

    private static HttpResponse<String> say(String source, int version, String owner, String basis) {
        return serving.browser.send(
                "/api/data/sources",
                request -> request.header("Content-Type", "application/json")
                        .header("Origin", serving.browser.origin())
                        .PUT(HttpRequest.BodyPublishers.ofString(JsonMapper.shared()
                                .writeValueAsString(Map.of(
                                        "source", source, "version", version, "owner", owner, "basis", basis)))));
    }

    @Test
    void whatCleaningNoticedOpensDownToItsRows() {
        JsonNode first = get("/api/data/findings").path("rules").path(0);
        assertThat(first.path("rule").asString()).isEqualTo("duplicate line");
        assertThat(first.path("rows").asLong()).isEqualTo(4);
        assertThat(first.path("receipts").asLong()).isEqualTo(4);
        JsonNode rows = get(
                "/api/data/findings/rows?limit=3&rule=" + URLEncoder.encode("duplicate line", StandardCharsets.UTF_8));
        assertThat(rows.path("total").asLong()).isEqualTo(4);
        assertThat(rows.path("next").asLong()).isEqualTo(3);
        assertThat(rows.path("rows").path(0).path("table").asString()).isEqualTo("week-1.csv");
        assertThat(rows.path("rows").path(0).path("line").asLong()).isEqualTo(3);
        assertThat(get("/api/data/findings/rows?rule=no%20such%20rule")
                        .path("total")
                        .asLong())
                .isZero();
    }

    private static JsonNode get(String path) {
        return Browser.json(serving.browser.get(path));
    }
}
