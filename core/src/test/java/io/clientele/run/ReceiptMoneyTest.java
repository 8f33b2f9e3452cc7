package io.clientele.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.collect.Receipt;
import io.clientele.text.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a receipt says of its money. */
class ReceiptMoneyTest {

    private static final String HEADER = "order_id,customer_id,order_date,sku,quantity,unit_price,currency\n";
    private static final String TWO = HEADER
            + "A1,C1,2026-03-01,tea,2,5.00,EUR\nA2,C2,2026-03-02,tea,1,7.00,USD\nA3,C3,2026-03-03,tea,1,6.00,EUR\n"
            + "A4,C2,2026-03-04,tea,-1,7.00,USD\nA5,C2,2026-03-99,tea,1,7.00,USD\n";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void moneyOfTwoCurrenciesIsNotAdded() {
        try (Undoing shop = Undoing.in(folder, "shop")) {
            Map<String, @Nullable Object> told = told(shop, shop.take("shop.csv", TWO));
            assertThat(told.get("currency")).isEqualTo("EUR");
            assertThat(told.get("sums"))
                    .hasToString("{gross=16.0000, returns=0, discounts=0, adjustments=0, added=0, file=16.0000}");
            assertThat(String.valueOf(told.get("otherCurrencies")))
                    .startsWith(
                            "[{currency=USD, sums={gross=7.0000, returns=-7.0000, discounts=0, adjustments=0, added=0,"
                                    + " file=0.0000}, returns={stated={count=0, amount=0}, matched={count=1, amount=-7.0000}");
            assertThat(told).containsEntry("rows", 5L).containsEntry("kept", 4L).containsEntry("setAside", 1L);
        }
    }

    @Test
    void sumsOfAReceiptStayItsOwnWhateverIsWithdrawnAndRestored() {
        try (Undoing shop = Undoing.in(folder, "shop")) {
            Receipt first = shop.take("shop.csv", TWO);
            Receipt second = shop.take("later.csv", HEADER + "A1,C1,2026-03-01,tea,9,5.00,EUR\n");
            Map<String, @Nullable Object> before = told(shop, first);
            shop.withdraw(second);
            shop.restore(second);
            shop.withdraw(first);
            shop.restore(first);
            assertThat(told(shop, first)).isEqualTo(before);
        }
    }

    private static Map<String, @Nullable Object> told(Undoing shop, Receipt receipt) {
        return new ReportReceipts(shop.workspace.engine(), new ReportWords(Texts.of("en")))
                .of(List.of(receipt))
                .get(0);
    }
}
