package io.clientele.segment;

import io.clientele.maths.Quantile;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fifths of a number: quantiles .2 .4 .6 .8, type 7; a value at a cut is in the lower fifth, equal cuts hold nobody. */
final class TraitCuts {

    private TraitCuts() {}

    /** Rows of attribute, fifth, above, up to, level. */
    static List<Object[]> fifths(String attribute, List<BigDecimal> ascending) {
        List<Object[]> rows = new ArrayList<>();
        BigDecimal above = null;
        for (int fifth = 1; fifth <= 5; fifth++) {
            BigDecimal upTo = fifth == 5
                    ? null
                    : Quantile.type7(ascending, BigDecimal.valueOf(2L * fifth, 1))
                            .setScale(6, RoundingMode.HALF_UP);
            if (above == null || upTo == null || above.compareTo(upTo) < 0) {
                rows.add(row(attribute, fifth, above, upTo));
            }
            above = upTo;
        }
        return rows;
    }

    @SuppressWarnings("NullAway") // an open end is null in the table
    private static Object[] row(String attribute, int fifth, @Nullable BigDecimal above, @Nullable BigDecimal upTo) {
        return new Object[] {attribute, fifth, above, upTo, level(above, upTo)};
    }

    private static String level(@Nullable BigDecimal above, @Nullable BigDecimal upTo) {
        String from = above == null ? "" : "over " + plain(above);
        String to = upTo == null ? "" : "up to " + plain(upTo);
        return (from + " " + to).strip();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
