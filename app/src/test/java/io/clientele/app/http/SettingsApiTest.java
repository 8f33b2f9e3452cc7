package io.clientele.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.run.Plan;
import io.clientele.run.PlanSettings;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Settings as browsers read and change them. */
class SettingsApiTest {

    @TempDir
    private Path folder = Path.of("");

    private Serving serving;
    private Browser browser;

    @BeforeEach
    void start() throws IOException {
        Path file = Files.writeString(folder.resolve("orders.csv"), Invented.orders());
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
    void aChangeIsComputedGivesAReceiptAndCanBeTakenBack() {
        List<String> ten = groups();
        JsonNode effect = answer("/api/settings/value.rfm.map/effect?value=case");
        assertThat(effect.get("customers").asLong()).isPositive();

        HttpResponse<String> changed = browser.post("/api/settings/value.rfm.map", "{\"value\": \"case\"}");
        assertThat(Browser.json(changed).get("receipt").asString()).startsWith("rc");
        assertThat(serving.ended(changed).path("state").asString()).isEqualTo("done");

        JsonNode setting = setting("value.rfm.map");
        assertThat(setting.get("value").asString()).isEqualTo("case");
        assertThat(setting.get("versions").size()).isEqualTo(1);
        assertThat(setting.get("versions").get(0).get("from").asString()).isEqualTo("ten");
        assertThat(answer("/api/settings").get("lags").asBoolean()).isFalse();
        assertThat(groups()).as("the page tells the new groups").isNotEqualTo(ten);

        serving.ended(browser.post("/api/settings/value.rfm.map/undo", "{}"));
        assertThat(setting("value.rfm.map").get("value").asString()).isEqualTo("ten");
        assertThat(setting("value.rfm.map").get("versions").size()).isEqualTo(2);
        assertThat(groups()).isEqualTo(ten);
    }

    @Test
    void aDayThatStaysIsTodayUntilItIsTakenBack() {
        JsonNode effect = answer("/api/settings/today/effect?value=2024-02-29");
        assertThat(effect.get("dayNow").asString()).isEqualTo("2024-05-30");
        assertThat(effect.get("orders").asLong()).isEqualTo(4 * 91);
        assertThat(serving.ended(browser.post("/api/settings/today", "{\"value\": \"2024-02-29\"}"))
                        .path("state")
                        .asString())
                .isEqualTo("done");
        assertThat(answer("/api/workspace").get("asOf").asString()).isEqualTo("2024-02-29");
        assertThat(answer("/api/settings").get("lags").asBoolean()).isFalse();

        serving.ended(browser.post("/api/settings/today/undo", "{}"));
        assertThat(answer("/api/workspace").get("asOf").asString()).isEqualTo("2024-05-30");
    }

    @Test
    void aZoneIsChosenAmongThoseThereAreAndTakenBack() {
        String before = answer("/api/workspace").get("zone").asString();
        assertThat(answer("/api/settings").get("zones").valueStream().map(JsonNode::asString))
                .contains("UTC", "Asia/Ho_Chi_Minh", "Asia/Taipei")
                .doesNotContain("EST", "Etc/GMT+7");
        assertThat(answer("/api/settings/zone/effect?value=asia/taipei")
                        .get("rows")
                        .asLong())
                .as("days without a time are days anywhere")
                .isZero();
        serving.ended(browser.post("/api/settings/zone", "{\"value\": \"Asia/Taipei\"}"));
        assertThat(answer("/api/workspace").get("zone").asString()).isEqualTo("Asia/Taipei");
        assertThat(answer("/api/settings").get("lags").asBoolean()).isFalse();
        assertThat(browser.post("/api/settings/zone", "{\"value\": \"Mars/Olympus\"}")
                        .statusCode())
                .isEqualTo(400);
        serving.ended(browser.post("/api/settings/zone/undo", "{}"));
        assertThat(List.of(before, ZoneId.systemDefault().getId()))
                .contains(answer("/api/workspace").get("zone").asString());
        assertThat(answer("/api/settings").get("lags").asBoolean()).isFalse();
    }

    @Test
    void whatHomeFollowsIsChosenAtOnce() {
        HttpResponse<String> changed =
                browser.post("/api/settings/home.measures", "{\"value\": \"value.gross, value.purchases\"}");
        assertThat(Browser.json(changed).get("id").isNull())
                .as("nothing to compute")
                .isTrue();
        assertThat(answer("/api/home")
                        .get("figures")
                        .valueStream()
                        .map(figure -> figure.get("measure").asString()))
                .containsExactly("value.gross", "value.purchases");
        assertThat(answer("/api/home/courses")
                        .get("courses")
                        .get(1)
                        .get("points")
                        .size())
                .isEqualTo(13);
    }

    @Test
    void aValueThatIsNoneIsRefusedAndChangesNothing() {
        for (String value : List.of("\"eleven\"", "null")) {
            assertThat(browser.post("/api/settings/value.rfm.map", "{\"value\": " + value + "}")
                            .statusCode())
                    .isEqualTo(400);
        }
        assertThat(browser.get("/api/settings/home.measures/effect?value=value.colour")
                        .statusCode())
                .isEqualTo(400);
        assertThat(browser.post("/api/settings/value.rfm.map/undo", "{}").body())
                .contains("run.nothingToUndo");
        assertThat(setting("value.rfm.map").get("versions").size()).isZero();
    }

    @Test
    void theMachineIsToldAsTheDoctorTellsIt() {
        JsonNode machine = answer("/api/settings").get("machine");
        assertThat(machine.get("home").asString())
                .isEqualTo(folder.resolve("home").toString());
        assertThat(machine.get("engine").asString()).startsWith("DuckDB ");
        assertThat(machine.get("files").get("workspace.duckdb").asLong()).isPositive();
        assertThat(machine.get("files").get("ledger.sqlite").asLong()).isPositive();
        assertThat(machine.get("javaMemory").asLong()).isPositive();
    }

    private List<String> groups() {
        return answer("/api/segments")
                .get("groups")
                .valueStream()
                .map(group -> group.get("name").asString() + " "
                        + group.get("figures").get(0).get("value").asString())
                .toList();
    }

    private JsonNode setting(String key) {
        return answer("/api/settings")
                .get("settings")
                .valueStream()
                .filter(setting -> setting.get("key").asString().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode answer(String address) {
        HttpResponse<String> got = browser.get(address);
        assertThat(got.statusCode()).as(got.body()).isEqualTo(200);
        return Browser.json(got);
    }
}
