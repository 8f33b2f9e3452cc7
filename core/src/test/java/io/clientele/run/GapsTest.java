package io.clientele.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the files cannot tell is said, with the file that would tell it. */
class GapsTest {

    @TempDir
    Path folder;

    @Test
    void ordersOfNumbersOnlyLeaveReturnsProductsChannelsAndContactsOpen() {
        try (SmallShop shop = SmallShop.of(
                folder, "order_id,order_date,customer_id,amount\nA1,2026-01-05,K-1,10\nA2,2026-01-06,K-2,20\n")) {
            assertThat(codes(shop)).containsExactly("noReturns", "noProducts", "noChannel", "noContacts");
            assertThat(shop.text())
                    .contains("nobody on them can be reached")
                    .contains("A table of customers with the same numbers and name, e-mail or phone would tell.");
        }
    }

    @Test
    void nothingIsCalledMissingThatIsThere() {
        try (SmallShop shop = SmallShop.of(
                folder,
                "order_id,order_date,customer_id,email,sku,quantity,unit_price,channel\n"
                        + "A1,2026-01-05,K-1,ada@example.com,tea,2,10,web\n"
                        + "A2,2026-01-06,K-1,ada@example.com,tea,-1,10,web\n")) {
            assertThat(codes(shop)).isEmpty();
        }
    }

    @Test
    void aTableOfCustomersWithoutOrdersLacksOrdersFirst() {
        try (SmallShop shop = SmallShop.of(folder, "customer_id,city\nK-1,Hue\nK-2,Hue\n")) {
            assertThat(codes(shop)).containsExactly("noContacts");
        }
    }

    private static List<String> codes(SmallShop shop) {
        return new ReportGaps(shop.workspace.engine())
                .codes(shop.answer.receipts().stream()
                        .anyMatch(receipt -> receipt.kind() == io.clientele.collect.TableKind.ORDERS));
    }
}
