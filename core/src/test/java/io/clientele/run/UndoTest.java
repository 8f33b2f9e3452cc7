package io.clientele.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.collect.Receipt;
import io.clientele.collect.Receipts;
import io.clientele.terms.InvalidInputException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A receipt can be taken out of now, and back; nothing that was said before is edited. */
class UndoTest {

    private static final String HEADER = "order_id,customer_id,order_date,sku,product_name,quantity,unit_price\n";
    private static final String MARCH = HEADER
            + "A1,C1,2026-03-01,tea,Tea,2,5.00\nA1,C1,2026-03-01,cup,Cup,1,3.00\nA2,C2,2026-03-02,tea,Tea,1,7.50\n";
    private static final String APRIL = HEADER
            + "A2,C2,2026-03-02,tea,Green tea,1,7.50\nA1,C1,2026-03-01,tea,Green tea,1,5.00\nA3,C3,2026-03-09,cup,Cup,4,3.00\n";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void withoutTheFirstReceiptTheTablesAreThoseOfTheSecondAlone() {
        try (Undoing both = Undoing.in(folder, "both");
                Undoing second = Undoing.in(folder, "second")) {
            Receipt march = both.take("march.csv", MARCH);
            both.take("april.csv", APRIL);
            both.withdraw(march);
            second.take("april.csv", APRIL);
            assertThat(both.believed()).isEqualTo(second.believed());
        }
    }

    @Test
    void withoutTheSecondReceiptTheOlderVersionsAreBelievedAgain() {
        try (Undoing both = Undoing.in(folder, "both");
                Undoing first = Undoing.in(folder, "first")) {
            both.take("march.csv", MARCH);
            both.withdraw(both.take("april.csv", APRIL));
            first.take("march.csv", MARCH);
            assertThat(both.believed()).isEqualTo(first.believed());
        }
    }

    @Test
    void aReceiptThatIsRestoredStandsWhereItStood() {
        try (Undoing both = Undoing.in(folder, "both")) {
            Receipt march = both.take("march.csv", MARCH);
            both.take("april.csv", APRIL);
            Map<String, String> before = both.believed();
            String balances = both.rows("from clean.balances order by all");
            both.withdraw(march);
            assertThat(both.believed()).isNotEqualTo(before);
            both.restore(march);
            assertThat(both.believed()).isEqualTo(before);
            assertThat(both.rows("from clean.balances order by all")).isEqualTo(balances);
        }
    }

    @Test
    void anOrderThatComesAgainWithFewerLinesIsToldAsLongAsItHadMore() {
        try (Undoing both = Undoing.in(folder, "both")) {
            String fewer = "select field, before, after, line from clean.findings where rule = 'fewer lines'";
            Receipt march = both.take("march.csv", MARCH);
            assertThat(both.rows(fewer)).isEmpty();
            both.take("april.csv", APRIL);
            assertThat(both.rows(fewer)).isEqualTo("order_key 2 1 3");
            both.withdraw(march);
            assertThat(both.rows(fewer)).isEmpty();
        }
    }

    @Test
    void rowsThatWereAlreadyKnownAreKeptOnceTheirFirstCarrierIsGone() {
        try (Undoing both = Undoing.in(folder, "both")) {
            Receipt march = both.take("march.csv", MARCH);
            Receipt april = both.take("april.csv", APRIL);
            String parts =
                    "select part, row_count from clean.balances where receipt_id = '" + april.id() + "' order by 1";
            assertThat(both.rows(parts)).isEqualTo("already_known 1\nkept 2");
            both.withdraw(march);
            assertThat(both.rows(parts)).isEqualTo("kept 3");
        }
    }

    @Test
    void rowsOfAWithdrawnReceiptAreKnownFromItsArrivalToItsWithdrawal() {
        try (Undoing shop = Undoing.in(folder, "shop")) {
            Receipt march = shop.take("march.csv", MARCH);
            assertThat(shop.rows(
                            "select distinct known_from < happened_at + interval 1 second, known_to from clean.orders"))
                    .isEqualTo("true null");
            shop.withdraw(march);
            assertThat(shop.rows("select distinct known_from, known_to from clean.order_lines"))
                    .isEqualTo("2026-04-01T01:00 2026-04-01T02:00");
        }
    }

    @Test
    void atEveryMomentOneVersionOfAnOrderIsBelievedAtMost() {
        try (Undoing shop = Undoing.in(folder, "shop")) {
            Receipt march = shop.take("march.csv", MARCH);
            Receipt april = shop.take("april.csv", APRIL);
            shop.withdraw(march);
            shop.restore(march);
            shop.withdraw(april);
            shop.take("march.csv", MARCH, "unit_price=ignored", "quantity=amount");
            shop.withdraw(shop.take("may.csv", APRIL.replace("Green", "Black")));
            assertThat(shop.rows("""
                    select a.order_id, a.line_no, a.known_from, a.known_to, b.known_from, b.known_to
                    from clean.order_lines as a
                    join clean.order_lines as b on a.order_id = b.order_id and a.line_no = b.line_no and a.rowid < b.rowid
                        and a.known_from < coalesce(b.known_to, timestamp '2099-01-01')
                        and b.known_from < coalesce(a.known_to, timestamp '2099-01-01')""")).isEmpty();
        }
    }

