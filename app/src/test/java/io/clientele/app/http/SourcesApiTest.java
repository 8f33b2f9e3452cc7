package io.clientele.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.run.Plan;
import io.clientele.run.PlanSettings;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

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
