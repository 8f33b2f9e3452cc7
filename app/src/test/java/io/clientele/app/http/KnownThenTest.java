package io.clientele.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * What was said of a day stays what was said. On 1 May three orders came; on 10 May one of them came corrected, together with one
 * that was late; on 20 May that file was withdrawn; on 25 May another came.
 */
class KnownThenTest {

    private static final String HEADER = "order,date,customer,amount\n";
    private static final String FIRST =
            HEADER + "1,2024-04-01,K-1,10.00\n2,2024-04-10,K-2,20.00\n3,2024-04-20,K-1,30.00\n";
    private static final String CORRECTED = HEADER + "2,2024-04-10,K-2,25.00\n4,2024-05-03,K-3,40.00\n";
    private static final String LAST = HEADER + "5,2024-05-24,K-4,50.00\n";

    @TempDir
    private Path folder = Path.of("");

    private final MovingClock clock = new MovingClock();
    private Serving serving;

    @BeforeEach
    void start() {
        serving = new Serving(folder.resolve("home"), empty -> {}, clock);
    }

    @AfterEach
    void stop() {
        serving.close();
    }

    @Test
    void aCorrectionAndItsWithdrawalLeaveWhatWasSaidInBetween() {
        clock.is("2024-05-01");
        serving.imported("april.csv", FIRST);
        clock.is("2024-05-10");
        String correction = serving.imported("corrected.csv", CORRECTED)
                .path("receipts")
                .path(0)
                .asString();
        assertThat(gross("", "")).as("today").isEqualTo("105");
        assertThat(gross("2024-04-30", "")).as("as we know now").isEqualTo("65");
        assertThat(gross("2024-04-30", "2024-04-30")).as("as we said then").isEqualTo("60");
        assertThat(customers("2024-04-30", "")).containsExactly("K-1 40", "K-2 25");
        assertThat(customers("2024-04-30", "2024-04-30")).containsExactly("K-1 40", "K-2 20");

        clock.is("2024-05-20");
        JsonNode withdrawn =
                serving.ended(serving.browser.post("/api/data/receipts/" + correction + "/withdraw", "{}"));
        assertThat(withdrawn.path("state").asString()).isEqualTo("done");
        clock.is("2024-05-25");
        serving.imported("may.csv", LAST);
        assertThat(gross("", "")).as("today").isEqualTo("110");

        assertThat(gross("2024-05-05", "2024-05-05"))
                .as("before the correction")
                .isEqualTo("60");
        assertThat(gross("2024-05-15", "2024-05-15"))
                .as("while it was believed")
                .isEqualTo("105");
        assertThat(gross("2024-05-22", "2024-05-22"))
                .as("after it was withdrawn")
                .isEqualTo("60");
        for (String day : List.of("2024-05-05", "2024-05-15", "2024-05-22")) {
            assertThat(gross(day, "")).as(day + " as we know now").isEqualTo("60");
        }
        assertThat(customers("2024-05-15", "2024-05-15")).containsExactly("K-1 40", "K-2 25", "K-3 40");
        assertThat(customers("2024-05-15", "")).containsExactly("K-1 40", "K-2 20");
    }

    @Test
    void theRowsBehindANumberAreThoseItWasSaidOf() {
        clock.is("2024-05-01");
        serving.imported("april.csv", FIRST);
        clock.is("2024-05-10");
        serving.imported("corrected.csv", CORRECTED);
        assertThat(gross("2024-04-30", "2024-04-30")).isEqualTo("60");
        assertThat(gross("2024-04-30", "")).isEqualTo("65");
        assertThat(rows("asof=2024-04-30&known=2024-04-30")).contains("20").doesNotContain("25");
        assertThat(rows("asof=2024-04-30")).contains("25").doesNotContain("20");
    }

    /** What the page Value tells of a day, once that is prepared. */
    private String gross(String day, String known) {
        for (JsonNode figure : Browser.json(page("/api/value", day, known)).path("figures")) {
            if (figure.path("measure").asString().equals("value.gross")) {
                return plain(figure.path("value").asString());
            }
        }
        return "none";
    }

    /** Who has bought by then; who bought later only is listed without money. */
    private List<String> customers(String day, String known) {
        List<String> told = new ArrayList<>();
        Browser.json(page("/api/customers?sort=source_key&columns=source_key,gross", day, known))
                .path("rows")
                .forEach(row -> told.add(row.path("cells").path("source_key").asString() + " "
                        + plain(row.path("cells").path("gross").asString())));
        return told.stream().filter(row -> !row.endsWith(" ")).toList();
    }

    private List<String> rows(String view) {
        List<String> amounts = new ArrayList<>();
        JsonNode evidence = Browser.json(serving.browser.get("/api/evidence?measure=value.gross&" + view));
        evidence.path("rows").forEach(row -> row.forEach(cell -> amounts.add(plain(cell.asString("")))));
        assertThat(amounts).as(evidence.toString()).isNotEmpty();
        return amounts;
    }

    private HttpResponse<String> page(String path, String day, String known) {
        if (!day.isEmpty()) {
            String wanted = known.isEmpty() ? "" : ",\"known\":\"" + known + "\"";
            JsonNode job = serving.ended(serving.browser.post("/api/days", "{\"asOf\":\"" + day + "\"" + wanted + "}"));
            assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("done");
        }
        String view = (day.isEmpty() ? "" : "&asof=" + day) + (known.isEmpty() ? "" : "&known=" + known);
        HttpResponse<String> answer =
                serving.browser.get(path.contains("?") ? path + view : path + view.replaceFirst("^&", "?"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private static String plain(String amount) {
        return amount.replaceFirst("\\.0+$", "");
    }

    /** A calendar that stands still until it is turned. */
    private static final class MovingClock extends Clock {
        private volatile Instant now = Instant.parse("2024-05-01T12:00:00Z");

        void is(String day) {
            now = Instant.parse(day + "T12:00:00Z");
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
