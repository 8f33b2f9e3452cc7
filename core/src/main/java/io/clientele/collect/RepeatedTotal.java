package io.clientele.collect;

import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Row;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells an amount of the row from the total of its order that stands on each of its rows: in nearly all orders of several
 * different rows the value is the same, while it differs from order to order.
 */
final class RepeatedTotal {

    /** The first rows tell; a look at all of a large table would cost more than it says. */
    private static final int LINES = 50_000;

    private static final int FEWEST = 3;

    /** What differs between the rows of an order: goods or payments. */
    private static final Set<Meaning> PARTS = Set.of(
            Meaning.PRODUCT_KEY,
            Meaning.PRODUCT_NAME,
            Meaning.QUANTITY,
            Meaning.UNIT_PRICE,
            Meaning.PAID_AMOUNT,
            Meaning.PAID_ON,
            Meaning.PAYMENT_KIND);

    private final Engine engine;
    private final Path rows;

    RepeatedTotal(Engine engine, Path rows) {
        this.engine = engine;
        this.rows = rows;
    }

    /** The columns, an amount that is the order's total called so. */
    List<ColumnMapping> settle(List<ColumnMapping> columns) {
        Optional<ColumnMapping> key = ColumnMapping.in(columns, Meaning.ORDER_KEY);
        Optional<ColumnMapping> amount =
                ColumnMapping.in(columns, Meaning.AMOUNT).filter(column -> !column.said());
        String parts = columns.stream()
                .filter(column -> PARTS.contains(column.meaning()))
                .map(ColumnMapping::column)
                .collect(Collectors.joining(", "));
        boolean open = ColumnMapping.in(columns, Meaning.ORDER_TOTAL).isEmpty() && !parts.isEmpty();
        if (!open || key.isEmpty() || amount.isEmpty() || !repeats(key.orElseThrow(), amount.orElseThrow(), parts)) {
            return columns;
        }
        return columns.stream()
                .map(column -> column == amount.orElseThrow()
                        ? column.instead(Meaning.ORDER_TOTAL, "it is the same on all rows of an order")
                        : column)
                .toList();
    }

    private boolean repeats(ColumnMapping key, ColumnMapping amount, String parts) {
        Row counts = engine.rows(
                        "look for totals",
                        String.format(
                                Locale.ROOT,
                                """
                                select count(*), count(case when amounts = 1 then 1 end), count(distinct amount)
                                from (
                                    select count(distinct %2$s) as amounts, min(%2$s) as amount
                                    from %3$s
                                    where fault is null and line <= %5$d and %1$s is not null
                                    group by %1$s
                                    having count(*) > 1 and count(distinct concat_ws('|', %4$s)) > 1
                                ) as o""",
                                key.column(),
                                amount.column(),
                                engine.dialect().parquet(rows),
                                parts,
                                LINES))
                .get(0);
        long orders = counts.number(1);
        return orders >= FEWEST
                && counts.number(2) >= .95 * orders
                && counts.number(3) >= Math.max(FEWEST, Math.min(20, orders / 4));
    }
}
