package io.clientele.run;

import static io.clientele.run.OddFile.HEADER;
import static io.clientele.run.OddFile.LINES;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that are wrong in a table that is right: each is told with its line, and nothing is lost. */
class BadRowsTest {

    private static final String CURRENCY = HEADER.strip() + ",currency\n";

    @TempDir
    private Path folder;

    @Test
    void aSecondHeaderBelowTheFirstIsSetAside() {
        try (OddFile read = read(HEADER + "Order no,Customer no,Day,Pieces,Price\n" + LINES)) {
            assertThat(read.balance()).isEqualTo("4 = 3 + 1, gross 20");
            assertThat(read.setAside()).containsExactly("2 no readable date Day");
            assertThat(read.told()).anyMatch(text -> text.contains("orders.csv set aside, line 2"));
        }
    }

    @Test
    void theHeaderAgainInTheMiddleIsNoRow() {
        try (OddFile read = read(HEADER + LINES + HEADER + "A4,C1,2026-03-06,1,2.50\n")) {
            assertThat(read.balance()).isEqualTo("4 = 4 + 0, gross 22.5");
        }
    }

    @Test
    void aTotalAtTheEndIsNoSale() {
        try (OddFile read = read(HEADER + LINES + "Total,,,4,20.00\n")) {
            assertThat(read.balance()).isEqualTo("4 = 3 + 1, gross 20");
            assertThat(read.setAside()).containsExactly("5 total row Total,,,4,20.00");
        }
    }

    @Test
    void aTotalWithADayIsNoSaleEither() {
        try (OddFile read = read(HEADER + LINES + "Tổng cộng,,2026-03-05,4,20.00\n")) {
            assertThat(read.balance()).isEqualTo("4 = 3 + 1, gross 20");
        }
    }

    @Test
    void rowsWithTooFewOrTooManyFieldsAreSetAsideWithTheirText() {
        try (OddFile read = read(HEADER + LINES + "A4,C1,2026-03-06\nA5,C1,2026-03-06,1,2.50,more\n")) {
            assertThat(read.balance()).isEqualTo("5 = 3 + 2, gross 20");
            assertThat(read.setAside())
                    .containsExactly("5 fields:3/5 A4,C1,2026-03-06", "6 fields:6/5 A5,C1,2026-03-06,1,2.50,more");
        }
    }

    @Test
    void nulsAreTakenOut() {
        try (OddFile read = read(HEADER + LINES.replace("A2", "A\0002") + "\0\0\n")) {
            assertThat(read.balance()).isEqualTo("3 = 3 + 0, gross 20");
            assertThat(keys(read)).contains("A2");
        }
    }

    @Test
    void aQuoteThatIsNeverClosedSwallowsNoOtherRow() {
        String header = HEADER.strip() + ",product\n";
        String rows = "A1,C1,2026-03-01,2,5.00,tea\nA2,C2,2026-03-02,1,7.50,\"te\nA3,C1,2026-03-05,1,2.50,cup\n"
                + "A4,C1,2026-03-06,1,2.50,cup\n";
        try (OddFile read = read(header + rows)) {
            assertThat(read.figure("collect.rows_read")).isEqualTo("4");
            assertThat(keys(read)).contains("A1", "A3", "A4");
        }
    }

    @Test
    void datesOfTwoOrdersAreSetAsideWhereTheyDoNotFitTheColumn() {
        try (OddFile read = read(HEADER + "A1,C1,25/03/2026,2,5.00\nA2,C2,24/03/2026,1,1\nA3,C2,03/26/2026,1,7.50\n")) {
            assertThat(read.balance()).isEqualTo("3 = 2 + 1, gross 11");
            assertThat(read.setAside()).singleElement().isEqualTo("4 no readable date 03/26/2026");
        }
    }

    @Test
    void the32ndOfAMonthIsNoDay() {
        try (OddFile read = read(HEADER + LINES + "A4,C1,2026-03-32,1,2.50\n")) {
            assertThat(read.balance()).isEqualTo("4 = 3 + 1, gross 20");
            assertThat(read.told()).anyMatch(text -> text.contains("line 5: no readable date"));
        }
    }

    @Test
    void dayNumbersOfASpreadsheetAreDays() {
        try (OddFile read = read(HEADER + "A1,C1,46082,2,5.00\nA2,C2,46083.5,1,7.50\nA3,C1,46090,1,2.50\n")) {
            assertThat(read.balance()).isEqualTo("3 = 3 + 0, gross 20");
            assertThat(read.answer.asOf().day()).hasToString("2026-03-09");
        }
    }

