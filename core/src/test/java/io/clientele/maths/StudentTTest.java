package io.clientele.maths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudentTTest {

    /** The tables of every textbook, more digits by mpmath. */
    @ParameterizedTest
    @CsvSource({
        "0.95, 1, 6.3137515146750431",
        "0.95, 2, 2.91998558035372569",
        "0.95, 29, 1.69912702653349775",
        "0.95, 99, 1.6603911560169909",
        "0.975, 10, 2.22813885198627475",
        "0.995, 5, 4.03214298355522808",
        "0.9995, 30, 3.64595863504202182",
        "0.05, 99, -1.6603911560169909",
        "0.5, 7, 0"
    })
    void quantilesAgreeWithTheTables(double p, int df, double expected) {
        assertThat(StudentT.quantile(p, df)).isEqualTo(expected, within(1e-10));
    }

    @Test
    void withOneDegreeOfFreedomItIsCauchys() {
        for (double p : new double[] {.5001, .6, .75, .9, .999, .999999}) {
            double cauchy = Math.tan(Math.PI * (p - .5));
            assertThat(StudentT.quantile(p, 1)).isEqualTo(cauchy, within(1e-9 * Math.max(1, cauchy)));
        }
    }

    /** First term of the expansion of Abramowitz and Stegun 1964, 26.7.5. */
    @Test
    void withAMillionDegreesItIsAllButNormal() {
        double z = Normal.quantile(.95);

        assertThat(StudentT.quantile(.95, 1_000_000)).isEqualTo(z + (z * z * z + z) / 4e6, within(1e-10));
    }

    @Property(tries = 200)
    void theTailsUndoTheQuantile(
            @ForAll @DoubleRange(min = .5, max = .999) @Scale(9) double p,
            @ForAll @IntRange(min = 1, max = 5_000) int df) {
        assertThat(StudentT.twoTails(StudentT.quantile(p, df), df)).isEqualTo(2 * (1 - p), within(1e-11));
    }

    @Test
    void noDegreesOfFreedomAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StudentT.quantile(.95, 0))
                .withMessageContaining("df 0");
    }
}
