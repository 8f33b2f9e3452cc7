package io.clientele.value;

import io.clientele.maths.Concentration;
import io.clientele.maths.Interval;
import io.clientele.maths.Jackknife;
import io.clientele.terms.Figure;
import io.clientele.terms.Scope;
import io.clientele.warehouse.Computed;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Measure;
import io.clientele.warehouse.Selects;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * How unevenly money is spread: the select gives part and money above 0, in 1/10,000; range by the delete-a-group jackknife. Where a
 * few people decide the figure its range is too narrow, and it says so.
 */
final class ConcentrationKernel implements Measure.Kernel {

    private final String name;
    private final BiFunction<Concentration, Scope, Jackknife> estimate;

    ConcentrationKernel(String name, BiFunction<Concentration, Scope, Jackknife> estimate) {
        this.name = name;
        this.estimate = estimate;
    }

    @Override
    public String name() {
        return name + ", jackknife";
    }

    @Override
    public Computed compute(Selects selects, String sql, Scope scope, int floor) {
        Money money = selects.once(sql, Money.class, select -> Money.read(selects.engine(), select));
        int n = money.amounts().length;
        if (n == 0) {
            return Computed.notKnown("nobody");
        }
        if (money.concentration() == null) {
            return Computed.notKnown("tooFew");
        }
        Jackknife jackknife = estimate.apply(money.concentration(), scope);
        BigDecimal value = new BigDecimal(jackknife.whole(), MathContext.DECIMAL64);
        if (n < floor || jackknife.without().length < 2) {
            return Computed.tooFew(value, n, floor);
        }
        Interval range = jackknife.interval(0, 1);
        return new Computed(
                Figure.State.ESTIMATE,
                value,
                n,
                null,
                new Figure.Range(range.low(), range.high(), range.level()),
                fewDecide(money.amounts()) ? "fewDecide" : null);
    }

    /** (Σx)² ÷ (n·Σx²) below ¼. */
    private static boolean fewDecide(long[] money) {
        double sum = 0;
        double squares = 0;
        long[] sorted = money.clone();
        Arrays.sort(sorted);
        for (long amount : sorted) {
            sum += amount;
            squares += (double) amount * amount;
        }
        return sum * sum / (money.length * squares) < .25;
    }

    /** @param concentration null where nothing can be left out */
    private record Money(long[] amounts, @Nullable Concentration concentration) {

        static Money read(Engine engine, String sql) {
            long[][] amounts = {new long[1024]};
            int[][] groups = {new int[1024]};
            int[] n = new int[1];
            engine.stream("measure", sql, row -> {
                if (n[0] == amounts[0].length) {
                    amounts[0] = Arrays.copyOf(amounts[0], n[0] * 2);
                    groups[0] = Arrays.copyOf(groups[0], n[0] * 2);
                }
                groups[0][n[0]] = (int) row.number(1);
                amounts[0][n[0]++] = row.number(2);
            });
            long[] money = Arrays.copyOf(amounts[0], n[0]);
            int[] parts = Arrays.copyOf(groups[0], n[0]);
            boolean canLeaveOut = Arrays.stream(parts).distinct().limit(2).count() == 2;
            return new Money(money, canLeaveOut ? new Concentration(money, parts) : null);
        }
    }
}
