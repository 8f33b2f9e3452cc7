package io.clientele.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.run.Plan;
import io.clientele.run.PlanSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Search over everything, over HTTP. */
class SearchApiTest {

    private static final String PAST = "2024-03-15";

    @TempDir
    Path folder;

    @Test
    void everythingIsFoundInItsOrderAndLeadsToWhatAnswers() {
        try (Serving serving = serving()) {
            HttpResponse<String> answer =
                    serving.browser.send("/api/search?q=k-12", request -> request.header("Accept-Language", "vi"));
            assertThat(kinds(Browser.json(answer))).containsExactly("person");
            JsonNode page = Browser.json(serving.browser.get("/api/search?q=customers"));
            assertThat(kinds(page))
                    .startsWith("page")
                    .contains("number")
                    .isSubsetOf("page", "segment", "person", "number", "field");
            JsonNode person = Browser.json(answer).path("groups").path(0);
            assertThat(person.path("total").asLong()).isEqualTo(11);
            String address = person.path("hits").path(0).path("address").asString();
            assertThat(serving.browser.get("/api" + address).statusCode()).isEqualTo(200);
            assertThat(serving.browser.get("/api/search?q=" + "x".repeat(3_000)).statusCode())
                    .isEqualTo(200);
            assertThat(Browser.json(serving.browser.get("/api/search")).path("groups"))
                    .isEmpty();
        }
    }

    @Test
    void aDayThatIsNotComputedIsNotWaitedFor() {
        try (Serving serving = serving()) {
            String past = "/api/search?q=k-12&asof=" + PAST;
            JsonNode waits = Browser.json(serving.browser.get(past));
            assertThat(waits.path("whole").asBoolean()).isFalse();
            assertThat(waits.path("groups")).isEmpty();
            serving.ended(serving.browser.post("/api/days", "{\"asOf\":\"" + PAST + "\"}"));
            JsonNode there = Browser.json(serving.browser.get(past));
            assertThat(there.path("whole").asBoolean()).isTrue();
            assertThat(kinds(there)).containsExactly("person");
            assertThat(Browser.code(serving.browser.get("/api/search?q=k&asof=1999-01-01")))
                    .isEqualTo("app.dayBeforeFirst");
        }
    }

    @Test
    void anEmptyWorkspaceHasItsPages() {
        try (Serving serving = new Serving(folder.resolve("empty"), workspace -> {})) {
            JsonNode page = Browser.json(serving.browser.get("/api/search?q=import"));
            assertThat(kinds(page)).containsExactly("page");
            assertThat(page.path("whole").asBoolean()).isFalse();
        }
    }

    private static List<String> kinds(JsonNode page) {
        List<String> kinds = new ArrayList<>();
        page.path("groups").forEach(group -> kinds.add(group.path("kind").asString()));
        return kinds;
    }

    private Serving serving() {
        return new Serving(folder.resolve("home"), workspace -> {
            try {
                Path file = Files.writeString(folder.resolve("orders.csv"), Invented.orders());
                new Plan(workspace, PlanSettings.defaults(ZoneOffset.UTC), Clock.systemUTC()).analyze(List.of(file));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }
}
