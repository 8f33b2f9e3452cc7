package io.clientele.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.rules.RuleJson;
import io.clientele.terms.InvalidInputException;
import io.clientele.text.Texts;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {

    @TempDir
    Path folder;

    @Test
    void equalFilesGiveEqualBytesOutsideRun() {
        String first;
        String second;
        try (SmallShop shop = SmallShop.of(folder.resolve("one"), SmallShop.LINES)) {
            first = shop.text();
        }
        try (SmallShop shop = SmallShop.of(folder.resolve("another place"), SmallShop.LINES)) {
            second = shop.text();
        }
        assertThat(withoutRun(first)).isEqualTo(withoutRun(second)).contains("\"receipts\"");
        assertThat(first).isNotEqualTo(second);
    }

    private static String withoutRun(String report) {
        return report.substring(0, report.indexOf("\"run\":"));
    }

    @Test
    void theReportHasTheKeysOfItsSchemaAndNoOthers() throws Exception {
        try (SmallShop shop = SmallShop.of(folder, SmallShop.LINES)) {
            JsonNode report = read(shop.report);
            JsonNode schema = read(Path.of("..", "docs", "reference", "report.schema.json"));
            List<String> always = new ArrayList<>(schema.get("properties").propertyNames());
            always.remove("only");
            assertThat(report.propertyNames()).containsExactlyElementsOf(always);
            allowed(schema, "figure", report.get("figures"));
            allowed(schema, "receipt", report.get("receipts"));
            allowed(schema, "doubt", report.get("doubts"));
            allowed(schema, "table", report.get("tables"));
            allowed(schema, "run", new JsonMapper().createArrayNode().add(report.get("run")));
        }
    }

    @Test
    void theReportOfSomeCustomersSaysWhich() throws Exception {
        try (SmallShop shop = SmallShop.of(folder, SmallShop.LINES)) {
            PlanSettings settings = PlanSettings.defaults(ZoneId.of("Europe/Berlin"));
            Path file = new Plan(shop.workspace, settings, Clock.systemUTC())
                    .only(
                            shop.answer,
                            RuleJson.read("{\"rule\": {\"did\": {\"kind\": \"return\"}}}"),
                            some -> new Report(
                                            shop.workspace.engine(),
                                            some,
                                            settings,
                                            new ReportSettings("en", "test", Map.of()))
                                    .write(folder.resolve("some")));
            JsonNode report = read(file);
            JsonNode schema = read(Path.of("..", "docs", "reference", "report.schema.json"));
            assertThat(report.propertyNames())
                    .containsExactlyElementsOf(schema.get("properties").propertyNames());
            assertThat(report.get("only").get("sentence").asString()).isEqualTo("returns: at least 1");
            for (JsonNode figure : report.get("figures")) {
                if (figure.get("measure").asString().equals("unify.customers")) {
                    assertThat(figure.get("value").asLong()).isEqualTo(1);
                }
            }
        }
    }

    private static void allowed(JsonNode schema, String name, JsonNode objects) {
        JsonNode definition = schema.get("$defs").get(name);
        List<String> required = new ArrayList<>();
        definition.get("required").forEach(key -> required.add(key.asString()));
        objects.forEach(object -> assertThat(object.propertyNames())
                .containsAll(required)
                .isSubsetOf(definition.get("properties").propertyNames()));
    }

    @Test
    void exactMoneyIsTextWithItsDecimalsAndCountsAreWholeNumbers() throws Exception {
        try (SmallShop shop = SmallShop.of(folder, SmallShop.LINES)) {
            JsonNode figures = read(shop.report).get("figures");
            assertThat(figure(figures, "value.gross").get("value").isString()).isTrue();
            // 21 + 4 + 10.5 + 12 + 73050
            assertThat(figure(figures, "value.gross").get("value").asString()).isEqualTo("73097.5");
            assertThat(figure(figures, "value.returns").get("value").asString()).isEqualTo("-10.5");
            assertThat(figure(figures, "value.discounts").get("value").asString())
                    .isEqualTo("0");
            assertThat(figure(figures, "unify.customers").get("value").isIntegralNumber())
                    .isTrue();
            assertThat(figure(figures, "unify.customers").get("value").asInt()).isEqualTo(3);
            assertThat(figure(figures, "unify.customers").has("scope")).isFalse();
            assertThat(figure(figures, "unify.customers").has("low")).isFalse();
        }
        assertThat(ReportJson.plain(new BigDecimal("8832003.2740"))).isEqualTo("8832003.274");
        assertThat(ReportJson.plain(new BigDecimal("73050.0000"))).isEqualTo("73050");
        assertThat(ReportJson.plain(new BigDecimal("0.0000"))).isEqualTo("0");
    }

    private static JsonNode figure(JsonNode figures, String measure) {
        for (JsonNode figure : figures) {
            if (figure.get("measure").asString().equals(measure) && !figure.has("scope")) {
                return figure;
            }
        }
        throw new AssertionError("no figure " + measure);
    }

    @Test
    void tablesHaveTheColumnsOfTheContract() throws Exception {
        try (SmallShop shop = SmallShop.of(folder, SmallShop.LINES)) {
            JsonNode tables = read(shop.report).get("tables");
            assertThat(columns(tables, "value.rfm_thresholds")).isEqualTo("axis cut1 cut2 cut3 cut4");
            assertThat(columns(tables, "segment.groups")).isEqualTo("group customers orders gross net");
            assertThat(columns(tables, "value.concentration")).isEqualTo("basis customers_share money_share");
            assertThat(columns(tables, "value.product_names")).isEqualTo("product name");
            assertThat(columns(tables, "value.cohorts")).isEqualTo("cohort period customers orders net finished");
            assertThat(columns(tables, "value.months"))
                    .isEqualTo("month orders customers new_customers gross returns net finished");
            assertThat(columns(tables, "value.products"))
                    .isEqualTo("product customers orders quantity gross returns net");
            assertThat(tables.get("value.rfm_thresholds")
                            .get("rows")
                            .get(2)
                            .get(0)
                            .asString())
                    .isEqualTo("money");
            assertThat(tables.get("value.months").get("rows").get(0).get(0).asString())
                    .isEqualTo("2026-01");
            assertThat(tables.get("value.products").get("rows").get(0).get(0).asString())
                    .isEqualTo("pot");
        }
    }

    private static String columns(JsonNode tables, String table) {
        List<String> columns = new ArrayList<>();
        tables.get(table).get("columns").forEach(column -> columns.add(column.asString()));
        return String.join(" ", columns);
    }

    @Test
    void aReceiptAddsUpToItsFile() throws Exception {
        try (SmallShop shop = SmallShop.of(folder, SmallShop.LINES)) {
            JsonNode receipt = read(shop.report).get("receipts").get(0);
            assertThat(receipt.get("rows").asInt()).isEqualTo(8);
            assertThat(receipt.get("kept").asInt()).isEqualTo(7);
            assertThat(receipt.get("setAside").asInt()).isEqualTo(1);
            JsonNode sums = receipt.get("sums");
            BigDecimal parts = BigDecimal.ZERO;
            for (String part : List.of("gross", "returns", "discounts", "adjustments")) {
                parts = parts.add(new BigDecimal(sums.get(part).asString()));
            }
            assertThat(sums.get("added").asString()).isEqualTo("0");
            assertThat(parts).isEqualByComparingTo(sums.get("file").asString());
            assertThat(receipt.get("returns").get("matched").get("count").asInt())
                    .isEqualTo(1);
        }
    }

    @Test
    void doubtsSayWhatIsMissing() {
        try (SmallShop shop = SmallShop.of(folder, SmallShop.LINES)) {
            List<String> codes = new ReportDoubts(shop.workspace.engine(), shop.answer, new ReportWords(Texts.of("en")))
                    .all().stream().map(Doubt::code).distinct().toList();
            assertThat(codes)
                    .contains("withoutCustomer", "setAside", "currencyUnknown", "noCosts", "period", "monthUnfinished");
            assertThat(shop.text()).contains("1 row without customer: sales of 4.00");
        }
    }

    @Test
    void aListCannotRunAFormula() {
        try (SmallShop shop = SmallShop.of(folder, SmallShop.LINES)) {
            String best = shop.text(shop.report.resolveSibling("lists").resolve("best.csv"));
            assertThat(best).startsWith("customer,source,net,purchases,last_day\r\nK-1,shop,73064.5,2,2026-03-01\r\n");
            new Export(shop.workspace).write("unify.customers", folder.resolve("customers.csv"), true);
            assertThat(shop.text(folder.resolve("customers.csv")))
                    .startsWith("\uFEFFcustomer_id,")
                    .contains(",'=cmd(),");
        }
        assertThat(CellSafety.text("+84 90")).isEqualTo("'+84 90");
        assertThat(CellSafety.text("@x")).isEqualTo("'@x");
        assertThat(CellSafety.text("tea")).isEqualTo("tea");
        assertThat(CsvRows.cell(new BigDecimal("-10.5000"))).isEqualTo("-10.5");
    }

    @Test
    void evidenceOfGrossListsTheSalesAndTheySumToTheFigure() throws Exception {
        try (SmallShop shop = SmallShop.of(folder, SmallShop.LINES)) {
            Evidence evidence = new Evidence(shop.workspace.engine());
            assertThat(sum(evidence, "value.gross")).isEqualByComparingTo("73097.5");
            assertThat(sum(evidence, "value.gross customers=all")).isEqualByComparingTo("73101.5");
            assertThat(sum(evidence, "value.net")).isEqualByComparingTo("73087");
            String id = shop.answer.figures().get(0).evidence();
            assertThat(evidence.kept(id, Texts.of("en")).about()).containsEntry("measure", "collect.rows_read");
            assertThatThrownBy(() -> evidence.kept("value.gros", Texts.of("en")))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("Maybe value.gross?");
        }
    }

    private static BigDecimal sum(Evidence evidence, String id) throws Exception {
        java.io.StringWriter text = new java.io.StringWriter();
        evidence.rows(evidence.kept(id, Texts.of("en")), Texts.of("en"), text);
        String[] lines = text.toString().split("\r\n");
        int money = List.of(lines[0].split(",")).indexOf("money");
        BigDecimal sum = BigDecimal.ZERO;
        for (int line = 1; line < lines.length; line++) {
            sum = sum.add(new BigDecimal(lines[line].split(",")[money]));
        }
        return sum;
    }

    @Test
    void anUnknownNameOrEndingIsRefusedWithAMaybe() {
        try (SmallShop shop = SmallShop.of(folder, SmallShop.LINES)) {
            Export export = new Export(shop.workspace);
            assertThatThrownBy(() -> export.write("segment.grups", folder.resolve("a.csv"), false))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("Maybe segment.groups?");
            assertThatThrownBy(
                            () -> export.write("clean.orders; drop table clean.orders", folder.resolve("a.csv"), false))
                    .isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> export.write("segment.groups", folder.resolve("a.pdf"), false))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining(".parquet");
            assertThat(folder.resolve("a.csv")).doesNotExist();
        }
    }

    @Test
    void aWorkbookHasRealDaysAndNumbers() throws Exception {
        try (SmallShop shop = SmallShop.of(folder, SmallShop.LINES)) {
            Path file = folder.resolve("orders.xlsx");
            new Export(shop.workspace).write("lists/best", file, false);
            try (var book = new org.dhatim.fastexcel.reader.ReadableWorkbook(Files.newInputStream(file))) {
                var row = book.getFirstSheet().read().get(1);
                assertThat(row.getCellAsNumber(2)).contains(new BigDecimal("73064.5"));
                assertThat(row.getCellAsDate(4)).contains(java.time.LocalDateTime.parse("2026-03-01T00:00:00"));
            }
            Path parquet = folder.resolve("orders.parquet");
            new Export(shop.workspace).write("clean.orders", parquet, false);
            assertThat(new String(Files.readAllBytes(parquet), java.nio.charset.StandardCharsets.ISO_8859_1))
                    .startsWith("PAR1");
        }
    }

    @Test
    void aRowSetAsideIsListedWithLineAndReason() {
        try (SmallShop shop = SmallShop.of(folder, SmallShop.LINES)) {
            List<String> rows = new ArrayList<>();
            new SetAsideRows(shop.workspace.engine())
                    .each(row -> rows.add(row.text(1) + " " + row.number(2) + " " + row.text(3)));
            assertThat(rows).containsExactly("shop.csv 8 no readable date");
        }
    }

    private static JsonNode read(Path file) throws Exception {
        return new JsonMapper().readTree(Files.readString(file));
    }
}
