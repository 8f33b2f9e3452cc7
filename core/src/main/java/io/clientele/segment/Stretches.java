package io.clientele.segment;

import io.clientele.rules.Range;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Numbers cut at some limits into stretches without gaps: each begins at its limit and ends below the next; the first is open below,
 * the last above.
 *
 * @param limits in their order, each once
 */
record Stretches(List<BigDecimal> limits) {

    /** No more limits than this, so that each stretch is told apart. */
    static final int MOST = 9;

    private static final List<BigDecimal> NICE = List.of(BigDecimal.ONE, BigDecimal.valueOf(2), BigDecimal.valueOf(5));

    Stretches {
        limits = List.copyOf(limits);
        if (limits.size() > MOST) {
            throw new IllegalArgumentException("At most " + MOST + " limits, were " + limits.size());
        }
    }

    /**
     * About as many people in each; equal numbers stay together.
     *
     * @param values each once, in their order, with how many have it
     */
    static Stretches even(List<Counted> values, int groups) {
        long all = values.stream().mapToLong(Counted::people).sum();
        List<BigDecimal> limits = new ArrayList<>();
        long before = 0;
        long last = -1;
        for (Counted value : values) {
            // Of those who share a number the middle one decides.
            long group = (2 * before + value.people()) * groups / (2 * all);
            if (last >= 0 && group > last) {
                limits.add(value.number());
            }
            last = group;
            before += value.people();
        }
        return new Stretches(limits);
    }

    /** At multiples of 1, 2 or 5 and its tens, as few as a page can tell apart. */
    static Stretches round(BigDecimal least, BigDecimal most) {
        BigDecimal span = most.subtract(least);
        if (span.signum() <= 0) {
            return new Stretches(List.of());
        }
        BigDecimal step = step(span);
        List<BigDecimal> limits = new ArrayList<>();
        BigDecimal limit =
                least.divideToIntegralValue(step).subtract(BigDecimal.ONE).multiply(step);
        while (limit.compareTo(most) <= 0) {
            if (limit.compareTo(least) > 0) {
                limits.add(limit);
            }
            limit = limit.add(step);
        }
        return new Stretches(limits);
    }

    /** The smallest nice one of which no more than {@link #MOST} multiples lie within. */
    private static BigDecimal step(BigDecimal span) {
        for (int tens = span.precision() - span.scale() - 3; ; tens++) {
            for (BigDecimal nice : NICE) {
                BigDecimal step = nice.scaleByPowerOfTen(tens);
                if (step.multiply(BigDecimal.valueOf(MOST - 1)).compareTo(span) >= 0) {
                    return step;
                }
            }
        }
    }

    /** Which one a number of a statement lies in, as text that sorts as they do; null where there is no number. */
    String key(String value) {
        StringBuilder key = new StringBuilder("case when " + value + " is null then null");
        for (int place = 0; place < limits.size(); place++) {
            BigDecimal most = limits.get(place);
            key.append(" when ").append(value).append(" < ").append(most.toPlainString());
            key.append(" then '").append(written(place, most)).append("'");
        }
        return key + " else '" + written(limits.size(), null) + "' end as key";
    }

    private String written(int place, @Nullable BigDecimal most) {
        String least = place == 0 ? "" : limits.get(place - 1).toPlainString();
        return place + ";" + least + ";" + (most == null ? "" : most.toPlainString());
    }

    /** What {@link #key} wrote. */
    static Range read(String key) {
        String[] parts = key.split(";", -1);
        return new Range(limit(parts[1]), true, limit(parts[2]), false);
    }

    private static @Nullable BigDecimal limit(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    /** A number, and how many people have it. */
    record Counted(BigDecimal number, long people) {}
}
