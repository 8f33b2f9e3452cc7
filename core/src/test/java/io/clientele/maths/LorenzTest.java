package io.clientele.maths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class LorenzTest {

    @Test
    void theBestOfFourBringsHalf() {
        assertThat(Lorenz.curve(new long[] {10, 50, 20, 20}, 100))
                .containsExactly(
                        new Lorenz.Point(0, 0),
                        new Lorenz.Point(.25, .5),
                        new Lorenz.Point(.5, .7),
                        new Lorenz.Point(.75, .9),
                        new Lorenz.Point(1, 1));
    }

    @Test
    void withPeopleBelowZeroItPassesOneAndComesBack() {
        assertThat(Lorenz.curve(new long[] {-50, 150}, 100))
                .containsExactly(new Lorenz.Point(0, 0), new Lorenz.Point(.5, 1.5), new Lorenz.Point(1, 1));
    }

    @Test
    void withoutMoneyThereIsNoCurve() {
        assertThat(Lorenz.curve(new long[] {}, 10)).isEmpty();
        assertThat(Lorenz.curve(new long[] {-5, 5}, 10)).isEmpty();
    }

    @Property(tries = 300)
    void itBendsOneWayOnlyAndEndsAtOne(
            @ForAll @NotEmpty List<@LongRange(min = 1, max = Long.MAX_VALUE) Long> people,
            @ForAll @IntRange(min = 1, max = 50) int steps) {
        long[] amounts = people.stream().mapToLong(Long::longValue).toArray();
        List<Lorenz.Point> curve = Lorenz.curve(amounts, steps);

        assertThat(curve).hasSizeLessThanOrEqualTo(steps + 1);
        assertThat(curve.get(curve.size() - 1)).isEqualTo(new Lorenz.Point(1, 1));
        for (int i = 2; i < curve.size(); i++) {
            assertThat(slope(curve.get(i - 1), curve.get(i)))
                    .isLessThanOrEqualTo(slope(curve.get(i - 2), curve.get(i - 1)) + 1e-9);
        }
    }

    /** With a point for each person twice the area above the diagonal is the Gini coefficient. */
    @Test
    void twiceTheAreaAboveTheDiagonalIsGini() {
        List<Lorenz.Point> curve = Lorenz.curve(new long[] {1, 2, 3, 4}, 4);
        double area = 0;
        for (int i = 1; i < curve.size(); i++) {
            Lorenz.Point from = curve.get(i - 1);
            Lorenz.Point to = curve.get(i);
            area += (to.people() - from.people()) * (from.amount() + to.amount()) / 2;
        }

        assertThat(2 * area - 1).isEqualTo(.25, within(1e-12));
    }

    private static double slope(Lorenz.Point from, Lorenz.Point to) {
        return (to.amount() - from.amount()) / (to.people() - from.people());
    }
}
