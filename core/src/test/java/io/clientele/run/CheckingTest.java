package io.clientele.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.clean.KnownCustomers;
import io.clientele.clean.ReadRows;
import io.clientele.collect.Receipts;
import io.clientele.collect.file.Found;
import io.clientele.collect.file.Inputs;
import io.clientele.terms.CancelledException;
import io.clientele.text.Texts;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an import would do is told before it is done, by doing it and taking it back. */
class CheckingTest {

    private static final String HEADER = "order_id,customer_id,order_date,sku,product_name,quantity,unit_price\n";
    private static final String MARCH = HEADER
            + "A1,C1,2026-03-01,tea,Tea,2,5.00\nA1,C1,2026-03-01,cup,Cup,1,3.00\nA2,C2,2026-03-02,tea,Tea,1,7.50\n";
    private static final String APRIL = HEADER
            + "A2,C2,2026-03-02,tea,Tea,1,7.50\nA3,C3,2026-03-09,cup,Cup,4,3.00\nA4,C1,some day,cup,Cup,2,3.00\n"
            + "A5,C4,2026-03-11,cup,Cup,1,many\nA6,C4,2026-03-11\n";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatIsToldBeforeIsWhatTheReceiptTellsAfterwards() {
        try (Undoing shop = Undoing.in(folder, "shop")) {
            shop.take("march.csv", MARCH);
            Path april = shop.write("april.csv", APRIL);
            Checked.Table table = shop.check(april).tables().get(0);
            shop.take(april);
            assertThat(table.receipt()).isEqualTo(receipts(shop).get(1));
            assertThat(parts(table)).containsExactlyInAnyOrderElementsOf(balances(shop, "april.csv"));
        }
    }

    @Test
    void theFileIsWhatIsKeptSetAsideAndAlreadyKnownInRowsAndInMoney() {
        try (Undoing shop = Undoing.in(folder, "shop")) {
            shop.take("march.csv", MARCH);
            Checked.Table table =
                    shop.check(shop.write("april.csv", APRIL)).tables().get(0);
            assertThat(parts(table))
                    .containsExactlyInAnyOrder(
                            "kept XXX 1 12.0000",
                            "already_known XXX 1 7.5000",
                            "set_aside XXX 1 6.0000",
                            "set_aside null 2 0.0000");
            BigDecimal money = table.parts().stream()
                    .map(part -> part.amount() == null ? BigDecimal.ZERO : part.amount())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(money).isEqualByComparingTo("25.50");
        }
    }

    @Test
    void rowsThatWouldBeSetAsideAreShownByTheirReason() {
        try (Undoing shop = Undoing.in(folder, "shop")) {
            Checked.Table table =
                    shop.check(shop.write("april.csv", APRIL)).tables().get(0);
            assertThat(table.reasons())
                    .extracting(reason -> reason.reason() + " " + reason.rows() + " "
                            + reason.first().get(0).line())
                    .containsExactly("fields:3/7 1 6", "no readable amount 1 5", "no readable date 1 4");
            assertThat(table.reasons().get(2).first().get(0).values())
                    .containsExactly("A4", "C1", "some day", "cup", "Cup", "2", "3.00");
        }
    }

    @Test
    void customersAreKnownByAnEqualKey() {
        try (Undoing shop = Undoing.in(folder, "shop")) {
            shop.take("march.csv", MARCH);
            Path april = shop.write("april.csv", APRIL);
            assertThat(shop.check(april).tables().get(0).customers()).isEqualTo(new KnownCustomers(2, 1));
            Path people =
                    shop.write("people.csv", "customer_id,customer_name,city\nC1,Ada Marlow,Hue\nC9,Ben Tarrow,Hue\n");
            assertThat(shop.check(people).tables().get(0).customers()).isEqualTo(new KnownCustomers(2, 1));
            shop.take(people);
            Path again = shop.write("again.csv", "customer_id,customer_name,city\nC1,Ada Marlow,Hue\nC8,Cy Dunn,Hue\n");
            assertThat(shop.check(again).tables().get(0).customers()).isEqualTo(new KnownCustomers(2, 1));
        }
    }

    @Test
    void aRowIsShownAsItCameAndAsItWasRead() {
        try (Undoing shop = Undoing.in(folder, "shop")) {
            String text =
                    "order_id;customer_id;order_date;amount\nA1;C1;03.04.2026 08:15;1.290,50\nA2;C1;17.04.2026;2,00\n";
            List<ReadRows> rows =
                    shop.check(shop.write("days.csv", text)).tables().get(0).rows();
            assertThat(rows).extracting(ReadRows::line).containsExactly(2L, 3L);
            assertThat(rows.get(0).cells())
                    .contains(
                            new ReadRows.Cell("c3", "03.04.2026 08:15", "2026-04-03 08:15:00"),
                            new ReadRows.Cell("c4", "1.290,50", "1290.5000"));
        }
    }

    @Test
    void aCheckLeavesNothingBehind() throws IOException {
        try (Undoing shop = Undoing.in(folder, "shop")) {
            shop.take("march.csv", MARCH);
            List<String> before = everything(shop);
            shop.check(shop.write("april.csv", APRIL));
            shop.check(shop.write("march.csv", MARCH), "quantity=ignored", "unit_price=amount");
            assertThat(everything(shop)).isEqualTo(before);
        }
    }

