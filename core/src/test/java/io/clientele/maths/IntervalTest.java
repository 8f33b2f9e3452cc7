package io.clientele.maths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class IntervalTest {

    @Test
    void bothEndsBelongToTheInterval() {
        Interval interval = new Interval(1, 2, .9);

        assertThat(interval.holds(1)).isTrue();
        assertThat(interval.holds(2)).isTrue();
        assertThat(interval.holds(2.1)).isFalse();
    }

    @Test
    void anIntervalThatIsTurnedOrNotANumberIsRefusedWithWhatWasSeen() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Interval(2, 1, .9))
                .withMessageContaining("2.0 to 1.0");
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(Double.NaN, 1, .9));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Interval(1, 2, 90))
                .withMessageContaining("90.0");
    }
}
