package io.clientele.maths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogGammaTest {

    private static final double RELATIVE = 1e-13 * 100;

    /** Computed with mpmath at 40 digits. */
    @ParameterizedTest
    @CsvSource({
        "1e-8, 18.420680738180208905",
        "0.3, 1.0957979948180755217",
        "1.4616321449683623, -0.1214862905358496081",
        "2.5, 0.28468287047291915963",
        "3.7, 1.4280723266653879219",
        "14.9, 24.924132002217277353",
        "15, 25.1912211827386815",
        "100, 359.13420536957539878",
        "123456.75, 1323901.5615730142338",
        "1e15, 33538776394910668.91"
    })
    void valuesAgreeToThirteenDigits(double x, double expected) {
        assertThat(LogGamma.of(x)).isCloseTo(expected, withinPercentage(RELATIVE));
    }

    @Test
    void digitsAreKeptBesideTheZerosAtOneAndTwo() {
        double z = 0x1p-20;
        double besideOne = z * (-.57721566490153286061 + z * (.82246703342411321824 - z * .40068563438653142847));
        double besideTwo = z * (.42278433509846713939 + z * (.32246703342411321824 - z * .06735230105319809513));

        assertThat(LogGamma.of(1 + z)).isCloseTo(besideOne, withinPercentage(RELATIVE));
        assertThat(LogGamma.of(2 + z)).isCloseTo(besideTwo, withinPercentage(RELATIVE));
        assertThat(LogGamma.of(1)).isZero();
        assertThat(LogGamma.of(2)).isZero();
    }

    @Test
    void zeroAndBelowAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> LogGamma.of(0)).withMessageContaining("0.0");
        assertThatIllegalArgumentException().isThrownBy(() -> LogGamma.of(Double.NaN));
    }
}
