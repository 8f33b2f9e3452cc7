package io.clientele.maths;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class WideSumTest {

    @Property(tries = 500)
    void itIsExactWhereALongOverflows(@ForAll List<Long> values) {
        WideSum sum = new WideSum();
        WideSum ofSums = new WideSum();
        BigInteger expected = BigInteger.ZERO;
        BigInteger expectedOfSums = BigInteger.ZERO;
        for (long value : values) {
            sum.add(value);
            expected = expected.add(BigInteger.valueOf(value));
            ofSums.add(sum);
            expectedOfSums = expectedOfSums.add(expected);
        }

        assertThat(sum.toBigInteger()).isEqualTo(expected);
        assertThat(ofSums.toBigInteger()).isEqualTo(expectedOfSums);
        assertThat(WideSum.of(expectedOfSums)).isEqualTo(ofSums);
        assertThat(Integer.signum(sum.compareTo(ofSums))).isEqualTo(expected.compareTo(expectedOfSums));
    }
}
