package io.clientele.maths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class FalseDiscoveryTest {

    /** The fifteen p values of Benjamini and Hochberg 1995, section 4: at 5 % the first four are kept. */
    @Test
    void thePapersExampleKeepsFour() {
        double[] p = {
            .0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, .0459, .3240, .4262, .5719, .6528, .7590, 1
        };

        double[] q = FalseDiscovery.benjaminiHochberg(p);

        assertThat(Arrays.stream(q).filter(value -> value <= .05)).hasSize(4);
        assertThat(q[0]).isEqualTo(.0015, within(1e-12));
        assertThat(q[3]).isEqualTo(.035625, within(1e-12));
        assertThat(q[14]).isEqualTo(1);
    }

    @Property(tries = 300)
    void aSmallerPNeverHasALargerQ(@ForAll List<@DoubleRange(min = 0, max = 1) @Scale(6) Double> values) {
        double[] p = values.stream().mapToDouble(Double::doubleValue).toArray();
        double[] q = FalseDiscovery.benjaminiHochberg(p);

        for (int i = 0; i < p.length; i++) {
            assertThat(q[i]).isBetween(p[i], 1.0);
            for (int j = 0; j < p.length; j++) {
                assertThat(p[i] <= p[j] && q[i] > q[j]).isFalse();
            }
        }
    }

    @Test
    void whatIsNoProbabilityIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FalseDiscovery.benjaminiHochberg(new double[] {.1, 1.2}))
                .withMessageContaining("1.2");
    }
}
