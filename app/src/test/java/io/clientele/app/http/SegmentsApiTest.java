package io.clientele.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.run.Plan;
import io.clientele.run.PlanSettings;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Named groups over HTTP: a shop where who comes often, lately and for much is from Germany more often than the rest. */
class SegmentsApiTest {

    private static final String PAST = "2024-05-10";
    private static final int PEOPLE = 300;

    @TempDir
    private static Path folder = Path.of("");

    private static Serving serving;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        Path file = Files.writeString(folder.resolve("orders.csv"), orders());
        serving = new Serving(
                folder.resolve("home"),
                workspace -> new Plan(workspace, PlanSettings.defaults(ZoneOffset.UTC), Clock.systemUTC())
                        .analyze(List.of(file)));
        browser = serving.browser;
    }

    @AfterAll
    static void stop() {
        serving.close();
    }

    private static String orders() {
        StringBuilder lines = new StringBuilder("order,date,customer,country,product,quantity,price\n");
        int order = 0;
        for (int person = 0; person < PEOPLE; person++) {
            boolean best = person % 5 == 0;
            boolean german = best ? person % 2 == 0 : person % 10 == 1;
            for (int time = 0; time < (best ? 8 : 1 + person % 3); time++) {
                LocalDate day = LocalDate.of(2024, 1, 2).plusDays(best ? person % 7 + 20L * time : person % 120);
                lines.append(order++)
                        .append(',')
                        .append(day)
                        .append(",K-")
                        .append(person)
                        .append(german ? ",Germany,P" : ",France,P")
                        .append(order % 5)
                        .append(",1,")
                        .append(best ? 40 + person % 9 : 10 + person % 7)
                        .append(".50\n");
            }
        }
        return lines.toString();
    }

    @Test
    void allGroupsStandSideBySideAndAddUpToEveryone() {
        JsonNode all = Browser.json(browser.get("/api/segments"));
        assertThat(all.path("groups").size()).isEqualTo(11);
        long people = 0;
        BigDecimal net = BigDecimal.ZERO;
        double share = 0;
        for (JsonNode group : all.path("groups")) {
            people += figure(group, "segment.size").path("value").asLong();
            net = net.add(
                    new BigDecimal(figure(group, "segment.net").path("value").asString()));
            share += figure(group, "segment.net_share").path("value").asDouble();
        }
        JsonNode everyone = all.path("everyone");
        assertThat(people)
                .isEqualTo(PEOPLE)
                .isEqualTo(everyone.path(0).path("value").asLong());
        assertThat(net).isEqualByComparingTo(everyone.path(2).path("value").asString());
        assertThat(share).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-12));
    }

    @Test
    void everyNumberOfAGroupOpensToTheSameNumberAndItsPeople() {
        JsonNode group = Browser.json(browser.get("/api/segments/champions"));
        long size = figure(group, "segment.size").path("value").asLong();
        assertThat(size).isGreaterThan(30);
        assertThat(group.path("figures").size()).isEqualTo(7);
        for (JsonNode figure : group.path("figures")) {
            HttpResponse<String> behind = browser.get("/api/evidence?limit=2&scope=group=champions&measure="
                    + figure.path("measure").asString());
            assertThat(behind.statusCode()).as(behind.body()).isEqualTo(200);
            assertThat(Browser.json(behind).path("figure")).isEqualTo(figure);
            assertThat(Browser.json(behind).path("total").asLong()).isEqualTo(size);
        }
    }

    @Test
    void aGroupSaysWhatItIsMadeOf() {
        JsonNode atRisk = Browser.json(browser.get("/api/segments/at-risk"));
        assertThat(atRisk.path("name").asString()).isEqualTo("At Risk");
        assertThat(atRisk.path("definition").path("recency").toString()).isEqualTo("[1,2]");
        assertThat(atRisk.path("definition").path("frequency").toString()).isEqualTo("[2,5]");
        assertThat(atRisk.path("definition").path("money").toString()).isEqualTo("[4,5]");
        assertThat(atRisk.path("definition").path("before").toString()).isEqualTo("[\"Loyal\",\"Can't Lose Them\"]");
        assertThat(atRisk.path("tables")
                        .path("value.rfm_thresholds")
                        .path("rows")
                        .size())
                .isEqualTo(3);
        assertThat(Browser.json(browser.get("/api/segments/others"))
                        .path("definition")
                        .size())
                .isZero();
    }

    @Test
    void whatSetsAGroupApartIsToldAndOpens() {
        JsonNode told = Browser.json(browser.get("/api/segments/champions/traits"));
        JsonNode first = told.path("sentences").path(0);
        assertThat(first.path("text").asString())
                .startsWith("Among the people of this group")
                .contains("Germany");
        JsonNode trait = told.path("traits").path(0);
        assertThat(told.path("doubts").path(0).asString()).contains("size of first order");
        HttpResponse<String> behind =
                browser.get("/api/evidence?measure=segment.trait_ratio&scope=group=champions;trait="
                        + first.path("trait").asString());
        assertThat(behind.statusCode()).as(behind.body()).isEqualTo(200);
        assertThat(Browser.json(behind).path("trait").path("name").asString()).isEqualTo("Germany");
        JsonNode figure = Browser.json(behind).path("figure");
        for (JsonNode each : told.path("traits")) {
            if (each.path("trait").equals(first.path("trait"))) {
                trait = each;
            }
        }
        assertThat(figure.path("value").asDouble())
                .isEqualTo(trait.path("ratio").asDouble());
        assertThat(figure.path("low").asDouble()).isEqualTo(trait.path("low").asDouble());
        JsonNode chinese = Browser.json(browser.send(
                "/api/segments/champions/traits", request -> request.header("Accept-Language", "zh-Hant")));
        assertThat(chinese.path("sentences").path(0).path("text").asString()).contains("本群客戶中");
    }

    @Test
    void membersComeInPagesAndAsAList() {
        List<String> seen = new ArrayList<>();
        JsonNode page = Browser.json(browser.get("/api/segments/champions/members?limit=20"));
        long total = page.path("total").asLong();
        assertThat(page.path("rows").path(0).path("scores").size()).isEqualTo(3);
        while (true) {
            page.path("rows").forEach(row -> seen.add(row.path("customer").asString()));
            if (page.path("next").isNull()) {
                break;
            }
            page = Browser.json(browser.get("/api/segments/champions/members?limit=20&after="
                    + page.path("next").asLong()));
        }
        assertThat(seen).hasSize((int) total).doesNotHaveDuplicates().allMatch(id -> id.matches("c[0-9a-z]{25}"));
        HttpResponse<String> csv =
                browser.send("/api/segments/champions/members.csv", request -> request.header("Accept-Language", "vi"));
        assertThat(csv.headers().firstValue("content-disposition"))
                .hasValueSatisfying(name -> assertThat(name).contains("champions-"));
        assertThat(csv.body().lines().count()).isEqualTo(total + 1);
        assertThat(csv.body()).contains("ngày mua cuối");
    }

    @Test
    void aPastDayHasItsOwnGroups() {
        HttpResponse<String> unknown = browser.get("/api/segments?asof=" + PAST);
        assertThat(Browser.code(unknown)).isEqualTo("app.dayNotPrepared");
        serving.ended(browser.post("/api/days", "{\"asOf\":\"" + PAST + "\"}"));
        JsonNode past = Browser.json(browser.get("/api/segments/champions/members?limit=500&asof=" + PAST));
        assertThat(past.path("rows").size()).isPositive();
        past.path("rows")
                .forEach(row -> assertThat(LocalDate.parse(row.path("last").asString()))
                        .isBeforeOrEqualTo(LocalDate.parse(PAST)));
        JsonNode then = Browser.json(browser.get("/api/segments?asof=" + PAST));
        assertThat(then.path("asOf").asString()).isEqualTo(PAST);
        assertThat(then.path("everyone").path(2).path("value"))
                .isNotEqualTo(Browser.json(browser.get("/api/segments"))
                        .path("everyone")
                        .path(2)
                        .path("value"));
    }

    @Test
    void groupsAndSegmentsAreComparedAndEachNumberOpens() {
        String german = saved("Germans", "{\"rule\":{\"one_of\":\"country\",\"values\":\"Germany\"}}");
        JsonNode told = Browser.json(browser.get("/api/segments/compare?ids=champions," + german + ",others"));
        assertThat(told.path("sets").size()).isEqualTo(3);
        assertThat(told.path("sets").path(1).path("name").asString()).isEqualTo("Germans");
        assertThat(told.path("overlaps").size()).isEqualTo(12);
        long both = 0;
        for (JsonNode figure : told.path("overlaps")) {
            StringBuilder scope = new StringBuilder();
            figure.path("scope")
                    .propertyNames()
                    .forEach(name -> scope.append(scope.isEmpty() ? "" : ";")
                            .append(name)
                            .append('=')
                            .append(figure.path("scope").path(name).asString()));
            String measure = figure.path("measure").asString();
            HttpResponse<String> behind = browser.get("/api/evidence?limit=2&measure=" + measure + "&scope=" + scope);
            assertThat(behind.statusCode()).as(behind.body()).isEqualTo(200);
            assertThat(Browser.json(behind).path("figure")).isEqualTo(figure);
            if (measure.equals("segment.overlap")) {
                assertThat(Browser.json(behind).path("total").asLong())
                        .as(scope.toString())
                        .isEqualTo(figure.path("value").asLong());
                if (scope.toString().equals("group=champions;with=" + german)) {
                    both = figure.path("value").asLong();
                }
            }
        }
        long champions = Browser.json(browser.get("/api/segments/champions/members?limit=500"))
                .path("rows")
                .size();
        assertThat(both).isBetween(1L, champions - 1);
        JsonNode trait = told.path("traits").path(0);
        assertThat(trait.path("sets").size()).isEqualTo(3);
        assertThat(trait.path("sets").path(0).path("low").asDouble()).isNotNaN();
        for (String wrong : List.of("champions", "champions,loyal,others,lost,new", "champions,champions")) {
            assertThat(Browser.code(browser.get("/api/segments/compare?ids=" + wrong)))
                    .isEqualTo("app.compare");
        }
        assertThat(Browser.code(browser.get("/api/segments/compare?ids=champions,nobody")))
                .isEqualTo("segment.noGroup");
    }

    @Test
    void aSegmentTellsWhoCameAndWhoLeftAndHowLargeItWas() {
        String id = saved("French", "{\"rule\":{\"one_of\":\"country\",\"values\":\"France\"}}");
        JsonNode listed = Browser.json(browser.get("/api/segments")).path("segments");
        for (JsonNode segment : listed) {
            if (segment.path("id").asString().equals(id)) {
                long size = segment.path("figures").path(0).path("value").asLong();
                JsonNode trend = segment.path("trend");
                assertThat(trend.size()).isEqualTo(1);
                assertThat(trend.path(0).path("members").asLong())
                        .isEqualTo(size)
                        .isPositive();
                String day = trend.path(0).path("asOf").asString();
                JsonNode moves = Browser.json(
                        browser.get("/api/segments/" + id + "/moves?from=2024-01-02&to=" + day + "&limit=3"));
                assertThat(moves.path("before").asLong()).isZero();
                assertThat(moves.path("after").asLong()).isEqualTo(size);
                assertThat(moves.path("came").asLong()).isEqualTo(size);
                assertThat(moves.path("left").asLong()).isZero();
                assertThat(moves.path("rows").size()).isEqualTo(3);
                assertThat(moves.path("next").asLong()).isEqualTo(3);
                assertThat(moves.path("rows").path(0).path("text").asString()).isNotEmpty();
                return;
            }
        }
        throw new AssertionError("no segment " + id);
    }

    private static String saved(String name, String rule) {
        HttpResponse<String> saved = browser.post(
                "/api/segments", "{\"name\":\"" + name + "\",\"rule\":\"" + rule.replace("\"", "\\\"") + "\"}");
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(201);
        serving.ended(Browser.json(saved).path("job").asString());
        return Browser.json(saved).path("id").asString();
    }

    @Test
    void whatIsNoGroupIsNotThere() {
        for (String path : List.of("", "/traits", "/members", "/members.csv")) {
            HttpResponse<String> none = browser.get("/api/segments/nobody" + path);
            assertThat(none.statusCode()).as(path).isEqualTo(404);
            assertThat(Browser.code(none)).isEqualTo("segment.noGroup");
        }
        assertThat(browser.get("/api/evidence?measure=segment.trait_ratio&scope=group=champions;trait=x")
                        .statusCode())
                .isEqualTo(404);
        assertThat(browser.get("/api/segments/champions/members?limit=0").statusCode())
                .isEqualTo(400);
    }

    private static JsonNode figure(JsonNode group, String measure) {
        for (JsonNode figure : group.path("figures")) {
            if (figure.path("measure").asString().equals(measure)) {
                return figure;
            }
        }
        throw new AssertionError("no figure " + measure);
    }
}
