package io.clientele.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.ledger.SegmentVersion;
import io.clientele.text.Texts;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A few typed words lead to whatever a small shop has, in any script. */
class SearchPageTest {

    @TempDir
    private static Path folder = Path.of("");

    private static NamedShop shop;

    @BeforeAll
    static void open() {
        shop = NamedShop.in(folder);
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @Test
    void peopleAreFoundByNameNumberAndPlaceWithWhereItWasFound() {
        JsonNode hit = hits("en", "zhang wei", "person").get(0);
        assertThat(hit.path("title").asString()).isEqualTo("張偉");
        assertThat(hit.path("detail").asString()).isEqualTo("C-3 · Taipei");
        assertThat(hit.path("address").asString()).matches("/customers/c[a-z2-7]{25}");
        assertThat(hit.path("marks").path("title").toString()).isEqualTo("[[0,2]]");
        assertThat(titles("en", "ha noi", "person")).containsExactly("Ánh Nguyễn", "Bình Trần");
        JsonNode nameless = hits("en", "c-4", "person").get(0);
        assertThat(nameless.path("title").asString()).isEqualTo("C-4");
        assertThat(nameless.path("marks").path("title").toString()).isEqualTo("[[0,3]]");
    }

    @Test
    void pagesAreFoundInTheReadersLanguageWithoutItsMarksAndInEnglish() {
        assertThat(titles("vi", "khach hang", "page").get(0)).isEqualTo("Khách hàng");
        assertThat(titles("zh-Hant", "价值", "page")).containsExactly("價值");
        assertThat(titles("zh-Hans", "jiazhi", "page")).containsExactly("价值");
        assertThat(titles("vi", "segments", "page")).containsExactly("Phân khúc");
        assertThat(hits("en", "import", "page").get(0).path("address").asString())
                .isEqualTo("/data/import");
    }

    @Test
    void aNumberComesWithItsFigureOfTheDayAndOpensIt() {
        JsonNode hit = hits("en", "repeat purchase", "number").get(0);
        assertThat(hit.path("title").asString()).isEqualTo("Repeat purchase rate");
        JsonNode figure = hit.path("figure");
        assertThat(figure.path("measure").asString()).isEqualTo("value.repeat_rate");
        assertThat(hit.path("address").asString())
                .isEqualTo("/value?open=" + figure.path("evidence").asString());
        assertThat(shop.published()
                        .figure(shop.engine(), figure.path("evidence").asString()))
                .hasValueSatisfying(kept -> assertThat(kept.measure()).isEqualTo("value.repeat_rate"));
    }

    @Test
    void aNameThatBeginsWithItStandsBeforeOneWhoseDefinitionHasIt() {
        List<String> titles = titles("en", "net", "number");
        assertThat(titles.get(0)).isEqualTo("Net");
        assertThat(titles).doesNotHaveDuplicates();
        assertThat(hits("en", "net", "number")
                        .get(0)
                        .path("marks")
                        .path("title")
                        .toString())
                .isEqualTo("[[0,3]]");
    }

    @Test
    void segmentsAreFoundByTheNamesTheyWereGivenAndGroupsByTheirs() {
        assertThat(titles("en", "hoi an", "segment")).containsExactly("Khách Hội An");
        assertThat(hits("en", "hoi an", "segment").get(0).path("detail").asString())
                .isNotEmpty();
        JsonNode group = hits("vi", "at risk", "segment").get(0);
        assertThat(group.path("address").asString()).isEqualTo("/segments/at-risk");
        assertThat(group.path("title").asString()).isEqualTo(Texts.of("vi").say("group.At Risk"));
        JsonNode broken = hits("en", "gone", "segment").get(0);
        assertThat(broken.path("detail").asString()).isEmpty();
    }

    @Test
    void aFieldLeadsToThoseOfWhomItIsKnown() {
        JsonNode hit = hits("en", "profession", "field").get(0);
        assertThat(hit.path("address").asString())
                .isEqualTo("/customers?set=%7B%22rule%22%3A%7B%22known%22%3A%22profession%22%7D%7D");
        assertThat(titles("vi", "city", "field")).hasSize(1);
    }

    @Test
    void nothingTypedFindsNothingAndSomethingNobodyHasNeither() {
        assertThat(page("en", "  ").path("groups")).isEmpty();
        assertThat(page("en", "zzzqqq").path("groups")).isEmpty();
    }

    @Test
    void aFewOfEachAreShownAndHowManyThereAre() {
        JsonNode people = group(page("en", "c-"), "person");
        assertThat(people.path("hits")).hasSize(6);
        assertThat(people.path("total").asLong()).isEqualTo(6);
        assertThat(people.path("all").asString()).isEqualTo("/customers?q=c-");
        JsonNode numbers = group(page("en", "purchase"), "number");
        assertThat(numbers.path("hits")).hasSize(6);
        assertThat(numbers.path("total").asLong()).isGreaterThan(6);
    }

    @Test
    void withoutADayNamesAreFoundAlone() {
        JsonNode page = new JsonMapper()
                .readTree(new SearchPage(Texts.of("en"), "c")
                        .named(saved(), NamedShop.SETTINGS)
                        .json());
        assertThat(page.path("whole").asBoolean()).isFalse();
        assertThat(group(page, "page").path("hits")).isNotEmpty();
        assertThat(group(page, "person").isMissingNode()).isTrue();
    }

    private static List<SegmentVersion> saved() {
        return List.of(
                segment("Khách Hội An", "{\"rule\":{\"known\":\"city\"}}", "a"), segment("Long gone", "no rule", "b"));
    }

    private static SegmentVersion segment(String name, String rule, String letter) {
        return new SegmentVersion(
                "s" + letter.repeat(25), 1, name, rule, "", "", null, false, Instant.EPOCH, "somebody", "rc1");
    }

    private static JsonNode page(String lang, String typed) {
        return new JsonMapper()
                .readTree(new SearchPage(Texts.of(lang), typed)
                        .named(saved(), NamedShop.SETTINGS)
                        .computed(shop.engine(), shop.published(), new CustomersKept())
                        .json());
    }

    private static JsonNode group(JsonNode page, String kind) {
        for (JsonNode group : page.path("groups")) {
            if (group.path("kind").asString().equals(kind)) {
                return group;
            }
        }
        return page.path("none");
    }

    private static JsonNode hits(String lang, String typed, String kind) {
        JsonNode hits = group(page(lang, typed), kind).path("hits");
        assertThat(hits).as(typed).isNotEmpty();
        return hits;
    }

    private static List<String> titles(String lang, String typed, String kind) {
        List<String> titles = new ArrayList<>();
        hits(lang, typed, kind).forEach(hit -> titles.add(hit.path("title").asString()));
        return titles;
    }
}
