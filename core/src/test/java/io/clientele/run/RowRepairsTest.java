package io.clientele.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.collect.Receipt;
import io.clientele.terms.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that were set aside come in again, mended, as if their file had never erred. */
class RowRepairsTest {

    private static final String HEADER = "order_id,customer_id,order_date,sku,product_name,quantity,unit_price\n";
    private static final String WHOLE = HEADER
            + "A1,C1,2026-03-01,tea,Tea,2,5.00\n"
            + "A1,C1,2026-03-01,cup,Cup,1,3.00\n"
            + "A1,C1,2026-03-01,pot,\"Pot, red\",1,8.00\n"
            + "A2,C2,2026-03-02,tea,Tea,1,5.00\n"
            + "A3,C1,2026-03-05,tea,Tea,-1,5.00\n"
            + "A4,C9,2026-03-06,pan,Pan,1,9.00\n";
    private static final String BROKEN =
            WHOLE.replace("01,cup", "99,cup").replace("A4,C9,2026-03-06,pan,Pan,1,9.00", "A4,C9,2026-03-06,pan");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aFileWithTwoBrokenRowsRepairedGivesTheTablesOfTheFileWithoutErrors() {
        try (Undoing shop = Undoing.in(folder, "shop");
                Undoing whole = Undoing.in(folder, "whole")) {
            Receipt receipt = shop.take("shop.csv", BROKEN);
            assertThat(shop.rows("select line, reason from clean.set_aside order by 1"))
                    .isEqualTo("3 no readable date\n7 fields:4/7");
            repairs(shop).repair(receipt.id(), 3, Map.of("order_date", "2026-03-01"));
            repairs(shop).repair(receipt.id(), 7, Map.of("product_name", "Pan", "Quantity", "1", "c7", "9.00"));
            whole.take("shop.csv", WHOLE);
            assertThat(shop.believed()).isEqualTo(whole.believed());
        }
    }

    @Test
    void aRepairedLineJoinsItsOrderWhichKeepsItsOtherLines() {
        try (Undoing shop = Undoing.in(folder, "shop")) {
            Receipt receipt = shop.take("shop.csv", BROKEN);
            Receipt repair = repairs(shop).repair(receipt.id(), 3, Map.of("order_date", "2026-03-01"));
            assertThat(shop.rows("select l.line_no, l.product_id, l.receipt_id = '" + repair.id()
                            + "' from clean.order_lines as l join clean.orders as o on o.order_id = l.order_id"
                            + " where o.order_key = 'A1' and o.known_to is null and l.known_to is null order by 1"))
                    .isEqualTo("1 tea false\n2 cup true\n3 pot false");
        }
    }

    @Test
    void everyReceiptAddsUpInRowsAndInMoneyAfterARepair() {
        try (Undoing shop = Undoing.in(folder, "shop")) {
            Receipt receipt = shop.take("shop.csv", BROKEN);
            Receipt repair = repairs(shop).repair(receipt.id(), 3, Map.of("order_date", "2026-03-01"));
            assertThat(shop.rows("select part, row_count, amount from clean.balances where receipt_id = '"
                            + receipt.id() + "' order by 1, 3"))
                    .isEqualTo("kept 4 18.0000\nset_aside 1 0.0000\nset_aside 1 3.0000");
            assertThat(shop.rows("select part, row_count, amount from clean.balances where receipt_id = '" + repair.id()
                            + "' order by 1"))
                    .isEqualTo("kept 1 3.0000");
        }
    }

    @Test
    void aRepairThatIsWithdrawnLeavesTheRowOpenAgain() {
        try (Undoing shop = Undoing.in(folder, "shop")) {
            Receipt receipt = shop.take("shop.csv", BROKEN);
            Map<String, String> before = shop.believed();
            Receipt repair = repairs(shop).repair(receipt.id(), 3, Map.of("order_date", "2026-03-01"));
            String open = "select line from clean.set_aside where repaired_by is null order by 1";
            assertThat(shop.rows(open)).isEqualTo("7");
            assertThat(shop.rows("select line, repaired_by from clean.set_aside where repaired_by is not null"))
                    .isEqualTo("3 " + repair.id());
            shop.withdraw(repair);
            assertThat(shop.rows(open)).isEqualTo("3\n7");
            assertThat(shop.believed()).isEqualTo(before);
            shop.restore(repair);
            assertThat(shop.rows(open)).isEqualTo("7");
        }
    }

    @Test
    void aRepairThatStillCannotBePlacedCanBeRepairedInItsTurn() {
        try (Undoing shop = Undoing.in(folder, "shop");
                Undoing whole = Undoing.in(folder, "whole")) {
            Receipt receipt = shop.take("shop.csv", WHOLE.replace("01,cup", "99,cup"));
            Receipt first = repairs(shop).repair(receipt.id(), 3, Map.of("order_date", "2026-02-30"));
            assertThat(shop.rows("select receipt_id, line from clean.set_aside where repaired_by is null"))
                    .isEqualTo(first.id() + " 3");
            repairs(shop).repair(first.id(), 3, Map.of("order_date", "2026-03-01"));
            whole.take("shop.csv", WHOLE);
            assertThat(shop.believed()).isEqualTo(whole.believed());
            assertThat(shop.rows("select receipt_id from clean.set_aside where repaired_by is null"))
                    .isEmpty();
        }
    }

