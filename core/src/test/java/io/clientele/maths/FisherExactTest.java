package io.clientele.maths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FisherExactTest {

    /**
     * R's fisher.test on its two examples, Fisher's tea taster and the convictions of twins; the others by exact
     * fractions.
     */
    @ParameterizedTest
    @CsvSource({
        "3, 1, 1, 3, 0.485714285714286",
        "2, 10, 15, 3, 0.000536724119143436",
        "0, 5, 5, 0, 0.00793650793650794",
        "60, 40, 50, 50, 0.200707600135981",
        "1000, 500, 700, 900, 6.59055121157359e-38",
        "5000, 5100, 4900, 5200, 0.16349833002402"
    })
    void pValuesAgreeWithR(long a, long b, long c, long d, double expected) {
        assertThat(FisherExact.pValue(a, b, c, d)).isCloseTo(expected, withinPercentage(1e-9 * 100));
    }

    @Test
    void aTableThatCouldNotBeOtherwiseIsNoSurprise() {
        assertThat(FisherExact.pValue(0, 0, 3, 4)).isEqualTo(1);
        assertThat(FisherExact.pValue(0, 0, 0, 0)).isEqualTo(1);
    }

    @Test
    void aMillionPeopleAreNoTrouble() {
        // Near the middle the test comes close to the normal one: z is about 2 here.
        assertThat(FisherExact.pValue(250_500, 249_500, 249_500, 250_500)).isEqualTo(.0457, within(3e-4));
        assertThat(FisherExact.pValue(1_000_000, 0, 0, 1_000_000)).isZero();
    }

    @Property(tries = 300)
    void turningTheTableChangesNothing(
            @ForAll @IntRange(max = 60) int a,
            @ForAll @IntRange(max = 60) int b,
            @ForAll @IntRange(max = 60) int c,
            @ForAll @IntRange(max = 60) int d) {
        double p = FisherExact.pValue(a, b, c, d);

        assertThat(p).isBetween(0.0, 1.0);
        assertThat(FisherExact.pValue(c, d, a, b)).isEqualTo(p, within(1e-12));
        assertThat(FisherExact.pValue(a, c, b, d)).isEqualTo(p, within(1e-12));
    }

    @Test
    void negativeCountsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FisherExact.pValue(1, 2, -3, 4))
                .withMessageContaining("-3");
    }
}
