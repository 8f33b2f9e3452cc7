package io.clientele.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.terms.InvalidInputException;
import io.clientele.text.Texts;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.EngineSettings;
import io.clientele.warehouse.Workspace;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The list of the customers of a small shop that knows their names. */
class CustomersPageTest {

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
    void whoBringsMostStandsFirstAndWhoNeverBoughtLast() {
        JsonNode page = page(null, null, null);
        assertThat(keys(page).subList(0, 4)).containsExactly("C-3", "C-1", "C-2", "C-5");
        assertThat(keys(page).subList(4, 6)).containsExactlyElementsOf(byId("C-4", "C-6"));
        assertThat(page.path("total").asLong()).isEqualTo(6);
        assertThat(page.path("customers").asLong()).isEqualTo(6);
        assertThat(page.path("next").isNull()).isTrue();
        assertThat(page.path("rows").path(0).path("cells").path("net").asString())
                .isEqualTo("130");
        assertThat(page.path("rows").path(5).path("cells").path("net").isNull()).isTrue();
    }

    @Test
    void columnsAreThoseThatHoldSomethingWithTheAttributesOfTheFiles() {
        List<String> names = new ArrayList<>();
        page(null, null, null)
                .path("columns")
                .forEach(column -> names.add(column.path("name").asString() + ":"
                        + column.path("kind").asString()));
        assertThat(names)
                .contains("full_name:text", "birth_date:day", "net:money", "purchases:count", "group:group", "r:count")
                .contains("attribute.income:number", "attribute.profession:text")
                .noneMatch(name -> name.startsWith("region") || name.startsWith("gender"));
    }

    @Test
    void equalsStandByTheirIdAndThoseWithoutAValueLastWhicheverWayItIsSorted() {
        for (String sort : List.of("city", "-city")) {
            List<String> keys = keys(page(null, sort, null));
            assertThat(keys.subList(4, 6)).as(sort).containsExactlyElementsOf(byId("C-4", "C-6"));
        }
        assertThat(keys(page(null, "city", null)).subList(0, 2)).containsExactlyElementsOf(byId("C-1", "C-2"));
        assertThat(keys(page(null, "-attribute.income", null)).subList(0, 2)).containsExactly("C-2", "C-1");
        assertThat(keys(page(null, "city,full_name", null)).subList(0, 2)).containsExactly("C-1", "C-2");
        assertThat(keys(page(null, "city,-full_name", null)).subList(0, 2)).containsExactly("C-2", "C-1");
    }

    @Test
    void namesStandByTheirLettersWhateverTheirMarks() {
        assertThat(names(page(null, "full_name", null)))
                .containsExactly("<script>alert(1)</script>", "Ánh Nguyễn", "Bình Trần", "張偉", null, null);
    }

    @Test
    void pagesLeaveNobodyOutAndTellNobodyTwice() {
        for (String sort : List.of("-net", "city", "-city,net", "attribute.profession", "group")) {
            List<String> seen = new ArrayList<>();
            for (long after = 0; ; ) {
                JsonNode page = page(null, sort, "source_key", after, 2);
                seen.addAll(keys(page));
                if (page.path("next").isNull()) {
                    break;
                }
                after = page.path("next").asLong();
            }
            assertThat(seen).as(sort).containsExactlyElementsOf(keys(page(null, sort, null)));
        }
        assertThat(keys(page(null, null, null, 100, 10))).isEmpty();
    }

    @Test
    void aSearchFindsWhatReadsTheSameAndMarksIt() {
        JsonNode found = page("anh nguyen", null, null);
        assertThat(keys(found)).containsExactly("C-1");
        assertThat(found.path("total").asLong()).isEqualTo(1);
        assertThat(found.path("customers").asLong()).isEqualTo(6);
        assertThat(found.path("rows").path(0).path("marks").path("full_name").toString())
                .isEqualTo("[[0,3],[4,10]]");
        assertThat(keys(page("zhang wei", null, null))).containsExactly("C-3");
        assertThat(keys(page("张伟", null, null))).containsExactly("C-3");
        assertThat(keys(page("c-2", null, null))).containsExactly("C-2");
        assertThat(keys(page("nobody of this name", null, null))).isEmpty();
        assertThat(keys(page("%", null, null))).isEmpty();
        assertThat(keys(page("' or 1=1 --", null, null))).isEmpty();
        assertThat(keys(page("  ", null, null))).hasSize(6);
    }

    @Test
    void aListIsKeptToThoseWhoAreChosen() {
        CustomerColumns there = CustomerColumns.of(shop.engine());
        String buyers = "select customer_id from value.totals where net > 50";
        JsonNode page = json(CustomersAsked.of(there, "", "-net", "source_key", buyers), 0, 10);
        assertThat(keys(page)).containsExactly("C-3", "C-1");
        assertThat(page.path("total").asLong()).isEqualTo(2);
        page = json(CustomersAsked.of(there, "zhang", "-net", "source_key", buyers), 0, 10);
        assertThat(keys(page)).containsExactly("C-3");
    }