    @Test
    void aCheckThatIsCancelledLeavesNothingBehindEither() throws IOException {
        try (Undoing shop = Undoing.in(folder, "shop")) {
            shop.take("march.csv", MARCH);
            List<String> before = everything(shop);
            Progress cancelling = new Progress() {
                @Override
                public void begins(Stage stage) {
                    if (stage.phase().equals("cleaning")) {
                        shop.workspace.engine().cancel();
                    }
                }
            };
            Plan plan = new Plan(shop.workspace, Undoing.settings(), shop.next(), cancelling);
            Found found = Inputs.find(List.of(shop.write("april.csv", APRIL)));
            assertThatThrownBy(() -> plan.check(found)).isInstanceOf(CancelledException.class);
            shop.workspace.engine().resume();
            assertThat(everything(shop)).isEqualTo(before);
        }
    }

    @Test
    void anotherMeaningOfTheSameFileIsCheckedAsWhatReplacesIt() {
        String[] other = {"unit_price=ignored", "quantity=amount"};
        try (Undoing shop = Undoing.in(folder, "shop")) {
            Path march = shop.write("march.csv", MARCH);
            shop.take(march);
            Checked.Table table = shop.check(march, other).tables().get(0);
            assertThat(table.replaces()).isTrue();
            shop.take(march, other);
            assertThat(table.receipt()).isEqualTo(receipts(shop).get(1));
        }
    }

    @Test
    void aFileThatIsKnownIsPassedOver() {
        try (Undoing shop = Undoing.in(folder, "shop")) {
            Path march = shop.write("march.csv", MARCH);
            shop.take(march);
            Checked checked = shop.check(march);
            assertThat(checked.tables()).isEmpty();
            assertThat(checked.passedOver()).extracting(file -> file.code()).containsExactly("alreadyKnown");
        }
    }

    @Test
    void tablesOfOneArchiveKnowTheRowsOfEachOther() throws IOException {
        Path months = folder.resolve("months.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(months))) {
            for (Map.Entry<String, String> file :
                    Map.of("1.csv", MARCH, "2.csv", APRIL).entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        String[] other = {"unit_price=ignored", "quantity=amount"};
        try (Undoing shop = Undoing.in(folder, "shop")) {
            Checked checked = shop.check(months);
            shop.take(months);
            assertThat(checked.tables()).extracting(Checked.Table::receipt).isEqualTo(receipts(shop));
            assertThat(checked.tables().get(1).receipt()).containsEntry("alreadyKnown", 1L);
            Checked instead = shop.check(months, other);
            shop.take(months, other);
            assertThat(instead.tables().get(1).receipt())
                    .isEqualTo(receipts(shop).get(3));
        }
    }

    // Derived from UCI Online Retail II, as in OnlineRetailTest.
    @Test
    void theYearOfARealShopIsToldBeforeItComesIn() {
        Path year = OnlineRetailTest.data().resolve("online_retail_ii_2009_2010.csv.gz");
        try (Undoing shop = Undoing.in(folder, "shop")) {
            List<Checked.Table> tables = shop.check(year).tables();
            assertThat(tables).hasSize(1);
            assertThat(parts(tables.get(0))).containsExactly("kept XXX 525461 9539484.6340");
            assertThat(tables.get(0).customers()).isEqualTo(new KnownCustomers(4_383, 0));
            assertThat(shop.rows("from collect.receipts")).isEmpty();
            shop.take(year);
            assertThat(tables).extracting(Checked.Table::receipt).isEqualTo(receipts(shop));
            assertThat(parts(tables.get(0)))
                    .containsExactlyInAnyOrderElementsOf(balances(shop, "online_retail_ii_2009_2010.csv.gz"));
        }
    }

    private static List<Map<String, @Nullable Object>> receipts(Undoing shop) {
        return new ReportReceipts(shop.workspace.engine(), new ReportWords(Texts.of("en")))
                .of(new Receipts(shop.workspace.engine()).all());
    }

    private static List<String> parts(Checked.Table table) {
        return table.parts().stream()
                .map(part -> part.part() + " " + part.currency() + " " + part.rows() + " " + part.amount())
                .toList();
    }

    private static List<String> balances(Undoing shop, String table) {
        return List.of(
                shop.rows("select part, currency, b.row_count, amount from clean.balances as b join collect.receipts"
                                + " using (receipt_id) where table_name = '" + table + "'")
                        .split("\n"));
    }

    /** Each table of the warehouse with what it holds, and each file beside it. */
    private static List<String> everything(Undoing shop) throws IOException {
        Stream<String> tables = Stream.of(shop.rows("select schema_name || '.' || table_name from duckdb_tables()"
                        + " where not temporary order by 1")
                .split("\n"));
        Stream<String> rows = tables.map(table -> table + " " + shop.rows("select * from " + table + " order by all"));
        try (Stream<Path> files = Files.walk(shop.workspace.home().resolve("files"));
                Stream<Path> cache = Files.walk(shop.workspace.home().resolve("cache"))) {
            return Stream.of(
                            rows,
                            files.map(Path::toString).sorted(),
                            cache.map(Path::toString).sorted())
                    .flatMap(each -> each)
                    .toList();
        }
    }
}
