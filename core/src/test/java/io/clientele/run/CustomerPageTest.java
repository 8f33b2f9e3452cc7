package io.clientele.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Scope;
import io.clientele.warehouse.Engine;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One customer of a small shop. */
class CustomerPageTest {

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
    void whatIsKnownSaysWhichRowToldIt() {
        JsonNode page = page("C-1");
        assertThat(page.path("name").asString()).isEqualTo("Ánh Nguyễn");
        assertThat(page.path("records").toString()).isEqualTo("[{\"source\":\"shop\",\"key\":\"C-1\"}]");
        JsonNode birth = known(page, "birth_date");
        assertThat(birth.path("value").asString()).isEqualTo("1990-02-03");
        assertThat(birth.path("kind").asString()).isEqualTo("day");
        assertThat(birth.path("line").asLong()).isEqualTo(2);
        assertThat(birth.path("receipt").asString()).isNotEmpty();
        JsonNode profession = known(page, "attribute");
        assertThat(profession.path("attribute").asString()).isEqualTo("income");
        assertThat(profession.path("value").asString()).startsWith("1200");
        assertThat(page("C-6").path("name").asString()).isEqualTo("<script>alert(1)</script>");
        assertThat(page("C-5").path("name").isNull()).isTrue();
    }

    @Test
    void whereRowsDisagreeTheLatestWinsAndTheOtherIsTold(@TempDir Path own) {
        try (NamedShop other = NamedShop.in(own)) {
            other.add(own, "visits.csv", "customer_id,name,city,loyalty\nC-2,TRAN BINH,Đà Nẵng,gold\n");
            String bound = id(other, "C-2");
            JsonNode page = page(other, bound);
            JsonNode city = known(page, "city");
            assertThat(city.path("value").asString()).isEqualTo("Đà Nẵng");
            assertThat(city.path("others").path(0).path("value").asString()).isEqualTo("Hà Nội");
            assertThat(city.path("others").path(0).path("line").asLong()).isEqualTo(3);
            assertThat(city.path("others").path(0).path("receipt")).isNotEqualTo(city.path("receipt"));
            assertThat(page.path("spellings").toString()).contains("Bình Trần");
            assertThat(known(page, "birth_date").path("value").asString()).isEqualTo("1985-07-01");
        }
    }

    @Test
    void ofManyValuesTheLatestAreToldAndTheRestIsThereToBeAskedFor(@TempDir Path own) {
        try (NamedShop other = NamedShop.in(own)) {
            String guests = IntStream.rangeClosed(1, 30)
                    .mapToObj(guest -> "G-%02d,room %d\n".formatted(guest, guest))
                    .collect(Collectors.joining());
            other.add(own, "guests.csv", "customer_id,last room\n" + guests);
            String bound = id(other, "G-01");
            other.engine()
                    .run(
                            "test",
                            "update unify.memberships set customer_id = (select customer_id from unify.customers where"
                                    + " source_key = 'G-01') where customer_id in (select customer_id from unify.customers"
                                    + " where source_key like 'G-%')");
            JsonNode room = known(page(other, bound), "attribute", "last room");
            assertThat(room.path("value").asString()).isEqualTo("room 30");
            assertThat(room.path("others")).hasSize(20);
            assertThat(room.path("otherValues").asInt()).isEqualTo(29);

            CustomerPage page = new CustomerPage(other.engine(), other.published(), bound);
            JsonNode more = json(page.told("attribute", "last room", 20, 5));
            assertThat(more.path("rows").path(0).path("value").asString()).isEqualTo("room 9");
            assertThat(more.path("total").asInt()).isEqualTo(29);
            assertThat(more.path("next").asInt()).isEqualTo(25);
            JsonNode last = json(page.told("attribute", "last room", 25, 50));
            assertThat(last.path("rows")).hasSize(4);
            assertThat(last.path("rows").path(3).path("line").asLong()).isEqualTo(2);
            assertThat(last.path("next").isNull()).isTrue();
            assertThat(json(page.told("attribute", "no such", 0, 5))
                            .path("total")
                            .asInt())
                    .isZero();
        }
    }

