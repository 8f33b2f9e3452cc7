package io.clientele.value;

import io.clientele.maths.Lorenz;
import io.clientele.warehouse.Engine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How unevenly money is spread, as a curve; over the same people as {@code value.top_share}: those above 0. */
final class ConcentrationCurve {

    static final List<String> COLUMNS = List.of("basis", "customers_share", "money_share");

    /** A curve of more points looks no different. */
    private static final int STEPS = 100;

    private static final List<String> BASES = List.of("gross", "net");

    private ConcentrationCurve() {}

    static List<Object[]> rows(Engine engine) {
        List<Amounts> amounts = List.of(new Amounts(), new Amounts());
        engine.stream("value.concentration", "select gross, net from value.totals", row -> {
            for (int basis = 0; basis < BASES.size(); basis++) {
                amounts.get(basis).add(row.decimal(basis + 1));
            }
        });
        List<Object[]> rows = new ArrayList<>();
        for (int basis = 0; basis < BASES.size(); basis++) {
            for (Lorenz.Point point : Lorenz.curve(amounts.get(basis).all(), STEPS)) {
                rows.add(new Object[] {BASES.get(basis), point.people(), point.amount()});
            }
        }
        return rows;
    }

    /** Amounts above 0, in 1/10,000. */
    private static final class Amounts {

        private long[] amounts = new long[1024];
        private int count;

        void add(@Nullable BigDecimal amount) {
            if (amount == null || amount.signum() <= 0) {
                return;
            }
            if (count == amounts.length) {
                amounts = Arrays.copyOf(amounts, count * 2);
            }
            amounts[count++] = amount.setScale(4).unscaledValue().longValueExact();
        }

        long[] all() {
            return Arrays.copyOf(amounts, count);
        }
    }
}
