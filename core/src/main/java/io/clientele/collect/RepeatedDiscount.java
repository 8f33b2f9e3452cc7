package io.clientele.collect;

import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Row;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells the discount of a line from that of its order that stands on each of its rows. Where rows have the order's total too,
 * that is what goods and shipping come to less the discount once; else the discount is the same in nearly all orders of several
 * different rows, while it differs from order to order. An amount of the row that is less by it makes it the line's.
 */
final class RepeatedDiscount {

    /** The first rows tell; a look at all of a large table would cost more than it says. */
    private static final int LINES = 50_000;

    private static final int FEWEST = 3;

    private final Engine engine;
    private final Path rows;

    RepeatedDiscount(Engine engine, Path rows) {
        this.engine = engine;
        this.rows = rows;
    }

    /** The columns, a line's discount that is the order's called so. */
    List<ColumnMapping> settle(List<ColumnMapping> columns) {
        Optional<ColumnMapping> discount =
                ColumnMapping.in(columns, Meaning.LINE_DISCOUNT).filter(column -> !column.said());
        Optional<ColumnMapping> key = ColumnMapping.in(columns, Meaning.ORDER_KEY);
        Optional<ColumnMapping> price = ColumnMapping.in(columns, Meaning.UNIT_PRICE);
        boolean told = Stream.of(discount, key, price).allMatch(Optional::isPresent)
                && ColumnMapping.in(columns, Meaning.ORDER_DISCOUNT).isEmpty();
        if (!told || !isOfOrders(columns, key.orElseThrow().column())) {
            return columns;
        }
        return columns.stream()
                .map(column -> column == discount.orElseThrow()
                        ? column.instead(
                                Meaning.ORDER_DISCOUNT, "it stands on each row of an order and is taken off once")
                        : column)
                .toList();
    }

    private boolean isOfOrders(List<ColumnMapping> columns, String key) {
        String quantity = ColumnMapping.in(columns, Meaning.QUANTITY).isPresent()
                ? "coalesce(" + number(columns, Meaning.QUANTITY) + ", 1)"
                : "1";
        Row counts = engine.rows(
                        "look for discounts",
                        String.format(
                                Locale.ROOT,
                                """
                                select
                                    count(*),
                                    count(case when discounts = 1 then 1 end),
                                    count(distinct discount),
                                    count(total),
                                    count(case when abs(goods + shipping - discount - total) <= 0.01 then 1 end),
                                    count(case when abs(goods + shipping - taken - total) <= 0.01 then 1 end),
                                    cast(coalesce(sum(row_count), 0) as bigint), cast(coalesce(sum(less), 0) as bigint)
                                from (
                                    select
                                        count(distinct discount) as discounts, max(discount) as discount,
                                        sum(discount) as taken, sum(goods) as goods, max(shipping) as shipping,
                                        max(total) as total, count(*) as row_count,
                                        count(case when abs(amount - goods) > 0.01 then 1 end) as less
                                    from (
                                        select
                                            %1$s as key, coalesce(abs(%2$s), 0) as discount,
                                            try_cast(%3$s * cast(%4$s as decimal(38, 4)) as decimal(18, 4)) as goods,
                                            coalesce(%5$s, 0) as shipping, %6$s as total, %9$s as amount
                                        from %7$s
                                        where fault is null and line <= %8$d and %1$s is not null
                                    ) as r
                                    group by key
                                    having count(distinct goods) > 1 and max(discount) > 0
                                ) as o""",
                                key,
                                number(columns, Meaning.LINE_DISCOUNT),
                                quantity,
                                number(columns, Meaning.UNIT_PRICE),
                                number(columns, Meaning.SHIPPING),
                                number(columns, Meaning.ORDER_TOTAL),
                                engine.dialect().parquet(rows),
                                LINES,
                                number(columns, Meaning.AMOUNT)))
                .get(0);
        if (counts.number(8) > .05 * counts.number(7)) {
            return false;
        }
        long orders = counts.number(1);
        long totals = counts.number(4);
        if (totals >= FEWEST && counts.number(5) + counts.number(6) > 0) {
            return counts.number(5) >= .95 * totals && counts.number(5) > counts.number(6);
        }
        return orders >= FEWEST
                && counts.number(2) >= .95 * orders
                && counts.number(3) >= Math.max(FEWEST, Math.min(20, orders / 4));
    }

    private String number(List<ColumnMapping> columns, Meaning meaning) {
        return ColumnMapping.amounts(ColumnMapping.in(columns, meaning), engine.dialect());
    }
}