    @Test
    void numbersDestroyedByScientificNotationAreToldAndJoinNoTwoCustomers() {
        try (OddFile read = read(HEADER
                + "1.23E+05,C1,2026-03-01,2,5.00\n1.23E+05,C2,2026-03-02,1,7.50\n1.24E+05,C3,2026-03-03,1,2.50\n")) {
            assertThat(read.balance()).isEqualTo("3 = 3 + 0, gross 20");
            assertThat(read.figure("clean.orders")).isEqualTo("3");
            assertThat(read.told()).anyMatch(text -> text.contains("scientific notation"));
        }
    }

    @Test
    void linesOfManyMillionDongFit() {
        try (OddFile read = read(HEADER + "A1,C1,2026-03-01,3,25000000000.00\nA2,C2,2026-03-02,2,5.00\n")) {
            assertThat(read.balance()).isEqualTo("2 = 2 + 0, gross 75000000010");
        }
    }

    @Test
    void amountsNoShopHasAreSetAside() {
        try (OddFile read = read(HEADER
                + "A1,C1,2026-03-01,99999999999,99999999.00\nA2,C2,2026-03-02,2,5.00\n"
                + "A3,C3,2026-03-03,1,99999999999999\nA3,C3,2026-03-03,1,99999999999999\n"
                + "A4,C4,2026-03-04,1,60000000000000\nA5,C4,2026-03-04,1,60000000000000\nA6,C5,2026-03-05,1,2.50\n")) {
            assertThat(read.balance()).isEqualTo("7 = 2 + 5, gross 12.5");
            assertThat(read.told()).anyMatch(text -> text.contains("no readable amount"));
        }
    }

    @Test
    void moneyOfAnUnknownCurrencyIsNotAdded() {
        try (OddFile read = read(
                CURRENCY + "A1,C1,2026-03-01,2,5.00,USD\nA2,C2,2026-03-02,1,7.50,USD\nA3,C1,2026-03-05,1,2.50,ZZQ\n")) {
            assertThat(read.balance()).isEqualTo("3 = 3 + 0, gross 17.5");
            assertThat(read.told()).anyMatch(text -> text.contains("ZZQ") && text.contains("not counted"));
        }
    }

    @Test
    void moneyOfASecondCurrencyWithoutARateIsNotAdded() {
        try (OddFile read = read(
                CURRENCY + "A1,C1,2026-03-01,2,5.00,USD\nA2,C2,2026-03-02,1,7.50,USD\nA3,C1,2026-03-05,1,2.50,EUR\n")) {
            assertThat(read.balance()).isEqualTo("3 = 3 + 0, gross 17.5");
            assertThat(read.told()).anyMatch(text -> text.contains("no rate from EUR to USD"));
        }
    }

    @Test
    void aCustomerWhoGaveBackMoreThanTheyBoughtIsKeptWithAMinus() {
        try (OddFile read = read(HEADER + LINES + "R1,C3,2026-03-08,-4,9.00\n")) {
            assertThat(read.balance()).isEqualTo("4 = 4 + 0, gross 20");
            assertThat(read.figure("value.net")).isEqualTo("-16");
        }
    }

    @Test
    void equalLinesStayAndAreTold() {
        try (OddFile read = read(HEADER + LINES + "A3,C1,2026-03-05,1,2.50\n")) {
            assertThat(read.balance()).isEqualTo("4 = 4 + 0, gross 22.5");
            assertThat(read.told()).anyMatch(text -> text.contains("duplicate line"));
        }
    }

    @Test
    void anOrderOfTheFutureWaits() {
        try (OddFile read = read(HEADER + LINES + "A9,C1,2031-03-05,1,2.50\n")) {
            assertThat(read.balance()).isEqualTo("4 = 4 + 0, gross 20");
            assertThat(read.told()).anyMatch(text -> text.contains("does not count yet"));
        }
    }

    @Test
    void orderNumbersThatRestartEachYearStaySeparateOrders() {
        try (OddFile read =
                read(HEADER + "1,C1,2025-01-05,1,5\n2,C2,2025-01-06,1,5\n1,C1,2026-01-05,1,7\n2,C2,2026-01-06,1,7\n")) {
            assertThat(read.figure("clean.orders")).isEqualTo("4");
            assertThat(read.told()).anyMatch(text -> text.contains("order number restarts"));
        }
    }

