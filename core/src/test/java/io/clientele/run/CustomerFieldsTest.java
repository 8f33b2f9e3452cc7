package io.clientele.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.collect.KeptLines;
import io.clientele.collect.Receipt;
import io.clientele.ledger.AttributeVersion;
import io.clientele.rules.RuleJson;
import io.clientele.rules.RuleWords;
import io.clientele.segment.Judging;
import io.clientele.terms.Actor;
import io.clientele.terms.InvalidInputException;
import io.clientele.text.Texts;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A small shop adds fields of its own and enters their values. */
class CustomerFieldsTest {

    @TempDir
    private Path folder = Path.of("");

    private NamedShop shop;

    @BeforeEach
    void open() {
        shop = NamedShop.in(folder);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aDefinedFieldIsThereBeforeAnybodyHasAValue() {
        define("VIP", "yes_no", Map.of("vi", "Khách quý", "zh-Hans", "贵宾"));
        JsonNode column = column("attribute.VIP");
        assertThat(column.path("kind").asString()).isEqualTo("yes_no");
        assertThat(column.path("labels").path("vi").asString()).isEqualTo("Khách quý");
        assertThat(holdsFor("{\"missing\": \"VIP\"}")).isEqualTo(6);
        assertThat(holdsFor("{\"known\": \"VIP\"}")).isZero();
        assertThat(csv("source_key,attribute.VIP", "vi").lines().findFirst())
                .hasValue("khách hàng,mã ở nguồn,Khách quý");
        assertThat(csv("attribute.VIP", "zh-Hant").lines().findFirst()).hasValue("客戶,VIP");
        Texts texts = Texts.of("vi");
        assertThat(new RuleWords(texts, CustomerFields.labels(shop.engine(), texts))
                        .sentence(RuleJson.read("{\"rule\": {\"missing\": \"VIP\"}}")))
                .contains("Khách quý");
    }

    @Test
    void whatIsEnteredIsInListFilterPageAndExportAtOnceAndTheRowOpens() {
        define("VIP", "yes_no", Map.of());
        Receipt receipt = enter("C-1", "VIP", "Có", "vi");
        assertThat(receipt.file()).startsWith(ByHand.FILE);
        assertThat(receipt.source()).isEqualTo("shop");
        assertThat(holdsFor("{\"yes_no\": \"VIP\", \"is\": true}")).isEqualTo(1);
        assertThat(csv("source_key,attribute.VIP", "en")).contains(",C-1,yes\r\n");
        JsonNode known = known("C-1", "VIP");
        assertThat(known.path("value").asString()).isEqualTo("yes");
        assertThat(known.path("byHand").asBoolean()).isTrue();
        assertThat(known.path("receipt").asString()).isEqualTo(receipt.id());
        assertThat(known("C-1", "profession").path("byHand").isMissingNode()).isTrue();
        assertThat(new KeptLines(shop.workspace())
                        .row(receipt.id(), known.path("line").asLong()))
                .containsExactlyInAnyOrderEntriesOf(Map.of("customer", "C-1", "VIP", "yes"));
        assertThat(shop.published().stale(shop.engine())).isTrue();
    }

    @Test
    void nothingElseOfTheCustomerChangesAndARunTellsTheSame() {
        String before = csv("full_name,source_key,city,records,net,attribute.income", "en");
        enter("C-3", "income", "5000", "en");
        assertThat(csv("full_name,source_key,city,records,net", "en"))
                .isEqualTo(before.replaceAll(",[0-9.]*\r\n", "\r\n")
                        .replace(",attribute.income", "")
                        .replace(",income", ""));
        new Plan(shop.workspace(), NamedShop.SETTINGS, Clock.systemUTC()).compute(List.of());
        assertThat(csv("source_key,attribute.income", "en")).contains(",C-3,5000\r\n", ",C-1,1200\r\n");
        assertThat(shop.engine()
                        .rows("set aside", "select count(*) from clean.quarantine")
                        .get(0)
                        .number(1))
                .isZero();
    }

    @Test
    void theSameValueTwiceChangesNothingAndAnOlderOneMayComeBack() {
        enter("C-1", "profession", "smith", "en");
        assertThat(asked("C-1", "profession", " smith ", "en")).isEmpty();
        enter("C-1", "profession", "baker", "en");
        assertThat(known("C-1", "profession").path("value").asString()).isEqualTo("baker");
        enter("C-1", "profession", "smith", "en");
        assertThat(known("C-1", "profession").path("value").asString()).isEqualTo("smith");
        assertThat(holdsFor("{\"one_of\": \"profession\", \"values\": [\"smith\"]}"))
                .isEqualTo(1);
        assertThat(holdsFor("{\"one_of\": \"profession\", \"values\": [\"baker\"]}"))
                .isEqualTo(1);
    }

    @Test
    void aValueThatIsEmptiedIsGoneEverywhereThoughAFileTellsIt() {
        assertThat(asked("C-4", "income", "", "en")).isEmpty();
        enter("C-1", "income", null, "en");
        assertThat(known("C-1", "income").isMissingNode()).isTrue();
        assertThat(holdsFor("{\"known\": \"income\"}")).isEqualTo(1);
        assertThat(csv("source_key,attribute.income", "en")).contains(",C-1,\r\n");
        assertThat(field("income").customers()).isEqualTo(1);
        assertThat(asked("C-1", "income", "  ", "en")).isEmpty();
        enter("C-1", "income", "0", "en");
        assertThat(csv("source_key,attribute.income", "en")).contains(",C-1,0\r\n");
        assertThat(holdsFor("{\"number\": \"income\", \"at_most\": 0}")).isEqualTo(1);
    }

    @Test
    void aWithdrawnEntryBringsBackWhatAFileTold() {
        Receipt receipt = enter("C-1", "income", "9,5", "vi");
        assertThat(known("C-1", "income").path("value").asString()).startsWith("9.5");
        new Undo(shop.workspace(), Clock.systemUTC()).withdraw(receipt.id());
        assertThat(known("C-1", "income").path("value").asString()).startsWith("1200");
        new Undo(shop.workspace(), Clock.systemUTC()).restore(receipt.id());
        assertThat(known("C-1", "income").path("value").asString()).startsWith("9.5");
    }

    @Test
    void aFileBringsADefinedFieldWhateverElseItsHeadMightMean() {
        define("delivery city", "text", Map.of());
        define("contract end", "date", Map.of());
        shop.add(folder, "more.csv", """
                customer_id,delivery city,contract end
                C-1,Huế,2027-01-31
                C-2,Vinh,2026-12-01
                """);
        assertThat(csv("source_key,city,attribute.delivery city,attribute.contract end", "en"))
                .contains(",C-1,Hà Nội,Huế,2027-01-31\r\n");
        assertThat(holdsFor("{\"date\": \"contract end\", \"from\": \"2027-01-01\"}"))
                .isEqualTo(1);
        enter("C-2", "contract end", "2.3.2028", "vi");
        assertThat(known("C-2", "contract end").path("value").asString()).isEqualTo("2028-03-02");
        assertThat(known("C-2", "contract end").path("kind").asString()).isEqualTo("day");
    }

    @Test
    void daysThatAFileBringsAreDaysThoughNobodyDefinedThem() {
        shop.add(folder, "visits.csv", "customer_id,visited\nC-1,2026-01-31\nC-2,2026-02-01\n");
        assertThat(column("attribute.visited").path("kind").asString()).isEqualTo("day");
        assertThat(field("visited").kind()).isEqualTo("date");
        assertThat(holdsFor("{\"date\": \"visited\", \"to\": \"2026-02-01\"}")).isEqualTo(1);
    }

    @Test
    void yesAndNoOfAFileAreReadInAnyOfItsSpellings() {
        define("club", "yes_no", Map.of());
        shop.add(folder, "members.csv", "customer_id,club\nC-1,1\nC-2,0\nC-3,1\n");
        assertThat(holdsFor("{\"yes_no\": \"club\", \"is\": true}")).isEqualTo(2);
        assertThat(holdsFor("{\"yes_no\": \"club\", \"is\": false}")).isEqualTo(1);
        assertThat(csv("source_key,attribute.club", "en")).contains(",C-2,0\r\n");
    }

    @Test
    void aCustomerKnownByNameAloneTakesAValueToo() {
        shop.add(folder, "guests.csv", "name,city\nLê Lan,Huế\nMai Hoa,Vinh\n");
        String lan = shop.engine()
                .rows("a guest", "select customer_id from unify.customers where full_name = 'Lê Lan'")
                .get(0)
                .text(1);
        ByHand byHand = byHand();
        Receipt receipt = byHand.take(
                byHand.asked(shop.engine(), String.valueOf(lan), "profession", "nurse", "en")
                        .orElseThrow(),
                Progress.NONE);
        assertThat(receipt.rowCount()).isEqualTo(1);
        assertThat(csv("full_name,attribute.profession", "en")).contains(",Lê Lan,nurse\r\n", ",Mai Hoa,\r\n");
    }

    @Test
    void aNameThatMeansSomethingAlreadyIsRefused() {
        refused("run.basicAttribute", () -> define("full_name", "text", Map.of()));
        refused("run.basicAttribute", () -> define("Country", "text", Map.of()));
        refused("run.basicAttribute", () -> define("客户编号", "text", Map.of()));
        refused("run.basicAttribute", () -> define("net", "number", Map.of()));
        refused("run.otherKind", () -> define("income", "text", Map.of()));
        refused("run.attributeSpelt", () -> define("Profession", "text", Map.of()));
        refused("run.tooLong", () -> define("x".repeat(4_000), "text", Map.of()));
        refused("run.hiddenCharacter", () -> define("a\u0000b", "text", Map.of()));
        refused("run.noAttributeName", () -> define(" \n", "text", Map.of()));
        refused("run.comma", () -> define("a,b", "text", Map.of()));
        refused("run.noKind", () -> define("size", "map", Map.of()));
        refused("run.lang", () -> define("size", "number", Map.of("fr", "taille")));
        define("size", "number", Map.of());
        refused("run.attributeThere", () -> define("size", "number", Map.of()));
    }

    @Test
    void aNameIsNeverRunAndAlwaysShownAsItIs() {
        String name = "<script>'; drop table value.totals --\"";
        define(name, "text", Map.of("en", "<b>bold</b>"));
        enter("C-2", name, "=1+1", "en");
        assertThat(csv("source_key,attribute." + name, "en")).contains("<b>bold</b>", ",C-2,'=1+1\r\n");
        assertThat(known("C-2", name).path("value").asString()).isEqualTo("=1+1");
    }

    @Test
    void whatIsNoValueOfTheFieldIsRefused() {
        define("size", "number", Map.of());
        define("since", "date", Map.of());
        define("VIP", "yes_no", Map.of());
        refused("run.noNumber", () -> asked("C-1", "size", "12a", "en"));
        refused("run.longNumber", () -> asked("C-1", "size", "1234567890123456", "en"));
        refused("run.noDate", () -> asked("C-1", "since", "31.2.", "en"));
        refused("run.noDate", () -> asked("C-1", "since", "31.2.2024", "vi"));
        refused("run.twoDates", () -> asked("C-1", "since", "1/2/2024", "en"));
        refused("run.noYesNo", () -> asked("C-1", "VIP", "perhaps", "en"));
        refused("run.saysNothing", () -> asked("C-1", "profession", "n/a", "en"));
        refused("run.tooLong", () -> asked("C-1", "profession", "x".repeat(4_000), "en"));
        refused("run.hiddenCharacter", () -> asked("C-1", "profession", "a\nb", "en"));
        refused("run.noAttribute", () -> asked("C-1", "proffession", "smith", "en"));
        refused(
                "run.noCustomer",
                () -> byHand().asked(shop.engine(), "c" + "a".repeat(25), "profession", "smith", "en"));
        refused("unify.noId", () -> byHand().asked(shop.engine(), "c' or 1=1", "profession", "smith", "en"));
    }

    @Test
    void aRetiredFieldLeavesListsAndRulesAndComesBackWithItsValues() {
        AttributeVersion labelled = said(book ->
                book.change(0, new AttributeWish("profession", "text", "", Map.of("en", "Job"), ""), Actor.LOCAL));
        assertThat(labelled.version()).isEqualTo(2);
        AttributeVersion retired = said(book -> book.retire(2, AttributesBook.wish(labelled), Actor.LOCAL));
        assertThat(columns()).doesNotContain("attribute.profession").contains("attribute.income");
        assertThat(known("C-1", "profession").isMissingNode()).isTrue();
        refused("rules.noAttribute", () -> holdsFor("{\"known\": \"profession\"}"));
        refused("run.retiredAttribute", () -> asked("C-1", "profession", "smith", "en"));
        assertThat(field("profession").retired()).isTrue();
        said(book -> book.undo("profession", retired.version(), Actor.LOCAL));
        assertThat(holdsFor("{\"known\": \"profession\"}")).isEqualTo(3);
        // A second tab still sees the version before.
        refused("run.changedMeanwhile", () -> said(book -> book.undo("profession", retired.version(), Actor.LOCAL)));
        AttributeVersion again = said(book -> book.undo("profession", 4, Actor.LOCAL));
        assertThat(again.retired()).isTrue();
        AttributeVersion back =
                said(book -> book.define(new AttributeWish("profession", "text", "", Map.of(), ""), Actor.LOCAL));
        assertThat(back.version()).isEqualTo(6);
        assertThat(known("C-1", "profession").path("value").asString()).isEqualTo("baker");
    }

    @Test
    void undoingTheFirstNameOfAFilesFieldLeavesTheField() {
        said(book -> book.change(0, new AttributeWish("income", "number", "€", Map.of("en", "Pay"), ""), Actor.LOCAL));
        assertThat(column("attribute.income").path("unit").asString()).isEqualTo("€");
        AttributeVersion bare = said(book -> book.undo("income", 2, Actor.LOCAL));
        assertThat(bare.labels()).isEmpty();
        assertThat(bare.retired()).isFalse();
        assertThat(columns()).contains("attribute.income");
    }

    @Test
    void twoWhoChangeOneFieldDoNotOverwriteEachOther() {
        define("size", "number", Map.of());
        AttributeWish one = new AttributeWish("size", "number", "cm", Map.of(), "");
        AttributeWish other = new AttributeWish("size", "number", "inch", Map.of(), "");
        said(book -> book.change(1, one, Actor.LOCAL));
        refused("run.changedMeanwhile", () -> said(book -> book.change(1, other, Actor.LOCAL)));
        assertThat(column("attribute.size").path("unit").asString()).isEqualTo("cm");
        try (Books books = Books.open(shop.workspace(), Clock.systemUTC())) {
            assertThat(books.receipts())
                    .filteredOn(receipt -> receipt.subject().equals("size"))
                    .extracting(receipt -> receipt.before() + ">" + receipt.after())
                    .containsExactly("null>1", "1>2");
        }
    }

    @Test
    void whatTheLedgerSaysIsToldToTheWarehouseWhenItMissedIt() {
        // Written, and then the process ended before the sessions were told.
        try (AttributesBook book = AttributesBook.open(shop.workspace(), Clock.systemUTC())) {
            book.define(new AttributeWish("size", "number", "", Map.of(), ""), Actor.LOCAL);
        }
        assertThat(columns()).doesNotContain("attribute.size");
        Books.open(shop.workspace(), Clock.systemUTC()).close();
        assertThat(columns()).contains("attribute.size");
    }

    @Test
    void theFieldsTellHowManyHaveAValueAndWhoToldIt() {
        CustomerFields.Field income = field("income");
        assertThat(income.kind()).isEqualTo("number");
        assertThat(income.customers()).isEqualTo(2);
        assertThat(income.sources()).containsExactly("shop");
        assertThat(income.ofOrders()).isFalse();
        enter("C-4", "income", "7", "en");
        assertThat(field("income").customers()).isEqualTo(3);
    }

    private void define(String name, String kind, Map<String, String> labels) {
        AttributeWish wish = new AttributeWish(name, kind, "", labels, "");
        CustomerFields.of(shop.engine()).check(wish);
        said(book -> book.define(wish, Actor.LOCAL));
    }

    private AttributeVersion said(Function<AttributesBook, AttributeVersion> change) {
        try (AttributesBook book = AttributesBook.open(shop.workspace(), Clock.systemUTC())) {
            AttributeVersion version = change.apply(book);
            book.copy(shop.engine());
            return version;
        }
    }

    private ByHand byHand() {
        return new ByHand(shop.workspace(), NamedShop.SETTINGS, Clock.systemUTC());
    }

    private Optional<ByHand.Entry> asked(String key, String field, @Nullable String typed, String lang) {
        return byHand().asked(shop.engine(), id(key), field, typed, lang);
    }

    private Receipt enter(String key, String field, @Nullable String typed, String lang) {
        return byHand().take(asked(key, field, typed, lang).orElseThrow(), Progress.NONE);
    }

    private String id(String key) {
        return String.valueOf(shop.engine()
                .rows("a customer", "select customer_id from unify.customers where source_key = ?", key)
                .get(0)
                .text(1));
    }

    private CustomerFields.Field field(String name) {
        return CustomerFields.of(shop.engine()).named(name);
    }

    private long holdsFor(String rule) {
        return new Judging(
                        shop.engine(),
                        RuleJson.read("{\"rule\": " + rule + "}"),
                        shop.published().asOf())
                .everyone()
                .size();
    }

    private List<String> columns() {
        List<String> names = new ArrayList<>();
        list().path("columns").forEach(column -> names.add(column.path("name").asString()));
        return names;
    }

    private JsonNode column(String name) {
        for (JsonNode column : list().path("columns")) {
            if (column.path("name").asString().equals(name)) {
                return column;
            }
        }
        throw new AssertionError("No column " + name);
    }

    private JsonNode list() {
        CustomersKept kept = new CustomersKept();
        CustomerColumns there = kept.columns(shop.engine(), shop.published());
        return JsonMapper.shared()
                .readTree(new CustomersPage(shop.engine(), shop.published(), kept)
                        .json(CustomersAsked.of(there, "", null, null, null), 0, 10));
    }

    private String csv(String columns, String lang) {
        CustomersKept kept = new CustomersKept();
        CustomerColumns there = kept.columns(shop.engine(), shop.published());
        StringWriter out = new StringWriter();
        try {
            new CustomersPage(shop.engine(), shop.published(), kept)
                    .csv(CustomersAsked.of(there, "", "source_key", columns, null), Texts.of(lang), out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toString();
    }

    private JsonNode known(String key, String attribute) {
        JsonNode page = JsonMapper.shared()
                .readTree(new CustomerPage(shop.engine(), shop.published(), id(key)).json(NamedShop.SETTINGS));
        for (JsonNode known : page.path("known")) {
            if (known.path("attribute").asString("").equals(attribute)) {
                return known;
            }
        }
        return page.path("nothing of this name");
    }

    private static void refused(String code, ThrowingCallable doing) {
        assertThatThrownBy(doing)
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.problems().get(0).code()).isEqualTo(code));
    }
}
