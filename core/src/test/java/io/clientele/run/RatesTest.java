package io.clientele.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.terms.Figure;
import io.clientele.terms.Scope;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How often people buy, and how much at a time. */
class RatesTest {

    private static final String HEADER = "order_id,order_date,customer_id,sku,quantity,unit_price\n";

    @TempDir
    Path folder;

    /** 40 people known for 100 days, each with one purchase and two more: 80 purchases in 4,000 person-days. */
    @Test
    void aRateCountsThePurchasesAfterTheFirstOverTheDaysSinceIt() {
        LocalDate first = LocalDate.of(2026, 1, 1);
        StringBuilder lines = new StringBuilder(HEADER);
        for (int buyer = 0; buyer < 40; buyer++) {
            for (int day : new int[] {0, 50, 100}) {
                lines.append("A%d-%d,%s,C%d,tea,2,5\n".formatted(buyer, day, first.plusDays(day), buyer));
            }
        }
        try (SmallShop shop = SmallShop.of(folder, lines.toString())) {
            assertThat(value(shop, "value.rate_day")).isEqualByComparingTo("0.02");
            assertThat(value(shop, "value.rate_week")).isEqualByComparingTo("0.14");
            assertThat(value(shop, "value.rate_month")).isEqualByComparingTo("0.60875");
            Figure rate = shop.answer.figure("value.rate_day", Scope.DEFAULT).orElseThrow();
            assertThat(rate.n()).isEqualTo(40);
            assertThat(rate.interval()).isNotNull();
        }
    }

    @Test
    void belowThirtyPeopleARateHasNoRange() {
        try (SmallShop shop = SmallShop.of(folder, HEADER + "A1,2026-01-01,C1,tea,2,5\nA2,2026-01-11,C1,tea,1,5\n")) {
            Figure rate = shop.answer.figure("value.rate_day", Scope.DEFAULT).orElseThrow();
            assertThat(rate.value()).isEqualByComparingTo("0.1");
            assertThat(rate.interval()).isNull();
        }
    }

    @Test
    void whoCameOnTheLastDayHasNoRateYet() {
        try (SmallShop shop = SmallShop.of(folder, HEADER + "A1,2026-01-01,C1,tea,2,5\nA2,2026-01-01,C1,tea,1,5\n")) {
            assertThat(shop.answer
                            .figure("value.rate_day", Scope.DEFAULT)
                            .orElseThrow()
                            .state())
                    .isEqualTo(Figure.State.NOT_KNOWN);
        }
    }

    @Test
    void quantitiesSoldAndReturnedStandApartAndShippingIsNone() {
        try (SmallShop shop = SmallShop.of(
                folder,
                "order_id,order_date,customer_id,sku,quantity,unit_price,shipping\n"
                        + "A1,2026-01-01,C1,tea,2,5,4\nA1,2026-01-01,C1,cup,1.5,5,\nA2,2026-01-02,C1,tea,-1,5,\n"
                        + "A3,2026-01-03,,tea,7,5,\n")) {
            assertThat(value(shop, "value.quantity")).isEqualByComparingTo("3.5");
            assertThat(value(shop, "value.quantity_returned")).isEqualByComparingTo("-1");
            assertThat(value(shop, "value.average_quantity")).isEqualByComparingTo("3.5");
            assertThat(shop.answer
                            .figure("value.quantity", Scope.of("customers", "all"))
                            .orElseThrow()
                            .value())
                    .isEqualByComparingTo("10.5");
        }
    }

    private static BigDecimal value(SmallShop shop, String measure) {
        return Objects.requireNonNull(
                shop.answer.figure(measure, Scope.DEFAULT).orElseThrow().value());
    }
}