    @Test
    void aColumnThatIsNotThereIsRefusedWithTheOneThatMayBeMeant() {
        for (String[] asked : new String[][] {
            {"-netto", null}, {null, "ful_name"}, {"net; drop table value.totals", null}, {null, "net\" from x --"}
        }) {
            assertThatThrownBy(() -> page(null, asked[0], asked[1]))
                    .isInstanceOfSatisfying(
                            InvalidInputException.class,
                            refused ->
                                    assertThat(refused.problems().get(0).code()).isEqualTo("run.noCustomerColumn"));
        }
        assertThatThrownBy(() -> page(null, "ful_name", null)).hasMessageContaining("Maybe full_name?");
    }

    @Test
    void anAttributeMayBeNamedAnything() {
        List<String> names = new ArrayList<>();
        page(null, null, null)
                .path("columns")
                .forEach(column -> names.add(column.path("name").asString()));
        String name = names.stream()
                .filter(each -> each.contains("\"odd\""))
                .findFirst()
                .orElseThrow();
        assertThat(keys(page(null, name, "source_key," + name)).get(0)).isEqualTo("C-2");
    }

    @Test
    void theListIsExportedAsItStands() {
        CustomerColumns there = CustomerColumns.of(shop.engine());
        CustomersAsked asked = CustomersAsked.of(there, "nguyen", "-net", "full_name,attribute.profession,net", null);
        StringWriter out = new StringWriter();
        try {
            new CustomersPage(shop.engine(), shop.published(), new CustomersKept()).csv(asked, Texts.of("vi"), out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        List<String> lines = out.toString().lines().toList();
        assertThat(lines.get(0)).isEqualTo("khách hàng,họ tên,profession,doanh số thuần");
        assertThat(lines.get(1)).endsWith(",Ánh Nguyễn,baker,100");
        assertThat(lines).hasSize(2);
    }

    @Test
    void farDownPagesFitTogetherTooWhereverTheyBegin(@TempDir Path own) throws IOException {
        StringBuilder orders = new StringBuilder("order no,order date,customer id,product,quantity,unit price\n");
        for (int order = 0; order < 4_500; order++) {
            orders.append(
                    order + ",2026-01-0" + (1 + order % 7) + ",C-" + order + ",tea,1," + (order * 37 % 500) + ".00\n");
        }
        Path file = Files.writeString(own.resolve("orders.csv"), orders);
        try (Workspace workspace = Workspace.open(own.resolve("home"), EngineSettings.defaults())) {
            new Plan(workspace, NamedShop.SETTINGS, Clock.systemUTC()).analyze(List.of(file));
            Engine engine = workspace.engine();
            CustomersKept kept = new CustomersKept();
            Published published = Published.of(engine).orElseThrow();
            for (String[] asked : new String[][] {
                {"-net", ""}, {"last_day,-net", ""}, {"group", ""}, {"-net", "c-"}, {"source_key", "1"}
            }) {
                CustomersAsked wanted =
                        CustomersAsked.of(kept.columns(engine, published), asked[1], asked[0], "source_key", null);
                List<String> all =
                        engine
                                .rows(
                                        "test",
                                        CustomerSelect.all(wanted).sql(),
                                        CustomerSelect.all(wanted).values())
                                .stream()
                                .map(row -> String.valueOf(row.text(2)))
                                .toList();
                for (int after : new int[] {0, 1_950, 2_000, 3_980, all.size() - 30, all.size()}) {
                    JsonNode page = JsonMapper.shared()
                            .readTree(new CustomersPage(engine, published, kept).json(wanted, after, 100));
                    assertThat(keys(page))
                            .as("%s from %s", wanted, after)
                            .isEqualTo(
                                    after > all.size()
                                            ? List.of()
                                            : all.subList(after, Math.min(all.size(), after + 100)));
                    assertThat(page.path("total").asLong()).isEqualTo(all.size());
                }
            }
        }
    }

    private static List<String> byId(String... keys) {
        Engine engine = shop.engine();
        return engine.rows("test", "select source_key from unify.customers order by customer_id").stream()
                .map(row -> String.valueOf(row.text(1)))
                .filter(List.of(keys)::contains)
                .toList();
    }

    private static JsonNode page(@Nullable String search, @Nullable String sort, @Nullable String columns) {
        return page(search, sort, columns, 0, 50);
    }

    private static JsonNode page(
            @Nullable String search, @Nullable String sort, @Nullable String columns, long after, int limit) {
        CustomerColumns there = CustomerColumns.of(shop.engine());
        return json(CustomersAsked.of(there, search, sort, columns, null), after, limit);
    }

    private static JsonNode json(CustomersAsked asked, long after, int limit) {
        CustomerColumns there = CustomerColumns.of(shop.engine());
        return JsonMapper.shared()
                .readTree(new CustomersPage(shop.engine(), shop.published(), new CustomersKept())
                        .json(asked, after, limit));
    }

    private static List<String> keys(JsonNode page) {
        List<String> keys = new ArrayList<>();
        page.path("rows")
                .forEach(row -> keys.add(row.path("cells").path("source_key").asString()));
        return keys;
    }

    private static List<@Nullable String> names(JsonNode page) {
        List<@Nullable String> names = new ArrayList<>();
        page.path("rows").forEach(row -> {
            JsonNode name = row.path("cells").path("full_name");
            names.add(name.isNull() ? null : name.asString());
        });
        return names;
    }
}