    @Test
    void anotherMappingOfTheSameFileWithdrawsTheOlderReceiptAndStaysHistory() {
        try (Undoing shop = Undoing.in(folder, "shop");
                Undoing fresh = Undoing.in(folder, "fresh")) {
            Receipt first = shop.take("march.csv", MARCH);
            Receipt second = shop.take("march.csv", MARCH, "unit_price=ignored", "quantity=amount");
            fresh.take("march.csv", MARCH, "unit_price=ignored", "quantity=amount");
            assertThat(shop.believed()).isEqualTo(fresh.believed());
            assertThat(new Receipts(shop.workspace.engine()).believed())
                    .extracting(Receipt::id)
                    .containsExactly(second.id());
            assertThat(second.backfill()).isTrue();
            assertThat(second.standing().turn()).isEqualTo(first.standing().turn());
            assertThat(
                            shop.rows(
                                    "select count(*) from clean.orders where receipt_id = '" + second.id()
                                            + "' and known_from < timestamp '2026-03-10' and known_to = timestamp '2026-04-01 01:00:00'"))
                    .isEqualTo("2");
        }
    }

    @Test
    void anotherMappingDoesNotOvertakeWhatCameLater() {
        try (Undoing shop = Undoing.in(folder, "shop");
                Undoing fresh = Undoing.in(folder, "fresh")) {
            shop.take("march.csv", MARCH);
            shop.take("april.csv", APRIL);
            shop.take("march.csv", MARCH, "product_name=ignored");
            fresh.take("march.csv", MARCH, "product_name=ignored");
            // Without a word the file would be read as the one before it, whose mapping is saved.
            fresh.take("april.csv", APRIL, "product_name=product_name");
            assertThat(shop.believed()).isEqualTo(fresh.believed());
        }
    }

    @Test
    void theSameFileWithTheSameMappingChangesNothing() {
        try (Undoing shop = Undoing.in(folder, "shop")) {
            shop.take("march.csv", MARCH, "product_name=ignored");
            String before = shop.rows("from collect.receipts");
            shop.take("march.csv", MARCH, "product_name=ignored");
            shop.take("march.csv", MARCH);
            assertThat(shop.rows("from collect.receipts")).isEqualTo(before);
        }
    }

    @Test
    void aReceiptThatAnotherMappingReplacedCannotComeBackBesideIt() {
        try (Undoing shop = Undoing.in(folder, "shop")) {
            Receipt first = shop.take("march.csv", MARCH);
            Receipt second = shop.take("march.csv", MARCH, "product_name=ignored");
            assertThatThrownBy(() -> shop.restore(first))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining(second.id());
            shop.withdraw(second);
            assertThat(shop.restore(first).standing().believed()).isTrue();
        }
    }

    @Test
    void theBaseCurrencyIsThatOfTheOrdersThatAreBelieved() {
        String header = "order_id,customer_id,order_date,sku,quantity,unit_price,currency\n";
        String euros = header + "A1,C1,2026-03-01,tea,2,5.00,EUR\nA2,C2,2026-03-02,tea,1,7.00,USD\n";
        try (Undoing shop = Undoing.in(folder, "shop");
                Undoing fresh = Undoing.in(folder, "fresh")) {
            shop.take("euros.csv", euros);
            Receipt dollars = shop.take("dollars.csv", header + "B1,C1,2026-03-01,tea,2,5.00,USD\n");
            assertThat(shop.run().currency()).isEqualTo("USD");
            shop.withdraw(dollars);
            fresh.take("euros.csv", euros);
            assertThat(shop.believed()).isEqualTo(fresh.believed());
            assertThat(shop.run().currency()).isEqualTo("EUR");
        }
    }

    @Test
    void anOrderThatChangesNothingButItsStateIsANewVersion() {
        String header = "order_id,customer_id,order_date,sku,quantity,unit_price,status\n";
        try (Undoing shop = Undoing.in(folder, "shop")) {
            shop.take("march.csv", header + "A1,C1,2026-03-01,tea,2,5.00,paid\n");
            shop.take("april.csv", header + "A1,C1,2026-03-01,tea,2,5.00,cancelled\n");
            assertThat(shop.rows("select state from clean.orders where known_to is null"))
                    .isEqualTo("cancelled");
        }
    }

    @Test
    void theReportSaysWhatIsWithdrawnAndWhatWasMended() {
        try (Undoing shop = Undoing.in(folder, "shop")) {
            Receipt march = shop.take("march.csv", MARCH);
            Receipt april = shop.take("april.csv", APRIL.replace("2026-03-09", "2026-03-99"));
            new RowRepairs(shop.workspace, shop.next()).repair(april.id(), 4, Map.of("order_date", "2026-03-09"));
            shop.withdraw(march);
            Report report = new Report(
                    shop.workspace.engine(),
                    shop.run(),
                    PlanSettings.defaults(ZoneId.of("Asia/Ho_Chi_Minh")),
                    new ReportSettings("en", "test", Map.of()));
            assertThat(report.doubts())
                    .extracting(Doubt::text)
                    .contains(
                            "march.csv is withdrawn: its 3 rows count nowhere.",
                            "1 row of april.csv that could not be placed came in again, mended by hand.")
                    .noneMatch(text -> text.contains("set aside"));
            assertThat(report.receipts())
                    .extracting(receipt -> receipt.get("table") + " " + receipt.get("state") + " "
                            + receipt.get("repaired") + " " + receipt.get("repairs"))
                    .containsExactly(
                            "april.csv believed 1 null",
                            "april.csv believed 0 " + april.id(),
                            "march.csv withdrawn 0 null");
        }
    }