    @Test
    void ofTwoRecordsBothAreTold(@TempDir Path own) {
        try (NamedShop other = NamedShop.in(own)) {
            String joined = id(other, "C-1");
            other.engine()
                    .run(
                            "test",
                            "update unify.memberships set customer_id = (select customer_id from unify.customers where"
                                    + " source_key = 'C-1') where customer_id = (select customer_id from unify.customers"
                                    + " where source_key = 'C-2')");
            JsonNode page = page(other, joined);
            assertThat(page.path("records")).hasSize(2);
            assertThat(figure(page, "unify.customer_records").path("value").asInt())
                    .isEqualTo(2);
            assertThat(known(page, "full_name").path("others")).hasSize(1);
        }
    }

    @Test
    void aNumberOfTheCustomerOpensToItsLines() {
        Opened opened = new Opened(shop.engine(), shop.published());
        Scope scope = Scope.of("customer", id("C-1"));
        assertThat(value("C-1", "value.customer_net")).isEqualByComparingTo("100");
        assertThat(value("C-1", "value.customer_gross")).isEqualByComparingTo("110");
        assertThat(value("C-1", "value.customer_returns")).isEqualByComparingTo("-10");
        assertThat(value("C-1", "value.customer_purchases")).isEqualByComparingTo("2");
        assertThat(value("C-1", "value.customer_average_order")).isEqualByComparingTo("50");
        assertThat(value("C-1", "value.customer_rank")).isEqualByComparingTo("2");
        assertThat(value("C-1", "value.customer_rhythm")).isEqualByComparingTo("37");
        assertThat(value("C-1", "value.customer_recency")).isEqualByComparingTo("10");
        for (String column : List.of("net", "gross", "returns")) {
            Opened.Page rows = opened.page(opened.of("value.customer_" + column, scope), 0, 50, new HashMap<>());
            int money = rows.columns().indexOf("money");
            assertThat(rows.rows().stream()
                            .map(row -> new BigDecimal(Objects.requireNonNull(row.get(money))))
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as(column)
                    .isEqualByComparingTo(value("C-1", "value.customer_" + column));
            assertThat(rows.columns()).contains("receipt_id", "line");
        }
        assertThat(opened.page(opened.of("value.customer_purchases", scope), 0, 50, new HashMap<>())
                        .total())
                .isEqualTo(2);
        Opened.Behind month = opened.of("value.customer_net", Scope.of("customer", id("C-1"), "month", "2026-02"));
        assertThat(Objects.requireNonNull(month.figure()).value()).isEqualByComparingTo("40");
        assertThat(opened.page(month, 0, 50, new HashMap<>()).total()).isEqualTo(2);
    }

    @Test
    void customersBehindANumberAreCalledByNameElseByTheirKey() {
        Opened opened = new Opened(shop.engine(), shop.published());
        Opened.Page buyers = opened.page(opened.of("value.buyers", Scope.DEFAULT), 0, 50, new HashMap<>());
        assertThat(buyers.names())
                .hasSize(buyers.rows().size())
                .containsEntry(id("C-1"), "Ánh Nguyễn")
                .containsEntry(id("C-5"), "C-5");
        Opened.Page lines = opened.page(opened.of("value.gross", Scope.DEFAULT), 0, 50, new HashMap<>());
        assertThat(lines.names()).isEmpty();
    }

    @Test
    void everyMeasureOfACustomerCanBeOpened() {
        Opened opened = new Opened(shop.engine(), shop.published());
        for (String key : List.of("C-1", "C-4", "C-5")) {
            page(key).path("figures").forEach(figure -> {
                Scope scope = Scope.of(
                        "customer", figure.path("scope").path("customer").asString());
                Opened.Behind behind = opened.of(figure.path("measure").asString(), scope);
                opened.page(behind, 0, 50, new HashMap<>());
                assertThat(Objects.requireNonNull(behind.figure()).state().text())
                        .isEqualTo(figure.path("state").asString());
            });
        }
        for (String axis : List.of("recency", "frequency", "monetary")) {
            Opened.Behind score = opened.of("value.customer_score", Scope.of("customer", id("C-1"), "axis", axis));
            assertThat(opened.page(score, 0, 50, new HashMap<>()).total()).isEqualTo(1);
        }
    }

    @Test
    void oneOrderSaysHowMuchIsMissing() {
        JsonNode rhythm = figure(page("C-2"), "value.customer_rhythm");
        assertThat(rhythm.path("state").asString()).isEqualTo("notEnough");
        assertThat(rhythm.path("n").asLong()).isEqualTo(1);
        assertThat(rhythm.path("needed").asLong()).isEqualTo(2);
        assertThat(figure(page("C-4"), "value.customer_net").path("state").asString())
                .isEqualTo("notKnown");
    }

    @Test
    void theGroupSaysWhichLimitsDecide() {
        JsonNode group = page("C-3").path("groups").path(0);
        assertThat(group.path("name").asString()).isNotEmpty();
        JsonNode money = group.path("axes").path(2);
        assertThat(money.path("score").asInt()).isEqualTo(5);
        assertThat(money.path("reach").isNull()).isTrue();
        assertThat(new BigDecimal(money.path("keep").asString()))
                .isLessThan(new BigDecimal(money.path("value").asString()));
        JsonNode recency = group.path("axes").path(0);
        // 19 days; 10 and 1 are better, 43 is worse.
        assertThat(new BigDecimal(recency.path("keep").asString()).doubleValue())
                .isGreaterThanOrEqualTo(recency.path("value").asDouble());
        assertThat(new BigDecimal(recency.path("reach").asString()).doubleValue())
                .isLessThan(recency.path("value").asDouble());
        assertThat(page("C-4").path("groups")).isEmpty();
    }

    @Test
    void ordersComeLatestFirstEachWithItsLinesAndMonthsLeaveNoneOut() {
        JsonNode orders = read(page -> page.orders(0, 2), "C-1");
        List<String> keys = new ArrayList<>();
        orders.path("orders").forEach(order -> keys.add(order.path("key").asString()));
        assertThat(keys).containsExactly("1005", "1004");
        assertThat(orders.path("total").asLong()).isEqualTo(3);
        assertThat(orders.path("next").asLong()).isEqualTo(2);
        JsonNode line = orders.path("orders").path(1).path("lines").path(0);
        assertThat(line.path("name").asString()).isEqualTo("cup");
        assertThat(line.path("money").asString()).isEqualTo("50");
        assertThat(line.path("line").asLong()).isEqualTo(5);
        List<String> months = new ArrayList<>();
        page("C-2")
                .path("months")
                .forEach(month -> months.add(
                        month.path("month").asString() + " " + month.path("net").asString()));
        assertThat(months).containsExactly("2026-01 40", "2026-02 0");
    }

    @Test
    void aPastDayTellsWhatWasSoThen() {
        Engine session = shop.engine();
        try (Engine other = session.another()) {
            Views days = new Views(shop.workspace(), NamedShop.SETTINGS, Clock.systemUTC());
            LocalDate day = LocalDate.of(2026, 2, 12);
            days.prepare(other, day, Progress.NONE);
            JsonNode past = days.read(
                            other,
                            day,
                            reader -> JsonMapper.shared()
                                    .readTree(new CustomerPage(
                                                    reader, Published.of(reader).orElseThrow(), id("C-1"))
                                            .json(NamedShop.SETTINGS)))
                    .orElseThrow();
            assertThat(figure(past, "value.customer_net").path("value").asString())
                    .isEqualTo("110");
            assertThat(figure(past, "value.customer_recency").path("value").asLong())
                    .isEqualTo(1);
            assertThat(past.path("asOf").asString()).isEqualTo("2026-02-12");
            JsonNode list = days.read(other, day, reader -> {
                        CustomerColumns there = CustomerColumns.of(reader);
                        return JsonMapper.shared()
                                .readTree(new CustomersPage(
                                                reader, Published.of(reader).orElseThrow(), new CustomersKept())
                                        .json(CustomersAsked.of(there, null, "-net", "source_key,net", null), 0, 50));
                    })
                    .orElseThrow();
            assertThat(list.path("rows").path(1).path("cells").toString())
                    .isEqualTo("{\"source_key\":\"C-1\",\"net\":\"110\"}");
            days.clear(other);
        }
    }

    @Test
    void whatIsNoIdIsRefusedBeforeItReachesAStatement() {
        Opened opened = new Opened(shop.engine(), shop.published());
        String good = id("C-1");
        for (String bad : List.of(
                "",
                "c",
                "c' or '1'='1",
                good + "'",
                good.toUpperCase(java.util.Locale.ROOT),
                "o" + good.substring(1),
                good.substring(0, 25) + "é",
                "c".repeat(5_000))) {
            assertThatThrownBy(() -> opened.of("value.customer_net", Scope.of("customer", bad)))
                    .as(bad)
                    .isInstanceOfSatisfying(
                            InvalidInputException.class,
                            refused ->
                                    assertThat(refused.problems().get(0).code()).isEqualTo("unify.noId"));
            assertThatThrownBy(() -> new CustomerPage(shop.engine(), shop.published(), bad))
                    .isInstanceOf(InvalidInputException.class);
        }
        for (String month : List.of("2026-13", "2026-02' or '1'='1", "all")) {
            assertThatThrownBy(() -> opened.of("value.customer_net", Scope.of("customer", good, "month", month)))
                    .isInstanceOf(InvalidInputException.class);
        }
        assertThatThrownBy(() -> opened.of("value.customer_score", Scope.of("customer", good, "axis", "r, 1")))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new CustomerPage(shop.engine(), shop.published(), "c" + "a".repeat(25))
                        .json(NamedShop.SETTINGS))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.problems().get(0).code()).isEqualTo("run.noCustomer"));
    }

    private static BigDecimal value(String key, String measure) {
        return new BigDecimal(figure(page(key), measure).path("value").asString());
    }

    private static JsonNode figure(JsonNode page, String measure) {
        for (JsonNode figure : page.path("figures")) {
            if (figure.path("measure").asString().equals(measure)) {
                return figure;
            }
        }
        throw new AssertionError("no figure " + measure);
    }

    private static JsonNode known(JsonNode page, String field) {
        for (JsonNode known : page.path("known")) {
            if (known.path("field").asString().equals(field)) {
                return known;
            }
        }
        throw new AssertionError("no field " + field);
    }

    private static JsonNode known(JsonNode page, String field, String attribute) {
        for (JsonNode known : page.path("known")) {
            if (known.path("field").asString().equals(field)
                    && known.path("attribute").asString().equals(attribute)) {
                return known;
            }
        }
        throw new AssertionError("no " + attribute + " in " + page.path("known"));
    }

    private static JsonNode json(byte[] told) {
        return JsonMapper.shared().readTree(told);
    }

    private static JsonNode page(NamedShop other, String id) {
        return JsonMapper.shared()
                .readTree(new CustomerPage(other.engine(), other.published(), id).json(NamedShop.SETTINGS));
    }

    private static JsonNode page(String key) {
        return read(page -> page.json(NamedShop.SETTINGS), key);
    }

    private static JsonNode read(Function<CustomerPage, byte[]> reading, String key) {
        return JsonMapper.shared().readTree(reading.apply(new CustomerPage(shop.engine(), shop.published(), id(key))));
    }

    private static String id(String key) {
        return id(shop, key);
    }

    private static String id(NamedShop of, String key) {
        return String.valueOf(of.engine()
                .rows("test", "select customer_id from unify.customers where source_key = ?", key)
                .get(0)
                .text(1));
    }
}
