package io.clientele.maths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class JackknifeTest {

    /** For a mean with one person a group the jackknife is the textbook's s ÷ √n (Tukey 1958). */
    @Property(tries = 200)
    void theStandardErrorOfAMeanIsTheTextbooks(
            @ForAll @Size(min = 2, max = 100) List<@DoubleRange(min = -1e6, max = 1e6) Double> people) {
        double[] values = people.stream().mapToDouble(Double::doubleValue).toArray();
        int n = values.length;
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double[] without = new double[n];
        double squares = 0;
        for (int i = 0; i < n; i++) {
            without[i] = (sum - values[i]) / (n - 1);
            squares += (values[i] - sum / n) * (values[i] - sum / n);
        }

        double expected = Math.sqrt(squares / (n - 1) / n);

        assertThat(new Jackknife(sum / n, without).standardError()).isEqualTo(expected, within(1e-6));
    }

    @Test
    void theRangeIsTheTQuantileTimesTheErrorOnBothSides() {
        Jackknife jackknife = new Jackknife(10, new double[] {9, 10, 11});

        double half = 2.91998558035372569 * Math.sqrt(2.0 / 3 * 2);

        assertThat(jackknife.interval(-100, 100).low()).isEqualTo(10 - half, within(1e-12));
        assertThat(jackknife.interval(-100, 100).high()).isEqualTo(10 + half, within(1e-12));
    }

    @Test
    void theRangeIsCutToWhatTheMeasureCanBe() {
        Interval range = new Jackknife(.9, new double[] {.7, .9, 1}).interval(0, 1);

        assertThat(range.high()).isEqualTo(1);
        assertThat(range.low()).isBetween(0.0, .9);
    }

    @Test
    void oneGroupAloneTellsNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Jackknife(1, new double[] {1}))
                .withMessageContaining("was 1");
    }
}
