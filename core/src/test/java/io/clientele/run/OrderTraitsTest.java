package io.clientele.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.warehouse.Engine;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a table of orders tells of its customers beside the orders sets the best of them apart, too. */
class OrderTraitsTest {

    private static final String HEADER =
            "order_id,order_date,customer_id,amount,channel,payment_method,device,age,gender,birth_year,remark\n";

    @TempDir
    Path folder;

    /** Of 200 buyers the 60 who first ordered by phone are the 40 who spend most afterwards and 20 others. */
    @Test
    void everyOtherColumnOfAnOrderFileBecomesATraitOfTheFirstOrder() {
        try (SmallShop shop = SmallShop.of(folder, lines())) {
            Engine engine = shop.workspace.engine();
            assertThat(levels(engine, "channel")).containsExactly("app 60", "web 140");
            assertThat(levels(engine, "first_order.payment_method")).containsExactly("card 100", "cash 100");
            assertThat(levels(engine, "first_order.device")).containsExactly("phone 60", "tablet 140");
            assertThat(levels(engine, "gender")).containsExactly("f 100", "m 100");
            assertThat(levels(engine, "age")).hasSize(5);
            assertThat(levels(engine, "first_order.remark")).isEmpty();
            assertThat(engine.rows("test", "select count(*) from clean.attributes where attribute = 'remark'")
                            .get(0)
                            .number(1))
                    .isZero();
        }
    }

    @Test
    void aTraitOfTheFirstOrderIsSaidAsSuch() {
        try (SmallShop shop = SmallShop.of(folder, lines())) {
            assertThat(shop.text())
                    .contains(
                            "Among the customers who spend most after their first order 100% had device phone in their"
                                    + " first order; among all buyers 30% did (3.3 times;");
        }
    }

    @Test
    void whatLaterOrdersTellIsNoTrait() {
        try (SmallShop shop = SmallShop.of(folder, lines())) {
            assertThat(
                            shop.workspace
                                    .engine()
                                    .rows(
                                            "test",
                                            "select distinct text_value from clean.attributes where attribute = 'device' order by 1"))
                    .extracting(row -> row.text(1))
                    .containsExactly("phone", "tablet");
        }
    }

    @Test
    void theSameOrdersTakenInAgainBringNoAttributeTwice() {
        String first = HEADER + line(0, "2026-01-05", "10", "tablet") + line(1, "2026-01-05", "10", "tablet");
        try (Undoing shop = Undoing.in(folder, "shop")) {
            shop.take("january.csv", first);
            shop.take("february.csv", first + line(0, "2026-02-05", "10", "kiosk"));
            assertThat(shop.rows("select count(*) from clean.attributes where attribute = 'device'"))
                    .isEqualTo("2");
        }
    }

    private static String lines() {
        StringBuilder lines = new StringBuilder(HEADER);
        for (int buyer = 0; buyer < 200; buyer++) {
            lines.append(line(
                    buyer, LocalDate.of(2026, 1, 1 + buyer % 28).toString(), "10", buyer < 60 ? "phone" : "tablet"));
            if (buyer < 40) {
                lines.append(line(buyer, LocalDate.of(2026, 2, 1 + buyer % 28).toString(), "900", "kiosk"));
            }
        }
        return lines.toString();
    }

    private static String line(int buyer, String day, String amount, String device) {
        return String.join(
                        ",",
                        List.of(
                                "A" + buyer + day,
                                day,
                                "C" + buyer,
                                amount,
                                device.equals("phone") ? "app" : "web",
                                buyer % 2 == 0 ? "card" : "cash",
                                device,
                                String.valueOf(20 + buyer % 40),
                                buyer % 2 == 0 ? "f" : "m",
                                String.valueOf(1960 + buyer % 40),
                                "note on " + buyer + " of " + day))
                + "\n";
    }

    private static List<String> levels(Engine engine, String attribute) {
        return engine
                .rows("test", "select level, n_all from segment.traits where attribute = ? order by level", attribute)
                .stream()
                .map(row -> row.text(1) + " " + row.number(2))
                .toList();
    }
}
