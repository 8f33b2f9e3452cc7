package io.clientele.maths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuantileTest {

    /** R: quantile(c(1, 2, 4, 8), c(0, .25, .4, .5, 1)) is 1.0 1.75 2.4 3.0 8.0. */
    @Test
    void itInterpolatesAsRDoes() {
        List<BigDecimal> values = List.of(decimal("1"), decimal("2"), decimal("4"), decimal("8"));

        assertThat(Quantile.type7(values, decimal("0"))).isEqualByComparingTo("1");
        assertThat(Quantile.type7(values, decimal("0.25"))).isEqualByComparingTo("1.75");
        assertThat(Quantile.type7(values, decimal("0.4"))).isEqualByComparingTo("2.4");
        assertThat(Quantile.type7(values, decimal("0.5"))).isEqualByComparingTo("3");
        assertThat(Quantile.type7(values, decimal("1"))).isEqualByComparingTo("8");
    }

    @Test
    void moneyStaysExact() {
        assertThat(Quantile.type7(new long[] {1_000, 2_000}, 4, decimal("0.3"))).isEqualByComparingTo("0.13");
        assertThat(Quantile.type7(new long[] {Long.MIN_VALUE, Long.MAX_VALUE}, 0, decimal("0.5")))
                .isEqualByComparingTo("-0.5");
    }

    @Test
    void oneValueIsEachOfItsQuantiles() {
        assertThat(Quantile.type7(List.of(decimal("7")), decimal("0.9"))).isEqualByComparingTo("7");
    }

    @Test
    void nothingHasNoQuantile() {
        assertThatIllegalArgumentException().isThrownBy(() -> Quantile.type7(List.of(), decimal("0.5")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantile.type7(new long[] {1}, 0, decimal("-0.1")))
                .withMessageContaining("-0.1");
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }
}