    @Test
    void whatAFileHoldsRunsNeitherInASpreadsheetNorInThePage() throws IOException {
        String header = HEADER.strip() + ",customer_name,city\n";
        String rows = "A1,=1+1,2026-03-01,2,5.00,\"=HYPERLINK(\"\"x\"\")\",<img src=x onerror=alert(1)>\n"
                + "A2,@C2,2026-03-02,1,7.50,<script>alert(1)</script>,+cmd()\nA3,-C3,2026-03-05,1,2.50,Cleo,</script>\n";
        try (OddFile read = read(header + rows)) {
            Path exported = folder.resolve("parties.csv");
            new Export(read.workspace).write("clean.parties", exported, false);
            assertThat(Files.readString(exported))
                    .contains("'=1+1", "'@C2", "'-C3", "'=HYPERLINK", "'+cmd()")
                    .doesNotContain(",=", ",@", ",+", ",-C", "\"=");
            PlanSettings settings = PlanSettings.defaults(ZoneOffset.UTC);
            new Report(read.workspace.engine(), read.answer, settings, new ReportSettings("en", "test", Map.of()))
                    .write(folder.resolve("report"));
            assertThat(Files.readString(folder.resolve("report/index.html")))
                    .doesNotContain("<script>alert", "<img src=x");
        }
    }

    private static List<String> keys(OddFile read) {
        return read.workspace.engine().rows("look", "select order_key from clean.orders order by 1").stream()
                .map(row -> String.valueOf(row.text(1)))
                .toList();
    }

    private OddFile read(String text) {
        return OddFile.read(folder, "orders.csv", text);
    }

    @Test
    void aValueThatCannotBeReadCostsNoRowAndIsTold() {
        String header = HEADER.strip() + ",phone,birthday\n";
        String rows = "A1,C1,2026-03-01,2,5.00,0903 123 456,1990-02-03\nA2,C2,2026-03-02,1,7.50,call me,1990-02-30\n"
                + "A3,C1,2026-03-05,1,2.50,n/a,1990-02-03\nA4,C3,2026-03-05,1,x,x,x\n";
        try (OddFile read = read(header + rows)) {
            assertThat(read.balance()).isEqualTo("4 = 3 + 1, gross 20");
            assertThat(found(read, "value not read"))
                    .containsExactly("3 phone: call me > -", "3 birth_date: 1990-02-30 > -");
        }
    }

    @Test
    void soIsOneOfAnEventAndOfAProduct() {
        Path orders = OddFile.write(folder, "in/orders.csv", (HEADER + LINES).getBytes(UTF_8));
        OddFile.write(
                folder,
                "in/calls.csv",
                "event id,event time,event,client,email\nE1,2026-03-01 10:00,call,C1,a@b.example\nE2,2026-03-02 11:30,call,C2,nowhere\n"
                        .getBytes(UTF_8));
        OddFile.write(
                folder,
                "in/products.csv",
                "sku,product name,unit cost\ntea,Green tea,1.20\ncup,Cup,0.40\npot,Pot,ask Lan\n".getBytes(UTF_8));
        try (OddFile read = OddFile.read(folder, Objects.requireNonNull(orders.getParent()))) {
            assertThat(found(read, "value not read"))
                    .containsExactlyInAnyOrder("3 email: nowhere > -", "4 unit_cost: ask Lan > -");
        }
    }

    @Test
    void anAmountThatPriceAndQuantityDoNotMakeCountsAndIsTold() {
        String header = HEADER.strip() + ",Amount\n";
        String rows = "A1,C1,2026-03-01,2,5.00,10.00\nA2,C2,2026-03-02,1,7.50,7.49\nA3,C1,2026-03-05,3,2.50,8.00\n";
        try (OddFile read = read(header + rows)) {
            assertThat(read.balance()).isEqualTo("3 = 3 + 0, gross 25.49");
            assertThat(found(read, "amount is not price times quantity")).containsExactly("4 amount: 7.5000 > 8.0000");
        }
    }

    @Test
    void aFileWhoseAmountsAreSomethingElseIsToldOnce() {
        String header = HEADER.strip() + ",Amount\n";
        String rows = "A1,C1,2026-03-01,2,5.00,12.00\nA2,C2,2026-03-02,1,7.50,9.00\nA3,C1,2026-03-05,3,2.50,7.50\n";
        try (OddFile read = read(header + rows)) {
            assertThat(read.balance()).isEqualTo("3 = 3 + 0, gross 28.5");
            assertThat(found(read, "amount is not price times quantity")).containsExactly("file amount: - > -");
        }
    }

    private static List<String> found(OddFile read, String rule) {
        return read
                .workspace
                .engine()
                .rows(
                        "look",
                        "select coalesce(cast(line as varchar), 'file') || ' ' || field || ': ' || coalesce(before, '-') || ' > '"
                                + " || coalesce(after, '-') from clean.findings where rule = ? order by line, field desc",
                        rule)
                .stream()
                .map(row -> String.valueOf(row.text(1)))
                .toList();
    }
}
