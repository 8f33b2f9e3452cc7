package io.clientele.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.collect.Receipt;
import io.clientele.warehouse.EngineSettings;
import io.clientele.warehouse.Row;
import io.clientele.warehouse.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How complete and how readable each field of each source is. */
class QualityTest {

    private static final String HEADER = "order no,order date,customer id,product,quantity,unit price,status\n";

    @TempDir
    Path folder;

    @Test
    void aFieldSaysHowManyRowsFillItAndHowManyOfThoseCanBeRead() {
        try (SmallShop shop = SmallShop.of(
                folder,
                HEADER
                        + "1001,2026-01-05,K-1,tea,2,10.50,paid\n"
                        + "1002,2026-01-09,,tea,1,10.50,\n"
                        + "1003,2026-02-02,unknown,cup,3,4.00,paid\n"
                        + "1004,2026-02-30,K-2,,1,10.50,paid\n"
                        + "1005,2026-03-01,K-1,pot,1,much,paid\n")) {
            assertThat(quality(shop.workspace))
                    .containsExactly(
                            "orders order_key 5 5 5",
                            "orders order_date 5 5 4",
                            "orders customer_key 5 4 3",
                            "orders product_name 5 4 4",
                            "orders quantity 5 5 5",
                            "orders unit_price 5 5 4",
                            "orders status 5 4 null");
        }
    }

    @Test
    void anOrderNumberAboveCountsForTheRowsBelow() {
        try (SmallShop shop = SmallShop.of(
                folder,
                "order_id,customer_id,order_date,product,quantity,unit_price\nA1,C1,2026-03-01,tea,2,5.00\n"
                        + ",,,pot,1,20.00\nA2,C2,2026-03-02,tea,1,5.00\n")) {
            assertThat(quality(shop.workspace))
                    .contains("orders order_key 3 3 3", "orders order_date 3 3 3", "orders customer_key 3 2 2");
        }
    }

    @Test
    void ofACustomerTableItsAttributesAreFieldsToo() throws IOException {
        Files.writeString(
                folder.resolve("people.csv"),
                "customer_id,email,income,profession\nC1,ada@example.com,1200,baker\nC2,ada(at)home,,baker\nC3,,900,-\n");
        try (Workspace workspace = Workspace.open(folder.resolve("workspace"), EngineSettings.defaults())) {
            plan(workspace).analyze(List.of(folder.resolve("people.csv")));
            assertThat(quality(workspace))
                    .containsExactly(
                            "customers customer_key 3 3 3",
                            "customers email 3 2 1",
                            "customers attribute income 3 2 2",
                            "customers attribute profession 3 3 2");
        }
    }

    @Test
    void aRowMendedByHandCountsAsMended() {
        try (Undoing shop = Undoing.in(folder, "shop")) {
            String dates = "select row_count, filled, valid from clean.field_counts where field = 'order_date'";
            Receipt receipt = shop.take(
                    "shop.csv",
                    HEADER + "1001,2026-01-05,K-1,tea,2,10.50,paid\n1004,2026-02-30,K-2,tea,1,10.50,paid\n");
            assertThat(shop.rows(dates)).isEqualTo("2 2 1");
            RowRepairs repairs = new RowRepairs(shop.workspace, shop.next());
            repairs.repair(receipt.id(), 3, Map.of("order date", "2026-02-28"));
            assertThat(shop.rows(dates)).isEqualTo("2 2 2");
        }
    }

    @Test
    void theReportHoldsTheTableAndItCanBeExported() throws IOException {
        try (SmallShop shop = SmallShop.of(folder, SmallShop.LINES)) {
            JsonNode table =
                    new JsonMapper().readTree(shop.text()).get("tables").get("clean.quality");
            assertThat(table.get("columns").toString())
                    .isEqualTo("[\"source\",\"kind\",\"field\",\"attribute\",\"rows\",\"filled\",\"valid\"]");
            assertThat(table.get("rows").get(2).toString())
                    .isEqualTo("[\"shop\",\"orders\",\"customer_key\",null,8,7,7]");
            new Export(shop.workspace).write("clean.quality", folder.resolve("quality.csv"), false);
            assertThat(shop.text(folder.resolve("quality.csv")))
                    .startsWith("source,kind,field,attribute,rows,filled,valid\r\nshop,orders,order_key,,8,8,8\r\n");
        }
    }

    private static Plan plan(Workspace workspace) {
        return new Plan(workspace, PlanSettings.defaults(ZoneId.of("Europe/Berlin")), Clock.systemUTC());
    }

    private static List<String> quality(Workspace workspace) {
        return workspace
                .engine()
                .rows(
                        "test",
                        "select concat_ws(' ', kind, field, attribute), row_count, filled, valid from clean.quality"
                                + " order by place, column_no")
                .stream()
                .map(QualityTest::words)
                .toList();
    }

    private static String words(Row row) {
        return IntStream.rangeClosed(1, row.width())
                .mapToObj(column -> String.valueOf(row.get(column)))
                .collect(Collectors.joining(" "));
    }
}
