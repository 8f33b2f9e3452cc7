package io.clientele.maths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected values computed with mpmath at 40 digits. */
class NormalTest {

    @ParameterizedTest
    @CsvSource({
        "-37, 5.7255712225245768227e-300",
        "-8, 6.2209605742717841235e-16",
        "-3.0001, 0.0013494549132607171712",
        "-2.9999, 0.0013503412829549249056",
        "-1, 0.15865525393145705141",
        "0, 0.5",
        "0.5, 0.69146246127401310364",
        "2.5, 0.99379033467422386483"
    })
    void theDistributionKeepsItsDigitsInTheTail(double x, double expected) {
        assertThat(Normal.cdf(x)).isCloseTo(expected, withinPercentage(1e-12 * 100));
    }

    @ParameterizedTest
    @CsvSource({
        "1e-300, -37.0470962993611992",
        "1e-10, -6.3613409024040562",
        "0.025, -1.95996398454005424",
        "0.3, -0.524400512708040784",
        "0.5, 0",
        "0.95, 1.64485362695147271",
        "0.975, 1.95996398454005424"
    })
    void quantilesAgreeWithTheTables(double p, double expected) {
        assertThat(Normal.quantile(p)).isEqualTo(expected, within(1e-13 * Math.max(1, Math.abs(expected))));
    }

    @Property(tries = 300)
    void theQuantileUndoesTheDistribution(@ForAll @DoubleRange(min = 1e-9, max = 1 - 1e-9) @Scale(12) double p) {
        assertThat(Normal.cdf(Normal.quantile(p))).isEqualTo(p, within(1e-14));
    }

    @Test
    void certaintyHasNoQuantile() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Normal.quantile(1))
                .withMessageContaining("1.0");
    }
}
