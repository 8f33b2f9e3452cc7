package io.clientele.maths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ConcentrationTest {

    private static final BigDecimal FIFTH = new BigDecimal("0.2");
    private static final BigDecimal MOST = new BigDecimal("0.8");

    @Test
    void aTopFifthOfTenPeopleIsTheTwoLargest() {
        Concentration ten = of(10, 20, 30, 40, 50, 60, 70, 80, 90, 550);

        assertThat(ten.topShare(FIFTH).whole()).isEqualTo(.64);
        assertThat(ten.shareGiving(MOST).whole()).isEqualTo(.5);
    }

    /** 0.29 × 100 is 28.999999999999996 in doubles, and 0.07 × 100 is 7.000000000000001. */
    @Test
    void theShareOfPeopleIsTakenAsADecimal() {
        Concentration equal = of(LongStreams.repeat(1, 100));

        assertThat(equal.topShare(new BigDecimal("0.29")).whole()).isEqualTo(.29);
        assertThat(equal.topShare(new BigDecimal("0.07")).whole()).isEqualTo(.07);
        assertThat(equal.shareGiving(new BigDecimal("0.07")).whole()).isEqualTo(.07);
    }

    /** By hand: 1 2 3 4 has 2·30/(4·10) − 5/4 = .25; R's ineq::Gini(c(1,2,3,4)) prints 0.25. */
    @Test
    void giniOfKnownVectors() {
        assertThat(of(1, 2, 3, 4).gini().whole()).isEqualTo(.25);
        assertThat(of(7, 7, 7, 7).gini().whole()).isZero();
        assertThat(of(1, 1, 1, 999_997).gini().whole()).isEqualTo(.75, within(1e-5));
    }

    /** The example of R's ineq::Gini: 541 1463 2445 3438 4437 5401 6392 8304 11904 22261, value .4620911. */
    @Test
    void giniOfThePublishedExample() {
        Concentration incomes = of(541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261);

        assertThat(incomes.gini().whole()).isEqualTo(.4620911, within(5e-8));
    }

    @Test
    void sumsPassTheRangeOfALongUnharmed() {
        Concentration huge = of(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);

        assertThat(huge.gini().whole()).isZero();
        assertThat(huge.topShare(new BigDecimal("0.25")).whole()).isEqualTo(.25);
        assertThat(huge.shareGiving(new BigDecimal("0.75")).whole()).isEqualTo(.75);
    }

    @Property(tries = 200)
    void leavingAGroupOutEqualsComputingWithoutItsPeople(@ForAll("crowds") Crowd crowd) {
        Concentration all = crowd.concentration();
        int[] held = Arrays.stream(crowd.groups).distinct().sorted().toArray();

        Function<Function<long[], Double>, double[]> fromScratch = measure -> Arrays.stream(held)
                .mapToDouble(group -> measure.apply(crowd.amountsWithout(group)))
                .toArray();

        assertThat(all.topShare(FIFTH).without()).containsExactly(fromScratch.apply(ConcentrationTest::plainTopFifth));
        assertThat(all.shareGiving(MOST).without())
                .containsExactly(fromScratch.apply(ConcentrationTest::plainShareGivingMost));
        assertThat(all.gini().without())
                .containsExactly(fromScratch.apply(ConcentrationTest::plainGini), within(1e-12));
    }

    @Property(tries = 200)
    void giniLiesFromZeroToBelowOneAndPeoplesOrderIsAllTheSame(@ForAll("crowds") Crowd crowd) {
        double gini = crowd.concentration().gini().whole();

        assertThat(gini).isGreaterThanOrEqualTo(0).isLessThan(1);
        assertThat(crowd.turned().concentration().gini().without())
                .containsExactly(crowd.concentration().gini().without());
    }

    @Test
    void amountsOfNothingAndSharesOutsideAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> of(0, 1)).withMessageContaining("was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(1, 2).topShare(new BigDecimal("1.3")))
                .withMessageContaining("1.3");
        assertThatIllegalArgumentException().isThrownBy(() -> of());
    }

    @Provide
    Arbitrary<Crowd> crowds() {
        return Arbitraries.randomValue(random -> {
            int n = 2 + random.nextInt(120);
            int groups = 2 + random.nextInt(Groups.COUNT - 1);
            // Few distinct values now and then, so that ties are met.
            long most = random.nextBoolean() ? 5 : 10_000_000_000L;
            long[] amounts = random.longs(n, 1, most).toArray();
            int[] group = IntStream.range(0, n)
                    .map(i -> i < 2 ? i : random.nextInt(groups))
                    .toArray();
            return new Crowd(amounts, group);
        });
    }

    private static final class Crowd {
        private final long[] amounts;
        private final int[] groups;

        Crowd(long[] amounts, int[] groups) {
            this.amounts = amounts;
            this.groups = groups;
        }

        Concentration concentration() {
            return new Concentration(amounts, groups);
        }

        Crowd turned() {
            int n = amounts.length;
            return new Crowd(
                    IntStream.range(0, n).mapToLong(i -> amounts[n - 1 - i]).toArray(),
                    IntStream.range(0, n).map(i -> groups[n - 1 - i]).toArray());
        }

        long[] amountsWithout(int group) {
            return IntStream.range(0, amounts.length)
                    .filter(i -> groups[i] != group)
                    .mapToLong(i -> amounts[i])
                    .sorted()
                    .toArray();
        }
    }

    private static final class LongStreams {
        static long[] repeat(long value, int times) {
            long[] values = new long[times];
            Arrays.fill(values, value);
            return values;
        }
    }

    private static Concentration of(long... amounts) {
        return new Concentration(
                amounts,
                IntStream.range(0, amounts.length).map(i -> i % Groups.COUNT).toArray());
    }

    private static double plainTopFifth(long[] ascending) {
        int first = (ascending.length + 4) / 5;
        return (double) sum(ascending, ascending.length - first) / sum(ascending, 0);
    }

    private static double plainShareGivingMost(long[] ascending) {
        BigInteger total = BigInteger.valueOf(sum(ascending, 0));
        int taken = 0;
        while (BigInteger.valueOf(sum(ascending, ascending.length - taken))
                        .multiply(BigInteger.TEN)
                        .compareTo(total.multiply(BigInteger.valueOf(8)))
                < 0) {
            taken++;
        }
        return (double) taken / ascending.length;
    }

    private static double plainGini(long[] ascending) {
        double n = ascending.length;
        double ranked = 0;
        for (int i = 0; i < n; i++) {
            ranked += (i + 1.0) * ascending[i];
        }
        return 2 * ranked / (n * sum(ascending, 0)) - (n + 1) / n;
    }

    private static long sum(long[] values, int from) {
        return Arrays.stream(values, from, values.length).sum();
    }
}