    @Test
    void aTableOfCustomersThatComesAgainReplacesWhatItToldOfThem() {
        String header = "customer_id,customer_name,orders,total_spent\n";
        try (Undoing shop = Undoing.in(folder, "shop");
                Undoing fresh = Undoing.in(folder, "fresh")) {
            Receipt first = shop.take("people.csv", header + "C1,Ada Marlow,2,10\nC2,Ben Tarrow,1,5\n");
            shop.take("people-2.csv", header + "C1,Ada Marlow,3,17\nC3,Cleo Dunn,1,4\n");
            assertThat(shop.rows("select purchases, amount from clean.summaries where known_to is null order by 1, 2"))
                    .isEqualTo("1 4.0000\n1 5.0000\n3 17.0000");
            shop.withdraw(first);
            fresh.take("people-2.csv", header + "C1,Ada Marlow,3,17\nC3,Cleo Dunn,1,4\n");
            assertThat(shop.believed()).isEqualTo(fresh.believed());
        }
    }

    @Test
    void aCustomerOfWhomTheTableSaysNothingNewIsAlreadyKnown() {
        String header = "customer_id,customer_name,orders,total_spent\n";
        try (Undoing shop = Undoing.in(folder, "shop")) {
            Receipt first = shop.take("people.csv", header + "C1,Ada Marlow,2,10\nC2,Ben Tarrow,1,5\n");
            Receipt second = shop.take("people-2.csv", header + "C2,Ben Tarrow,1,5\nC1,Ada Marlow,3,17\n");
            String parts = "select part, row_count, amount from clean.balances where receipt_id = '" + second.id()
                    + "' order by 1";
            assertThat(shop.rows(parts)).isEqualTo("already_known 1 5.0000\nkept 1 17.0000");
            shop.withdraw(first);
            assertThat(shop.rows(parts)).isEqualTo("kept 2 22.0000");
        }
    }

    @Test
    void anotherTableOfTheSameCustomersAddsToTheFirst() {
        try (Undoing shop = Undoing.in(folder, "shop")) {
            shop.take("people.csv", "customer_id,customer_name,city,eyes\nC1,Ada Marlow,Hue,blue\n");
            shop.take("club.csv", "customer_id,club,phone\nC1,gold,0901234567\n");
            assertThat(shop.rows(
                            "select attribute, text_value from clean.attributes where known_to is null order by 1"))
                    .isEqualTo("club gold\neyes blue");
            shop.run();
            assertThat(shop.rows("select records, full_name, city from unify.customers"))
                    .isEqualTo("1 Ada Marlow Hue");
        }
    }

    @Test
    void whateverIsWithdrawnAndRestoredTheTablesAreThoseOfTheBelievedFilesAlone() {
        SplittableRandom chance = new SplittableRandom(7);
        List<String> files = new ArrayList<>();
        for (int file = 0; file < 4; file++) {
            files.add(randomFile(chance));
        }
        try (Undoing shop = Undoing.in(folder, "shop")) {
            List<Receipt> receipts = new ArrayList<>();
            for (int file = 0; file < files.size(); file++) {
                receipts.add(shop.take("f" + file + ".csv", files.get(file)));
            }
            TreeSet<Integer> believed = new TreeSet<>(List.of(0, 1, 2, 3));
            for (int turn = 0; turn < 5; turn++) {
                int which = chance.nextInt(4);
                if (believed.remove(which)) {
                    shop.withdraw(receipts.get(which));
                } else {
                    believed.add(which);
                    shop.restore(receipts.get(which));
                }
                if (believed.isEmpty()) {
                    continue;
                }
                try (Undoing fresh = Undoing.in(folder, "fresh" + turn)) {
                    believed.forEach(file -> fresh.take("f" + file + ".csv", files.get(file)));
                    assertThat(shop.believed())
                            .as("turn %s: %s", turn, believed)
                            .isEqualTo(fresh.believed());
                }
            }
        }
    }

    private static String randomFile(SplittableRandom chance) {
        StringBuilder text = new StringBuilder(HEADER);
        for (int line = 0; line < 30; line++) {
            int order = chance.nextInt(12);
            text.append("N%d,C%d,2026-03-%02d,P%d,Name %d,%d,%d.00%n"
                    .formatted(
                            order,
                            order % 4,
                            1 + order,
                            chance.nextInt(2),
                            chance.nextInt(3),
                            chance.nextInt(4) == 0 ? -1 : 1,
                            1 + chance.nextInt(2)));
        }
        return text.toString();
    }
}
