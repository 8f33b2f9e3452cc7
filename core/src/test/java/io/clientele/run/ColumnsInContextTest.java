package io.clientele.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a column means where only its neighbours tell. */
class ColumnsInContextTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void anIdOfItsOwnOnEachRowNumbersOrdersWhereAnotherColumnNamesTheCustomer() {
        StringBuilder rows = new StringBuilder("id,created,client,sum\n");
        for (int row = 1; row <= 40; row++) {
            rows.append(row).append(",2026-02-").append(String.format("%02d", row % 28 + 1));
            rows.append(",c").append(row % 4).append(",10.50\n");
        }
        try (OddFile read = read(rows)) {
            assertThat(read.figure("unify.customers")).isEqualTo("4");
            assertThat(read.figure("value.purchases")).isEqualTo("40");
        }
    }

    @Test
    void anIdThatRepeatsIsTheCustomer() {
        StringBuilder rows = new StringBuilder("id,date,amount\n");
        for (int row = 1; row <= 40; row++) {
            rows.append(row % 4)
                    .append(",2026-02-")
                    .append(String.format("%02d", row % 28 + 1))
                    .append(",10.50\n");
        }
        try (OddFile read = read(rows)) {
            assertThat(read.figure("value.buyers")).isIn("3", "4");
        }
    }

    @Test
    void inATableOfCustomersSoDonHangCountsTheirOrders() {
        StringBuilder rows = new StringBuilder("Mã KH;Họ tên;Tổng chi tiêu;Số đơn hàng;Lần mua cuối\n");
        for (int row = 1; row <= 40; row++) {
            rows.append("KH").append(row).append(";Trần Thị A;").append(row).append(".500.000;");
            rows.append(row % 7 + 1)
                    .append(";")
                    .append(String.format("%02d", row % 28 + 1))
                    .append("/01/2026\n");
        }
        try (OddFile read = read(rows)) {
            assertThat(read.figure("unify.customers")).isEqualTo("40");
            assertThat(read.figure("value.purchases")).isEqualTo("160");
            assertThat(read.figure("value.gross")).isEqualTo("840000000");
        }
    }

    @Test
    void whatWasPaidInAllIsTheTotalOfTheOrderNotItsGoods() {
        StringBuilder rows = new StringBuilder(
                "Mã đơn hàng,Ngày đặt,Người nhận,Số lượng,Giá bán,Phí vận chuyển,Giảm giá,Tổng thanh toán\n");
        for (int row = 1; row <= 40; row++) {
            rows.append("TK").append(row).append(",2026-01-").append(String.format("%02d", row % 28 + 1));
            rows.append(",Lê Thị ")
                    .append((char) ('A' + row % 5))
                    .append(",2,\"100,000\",\"20,000\",\"10,000\",\"210,000\"\n");
        }
        try (OddFile read = read(rows)) {
            assertThat(read.figure("value.gross")).isEqualTo("8800000");
            assertThat(read.figure("value.discounts")).isEqualTo("-400000");
            assertThat(read.figure("value.net")).isEqualTo("8400000");
        }
    }

    @Test
    void anAmountOfTheGoodsStaysOneBesideShipping() {
        StringBuilder rows = new StringBuilder("order id,date,customer,quantity,unit price,shipping,amount\n");
        for (int row = 1; row <= 40; row++) {
            rows.append(row).append(",2026-01-").append(String.format("%02d", row % 28 + 1));
            rows.append(",c").append(row % 4).append(",2,10.00,5.00,20.00\n");
        }
        try (OddFile read = read(rows)) {
            assertThat(read.figure("value.gross")).isEqualTo("1000");
        }
    }

    @Test
    void aDiscountOfALineIsTakenOffItsPrice() {
        StringBuilder rows = new StringBuilder("order id,date,customer,quantity,unit price,discount\n");
        for (int row = 1; row <= 40; row++) {
            rows.append(row / 2).append(",2026-01-").append(String.format("%02d", row / 2 + 1));
            rows.append(",c").append(row / 2 % 4).append(row % 20 == 0 ? ",-1,10.00,1.50\n" : ",2,10.00,1.50\n");
        }
        try (OddFile read = read(rows)) {
            assertThat(read.figure("value.gross")).isEqualTo("703");
            assertThat(read.figure("value.returns")).isEqualTo("-17");
        }
    }

    /** Three lines an order: 10, 20 and 30 of goods, each row with the discount of the order, other ones for other orders. */
    @ParameterizedTest
    @CsvSource({"'', 1200, -72", "total, 1200, -72", "total of lines, 984, 0", "line total, 1128, 0"})
    void aDiscountOnEachRowOfAnOrderIsTakenOffOnce(String more, String gross, String discounts) {
        StringBuilder rows = new StringBuilder("order id,date,customer,quantity,unit price,discount");
        rows.append(more.startsWith("total") ? ",order total" : more.isEmpty() ? "" : ",amount")
                .append("\n");
        for (int order = 1; order <= 20; order++) {
            int discount = order % 5 == 0 ? 0 : 2 + order % 5;
            for (int line = 1; line <= 3; line++) {
                rows.append(order)
                        .append(",2026-01-")
                        .append(String.format("%02d", order))
                        .append(",c")
                        .append(order % 4);
                rows.append(",").append(line).append(",10.00,");
                if (more.equals("line total")) {
                    String less = line == 1 ? String.valueOf(discount) : "0";
                    rows.append(less).append(",").append(10 * line - Integer.parseInt(less));
                } else {
                    rows.append(discount)
                            .append(more.isEmpty() ? "" : "," + (60 - (more.equals("total") ? 1 : 3) * discount));
                }
                rows.append("\n");
            }
        }
        try (OddFile read = read(rows)) {
            assertThat(read.figure("value.gross")).isEqualTo(gross);
            assertThat(read.figure("value.discounts")).isEqualTo(discounts);
        }
    }

    @Test
    void absurdPricesBesideADiscountEndNothing() {
        StringBuilder rows = new StringBuilder("order id,date,customer,quantity,unit price,discount\n");
        for (int row = 0; row < 800; row++) {
            rows.append(row / 200)
                    .append(",2026-01-0")
                    .append(row / 200 + 1)
                    .append(",c1,")
                    .append("90000000000000,");
            rows.append("9000000000000")
                    .append(row % 10)
                    .append(",")
                    .append(row / 200 + 1)
                    .append("\n");
        }
        rows.append("9,2026-01-09,c2,2,10.00,1.50\n");
        try (OddFile read = read(rows)) {
            assertThat(read.balance()).isEqualTo("801 = 1 + 800, gross 18.5");
        }
    }

    @Test
    void aDiscountThatLeavesNoAmountSetsItsRowAside() {
        try (OddFile read = read(new StringBuilder("order id,date,customer,quantity,unit price,discount\n"
                + "1,2026-01-01,c1,1,-90000000000000.00,90000000000000.00\n2,2026-01-02,c2,2,10.00,1.50\n"
                + "3,2026-01-03,c3,2,10.00,\n"))) {
            assertThat(read.balance()).isEqualTo("3 = 2 + 1, gross 38.5");
        }
    }

    @ParameterizedTest
    @CsvSource({"discount %,10", "discount,10 %", "折扣,0.9", "discount,0.15"})
    void aRateOfDiscountIsNoMoney(String header, String value) {
        StringBuilder rows = new StringBuilder("order id,date,customer,quantity,unit price," + header + "\n");
        for (int row = 1; row <= 40; row++) {
            rows.append(row).append(",2026-01-").append(String.format("%02d", row % 28 + 1));
            rows.append(",c").append(row % 4).append(",2,10.00,").append(value).append("\n");
        }
        try (OddFile read = read(rows)) {
            assertThat(read.figure("value.gross")).isEqualTo("800");
            assertThat(read.told()).anyMatch(doubt -> doubt.contains("is a rate of discount"));
        }
    }

    @Test
    void anAmountLessADiscountAloneIsTheAmountOfTheRow() {
        StringBuilder rows = new StringBuilder("order id,date,customer,quantity,unit price,discount,amount\n");
        for (int row = 1; row <= 40; row++) {
            rows.append(row / 2).append(",2026-01-").append(String.format("%02d", row / 2 + 1));
            rows.append(",c").append(row / 2 % 4).append(",2,10.00,1.50,18.50\n");
        }
        try (OddFile read = read(rows)) {
            assertThat(read.figure("value.net")).isEqualTo("740");
        }
    }

    @Test
    void aStateOfAWooCommerceShopIsRead() {
        StringBuilder rows = new StringBuilder("order id,date,customer,status,amount\n");
        for (int row = 1; row <= 40; row++) {
            rows.append(row)
                    .append(",2026-01-")
                    .append(String.format("%02d", row % 28 + 1))
                    .append(",c");
            rows.append(row % 4)
                    .append(row % 4 == 0 ? ",wc-refunded" : row % 4 == 1 ? ",wc-cancelled" : ",wc-completed");
            rows.append(",10.00\n");
        }
        try (OddFile read = read(rows)) {
            assertThat(read.figure("value.gross")).isEqualTo("300");
            assertThat(read.figure("value.returns")).isEqualTo("-100");
        }
    }

    @ParameterizedTest
    @CsvSource({"6.00, 840", "12.00, 420"})
    void aCostThatIsMoreThanThePriceOfOneIsThatOfTheRow(String cost, String goods) {
        StringBuilder rows = new StringBuilder("order id,date,customer,quantity,unit price,cost\n");
        for (int row = 1; row <= 35; row++) {
            rows.append(row).append(",2026-01-").append(String.format("%02d", row % 28 + 1));
            rows.append(",c").append(row % 4).append(",4,10.00,").append(cost).append("\n");
        }
        try (OddFile read = read(rows)) {
            assertThat(read.figure("value.cost_of_goods")).isEqualTo(goods);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"campaign", "segment", "kind", "type", "rate", "purpose", "month"})
    void whatCostsAndRatesAreToldByIsAnythingElseInATableOfSales(String header) {
        StringBuilder rows = new StringBuilder("order id,date,customer,currency,amount," + header + "\n");
        for (int row = 1; row <= 40; row++) {
            rows.append(row).append(",2026-02-").append(String.format("%02d", row % 28 + 1));
            rows.append(",c")
                    .append(row % 4)
                    .append(",EUR,10.50,")
                    .append(row % 3)
                    .append("\n");
        }
        try (OddFile read = read(rows)) {
            assertThat(read.figure("value.purchases")).isEqualTo("40");
            assertThat(read.figure("value.gross")).isEqualTo("420");
        }
    }

    @Test
    void aNameBesideNumbersOfProductsIsThatOfTheProduct() {
        StringBuilder rows = new StringBuilder("order id,date,customer,sku,amount\n");
        for (int row = 1; row <= 40; row++) {
            rows.append(row).append(",2026-02-").append(String.format("%02d", row % 28 + 1));
            rows.append(",c").append(row % 4).append(",p").append(row % 2).append(",10.50\n");
        }
        try (Undoing shop = Undoing.in(folder, "shop")) {
            shop.take("orders.csv", rows.toString());
            shop.take("products.csv", "sku,name,category\np0,Green tea,drinks\np1,Cup,things\n");
            shop.run();
            assertThat(shop.rows("select name, category from unify.products order by 1"))
                    .isEqualTo("Cup things\nGreen tea drinks");
            assertThat(shop.rows("select count(*) from unify.customers")).isEqualTo("4");
        }
    }

    private OddFile read(StringBuilder text) {
        return OddFile.read(folder, "orders.csv", text.toString());
    }
}
