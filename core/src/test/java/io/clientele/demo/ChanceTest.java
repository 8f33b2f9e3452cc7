package io.clientele.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class ChanceTest {

    private static final int DRAWS = 200_000;

    @Test
    void streamsOfOtherNamesAndNumbersAreOthers() {
        double first = Chance.of(1, "people", 0).share();
        assertThat(Chance.of(1, "people", 0).share()).isEqualTo(first);
        assertThat(Chance.of(1, "people", 1).share()).isNotEqualTo(first);
        assertThat(Chance.of(1, "habits", 0).share()).isNotEqualTo(first);
        assertThat(Chance.of(2, "people", 0).share()).isNotEqualTo(first);
    }

    @Test
    void neighbouringStreamsAreNotAlike() {
        double sum = 0;
        for (int number = 0; number < DRAWS; number++) {
            sum += (Chance.of(5, "people", number).share() - 0.5)
                    * (Chance.of(5, "people", number + 1).share() - 0.5);
        }
        // The product has a standard deviation of 1/12.
        assertThat(sum / DRAWS).isCloseTo(0, within(4 / 12.0 / Math.sqrt(DRAWS)));
    }

    @Test
    void drawsHaveTheMomentsOfTheirDistributions() {
        check(Chance::exponential, 1, 1);
        check(Chance::normal, 0, 1);
        check(chance -> chance.gamma(0.9), 0.9, 0.9);
        check(chance -> chance.gamma(3), 3, 3);
        check(chance -> chance.poisson(0.7), 0.7, 0.7);
        check(chance -> chance.below(6), 2.5, 35.0 / 12);
    }

    /** Four standard errors: a right generator fails once in 16,000 worlds; this is one of them, and fixed. */
    private static void check(ToDoubleFunction<Chance> draw, double mean, double variance) {
        Chance chance = Chance.of(11, "moments", 0);
        double sum = 0;
        double squares = 0;
        for (int turn = 0; turn < DRAWS; turn++) {
            double value = draw.applyAsDouble(chance);
            sum += value;
            squares += (value - mean) * (value - mean);
        }
        assertThat(sum / DRAWS).isCloseTo(mean, within(4 * Math.sqrt(variance / DRAWS)));
        assertThat(squares / DRAWS).isCloseTo(variance, within(0.03 * variance + 0.01));
    }
}
