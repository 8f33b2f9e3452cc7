package io.clientele.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.rules.Range;
import io.clientele.segment.Stretches.Counted;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.EngineSettings;
import io.clientele.warehouse.Workspace;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers are cut without gaps, into groups of like size or at round limits. */
class StretchesTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void peopleAreCutIntoFifthsAndEqualNumbersStayTogether() {
        List<Counted> hundred = IntStream.rangeClosed(1, 100)
                .mapToObj(number -> counted(number, 1))
                .toList();
        assertThat(Stretches.even(hundred, 5).limits()).containsExactly(number(21), number(41), number(61), number(81));
        assertThat(Stretches.even(List.of(counted(0, 90), counted(3, 5), counted(7, 5)), 5)
                        .limits())
                .as("most have nothing")
                .containsExactly(number(3));
        assertThat(Stretches.even(List.of(counted(0, 1), counted(5, 99)), 5).limits())
                .as("most have the last number")
                .containsExactly(number(5));
        assertThat(Stretches.even(List.of(counted(4, 10)), 5).limits()).isEmpty();
    }

    @Test
    void roundLimitsAreMultiplesOfOneTwoOrFive() {
        assertThat(Stretches.round(number(3), number(77)).limits())
                .containsExactly(number(10), number(20), number(30), number(40), number(50), number(60), number(70));
        assertThat(Stretches.round(new BigDecimal("-0.3"), new BigDecimal("0.4"))
                        .limits())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(
                        new BigDecimal("-0.2"),
                        new BigDecimal("-0.1"),
                        number(0),
                        new BigDecimal("0.1"),
                        new BigDecimal("0.2"),
                        new BigDecimal("0.3"),
                        new BigDecimal("0.4"));
    }

    @Property(tries = 300)
    void betweenTwoNumbersThereAreSomeLimitsAndNeverTooMany(
            @ForAll @BigRange(min = "-1000000000", max = "1000000000") BigDecimal one,
            @ForAll @BigRange(min = "0.01", max = "1000000000") BigDecimal span) {
        BigDecimal most = one.add(span);
        List<BigDecimal> limits = Stretches.round(one, most).limits();
        assertThat(limits).isNotEmpty().hasSizeLessThanOrEqualTo(Stretches.MOST);
        assertThat(limits).allMatch(limit -> limit.compareTo(one) > 0 && limit.compareTo(most) <= 0);
        assertThat(limits).isSorted().doesNotHaveDuplicates();
    }

    @Property(tries = 100)
    void eachFifthHoldsAboutAFifth(
            @ForAll @Size(min = 100, max = 300) List<@IntRange(min = 0, max = 1000000) Integer> numbers) {
        List<Counted> values = new ArrayList<>();
        numbers.stream()
                .sorted()
                .distinct()
                .forEach(each -> values.add(
                        counted(each, numbers.stream().filter(each::equals).count())));
        long most = values.stream().mapToLong(Counted::people).max().orElseThrow();
        List<BigDecimal> limits = Stretches.even(values, 5).limits();
        long before = 0;
        for (BigDecimal limit : limits) {
            long below = numbers.stream()
                    .filter(each -> number(each).compareTo(limit) < 0)
                    .count();
            assertThat(below - before).isLessThanOrEqualTo(numbers.size() / 5 + most + 1);
            before = below;
        }
    }

    @Test
    void aStatementPutsANumberWhereItsRangeHolds() {
        Stretches some = new Stretches(List.of(number(-5), new BigDecimal("0.5"), number(20)));
        try (Workspace workspace = Workspace.open(folder, EngineSettings.defaults())) {
            Engine engine = workspace.engine();
            for (String text : List.of("-7", "-5", "0", "0.4999", "0.5", "19.99", "20", "1000")) {
                String key = engine.rows(
                                "key",
                                "select " + some.key("n") + " from (select cast(" + text
                                        + " as decimal(18, 4)) as n) as t")
                        .get(0)
                        .text(1);
                Range range = Stretches.read(String.valueOf(key));
                assertThat(range.holds(new BigDecimal(text)))
                        .as(text + " in " + key)
                        .isTrue();
            }
            assertThat(engine.rows(
                                    "key",
                                    "select " + some.key("n") + " from (select cast(null as decimal(18, 4)) as n) as t")
                            .get(0)
                            .isNull(1))
                    .isTrue();
        }
    }

    private static Counted counted(int number, long people) {
        return new Counted(number(number), people);
    }

    private static BigDecimal number(int number) {
        return BigDecimal.valueOf(number);
    }
}
