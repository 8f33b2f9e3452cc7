package io.clientele.maths;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderedSumTest {

    @Test
    void theRangeIsTheFirstSixBitsOfMd5() {
        assertThat(OrderedSum.rangeOf("")).isEqualTo(0xd4 >> 2);
        assertThat(OrderedSum.rangeOf("a")).isEqualTo(0x0c >> 2);
    }

    @Test
    void theSumIsTheSameToTheLastBitInWhateverOrderTheRangesAreFilled() {
        Random random = new Random(7);
        double[] values = random.doubles(20_000, -1e9, 1e9).toArray();
        OrderedSum inOrder = new OrderedSum();
        IntStream.range(0, values.length).forEach(i -> inOrder.add("c" + i, values[i]));
        OrderedSum rangeByRange = new OrderedSum();
        for (int range = OrderedSum.RANGES - 1; range >= 0; range--) {
            for (int i = 0; i < values.length; i++) {
                if (OrderedSum.rangeOf("c" + i) == range) {
                    rangeByRange.add(range, values[i]);
                }
            }
        }

        assertThat(rangeByRange.total()).isEqualTo(inOrder.total());
    }
}
