package io.clientele.maths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WilsonTest {

    /** Repeat rate of the public set Online Retail II, year 2009-2010: 2,893 of 4,314 buyers. */
    @Test
    void theRepeatRateOfOnlineRetailHasItsKnownRange() {
        Interval range = Wilson.interval(2_893, 4_314);

        assertThat(range.low()).isEqualTo(.658734, within(5e-7));
        assertThat(range.high()).isEqualTo(.682267, within(5e-7));
        assertThat(range.level()).isEqualTo(.90);
    }

    @Test
    void nobodyAndEverybodyEndExactlyAtTheEdge() {
        assertThat(Wilson.interval(0, 40).low()).isZero();
        assertThat(Wilson.interval(40, 40).high()).isEqualTo(1);
    }

    @Property(tries = 300)
    void theRangeHoldsTheShareAndStaysBetweenZeroAndOne(
            @ForAll @IntRange(min = 1, max = 1_000_000) int n, @ForAll @IntRange(max = 1_000_000) int some) {
        int successes = some % (n + 1);

        Interval range = Wilson.interval(successes, n);

        assertThat(range.holds((double) successes / n)).isTrue();
        assertThat(range.low()).isGreaterThanOrEqualTo(0);
        assertThat(range.high()).isLessThanOrEqualTo(1);
    }

    @Test
    void aShareOfNobodyIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Wilson.interval(0, 0))
                .withMessageContaining("0 of 0");
        assertThatIllegalArgumentException().isThrownBy(() -> Wilson.interval(5, 4));
    }
}