    @Test
    void repairsGoWithTheirReceiptAndComeBackWithIt() {
        try (Undoing shop = Undoing.in(folder, "shop")) {
            Receipt receipt = shop.take("shop.csv", BROKEN);
            Receipt repair = repairs(shop).repair(receipt.id(), 3, Map.of("order_date", "2026-03-01"));
            Map<String, String> before = shop.believed();
            shop.withdraw(receipt);
            assertThat(shop.rows("select 1 from clean.order_lines where known_to is null"))
                    .isEmpty();
            assertThatThrownBy(() -> shop.restore(repair))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining(receipt.id());
            shop.restore(receipt);
            assertThat(shop.believed()).isEqualTo(before);
        }
    }

    @Test
    void repairsMoveOverToAnotherMappingOfTheirFile() {
        try (Undoing shop = Undoing.in(folder, "shop");
                Undoing whole = Undoing.in(folder, "whole")) {
            Receipt receipt = shop.take("shop.csv", BROKEN);
            repairs(shop).repair(receipt.id(), 3, Map.of("order_date", "2026-03-01"));
            repairs(shop).repair(receipt.id(), 7, Map.of("product_name", "Pan", "Quantity", "1", "c7", "9.00"));
            shop.take("shop.csv", BROKEN, "product_name=ignored");
            whole.take("shop.csv", WHOLE, "product_name=ignored");
            assertThat(shop.believed()).isEqualTo(whole.believed());
        }
    }

    @Test
    void aLaterFileStillReplacesARepairedOrder() {
        String later = HEADER + "A1,C1,2026-03-01,tea,Tea,9,5.00\n";
        try (Undoing shop = Undoing.in(folder, "shop");
                Undoing whole = Undoing.in(folder, "whole")) {
            Receipt receipt = shop.take("shop.csv", BROKEN);
            shop.take("later.csv", later);
            repairs(shop).repair(receipt.id(), 3, Map.of("order_date", "2026-03-01"));
            repairs(shop).repair(receipt.id(), 7, Map.of("product_name", "Pan", "Quantity", "1", "c7", "9.00"));
            whole.take("shop.csv", WHOLE);
            whole.take("later.csv", later);
            assertThat(shop.believed()).isEqualTo(whole.believed());
        }
    }

    @Test
    void rowsMendedInAFileComeBackInOneReceipt() throws IOException {
        Path file = folder.resolve("rows.csv");
        try (Undoing shop = Undoing.in(folder, "shop");
                Undoing whole = Undoing.in(folder, "whole")) {
            shop.take("shop.csv", BROKEN.replace("Tea,-1", "Tea,=one"));
            assertThat(repairs(shop).export(null, file)).isEqualTo(3);
            assertThat(repairs(shop).replay(file)).isEmpty();
            String text = Files.readString(file);
            assertThat(text).contains("receipt,line,reason,raw,order_id").contains("'=one");
            Files.writeString(
                    file,
                    text.replace("2026-03-99", "2026-03-01")
                            .replace("'=one", "-1")
                            .replace("2026-03-06,pan,,,", "2026-03-06,pan,Pan,1,9.00"));
            List<Receipt> repairs = repairs(shop).replay(file);
            assertThat(repairs)
                    .singleElement()
                    .satisfies(repair -> assertThat(repair.rowCount()).isEqualTo(3));
            whole.take("shop.csv", WHOLE);
            assertThat(shop.believed()).isEqualTo(whole.believed());
            assertThat(repairs(shop).replay(file)).isEmpty();
        }
    }

    @Test
    void aRepairedCustomerIsOneOfTheTable() {
        String header = "customer_id,customer_name,city,orders,total_spent\n";
        try (Undoing shop = Undoing.in(folder, "shop");
                Undoing whole = Undoing.in(folder, "whole")) {
            Receipt receipt =
                    shop.take("people.csv", header + "C1,Ada Marlow,Hue,2,10\nC2,Ben Tarrow\nC3,Cleo Dunn,Hue,1,4\n");
            repairs(shop).repair(receipt.id(), 3, Map.of("city", "Hue", "orders", "1", "total_spent", "5"));
            whole.take("people.csv", header + "C1,Ada Marlow,Hue,2,10\nC2,Ben Tarrow,Hue,1,5\nC3,Cleo Dunn,Hue,1,4\n");
            assertThat(shop.believed()).isEqualTo(whole.believed());
        }
    }

    @Test
    void aRowThatIsNotSetAsideCannotBeRepairedAndAnUnknownColumnIsNamed() {
        try (Undoing shop = Undoing.in(folder, "shop")) {
            Receipt receipt = shop.take("shop.csv", BROKEN);
            assertThatThrownBy(() -> repairs(shop).repair(receipt.id(), 2, Map.of("order_date", "2026-03-01")))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("not set aside");
            assertThatThrownBy(() -> repairs(shop).repair(receipt.id(), 3, Map.of("order date", "2026-03-01")))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("order_date");
        }
    }

    private static RowRepairs repairs(Undoing shop) {
        return new RowRepairs(shop.workspace, shop.next());
    }
}
