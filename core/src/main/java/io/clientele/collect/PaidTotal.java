package io.clientele.collect;

import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Row;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells an amount of the goods from what was paid in all, in tables with one row an order: where rows have a price, a quantity
 * and shipping, it is price times quantity and shipping, less discount. Then it is the total of the order, and so is the
 * discount. Less a discount alone it is the amount of the row.
 */
final class PaidTotal {

    /** The first rows tell; a look at all of a large table would cost more than it says. */
    private static final int LINES = 50_000;

    private static final int FEWEST = 3;

    private final Engine engine;
    private final Path rows;

    PaidTotal(Engine engine, Path rows) {
        this.engine = engine;
        this.rows = rows;
    }

    /** The columns, an amount that is what was paid in all called the order's total. */
    List<ColumnMapping> settle(List<ColumnMapping> columns) {
        Optional<ColumnMapping> amount =
                ColumnMapping.in(columns, Meaning.AMOUNT).filter(column -> !column.said());
        Optional<ColumnMapping> price = ColumnMapping.in(columns, Meaning.UNIT_PRICE);
        Optional<ColumnMapping> quantity = ColumnMapping.in(columns, Meaning.QUANTITY);
        Optional<ColumnMapping> key = ColumnMapping.in(columns, Meaning.ORDER_KEY);
        Optional<ColumnMapping> shipping = ColumnMapping.in(columns, Meaning.SHIPPING);
        Optional<ColumnMapping> discount = Stream.of(Meaning.ORDER_DISCOUNT, Meaning.LINE_DISCOUNT)
                .flatMap(meaning -> ColumnMapping.in(columns, meaning).stream())
                .findFirst();
        boolean told = Stream.of(key, shipping, amount, price, quantity).allMatch(Optional::isPresent);
        if (!told
                || ColumnMapping.in(columns, Meaning.ORDER_TOTAL).isPresent()
                || !isRowEach(key.orElseThrow().column())) {
            return columns;
        }
        String goods = number(quantity) + " * cast(" + number(price) + " as decimal(38, 4))";
        return isPaid(goods, number(shipping), "coalesce(abs(" + number(discount) + "), 0)", number(amount))
                ? columns.stream()
                        .map(column -> asTotal(column, amount.orElseThrow()))
                        .toList()
                : columns;
    }

    /** Whether each order is one row. */
    private boolean isRowEach(String key) {
        Row counts = engine.rows(
                        "look for totals",
                        "select count(*), count(distinct " + key + ") from "
                                + engine.dialect().parquet(rows) + " where fault is null and line <= " + LINES + " and "
                                + key + " is not null")
                .get(0);
        return counts.number(1) == counts.number(2);
    }

    private boolean isPaid(String goods, String shipping, String discount, String amount) {
        Row counts = engine.rows(
                        "look for totals",
                        String.format(
                                Locale.ROOT,
                                """
                                select count(*), count(case when abs(amount - goods - shipping + discount) <= 0.01 then 1 end)
                                from (
                                    select %1$s as goods, %2$s as shipping, %3$s as discount, %4$s as amount
                                    from %5$s
                                    where fault is null and line <= %6$d
                                ) as r
                                where shipping <> 0 and goods is not null and amount is not null""",
                                goods,
                                shipping,
                                discount,
                                amount,
                                engine.dialect().parquet(rows),
                                LINES))
                .get(0);
        return counts.number(1) >= FEWEST && counts.number(2) >= .95 * counts.number(1);
    }

    private String number(Optional<ColumnMapping> column) {
        return ColumnMapping.amounts(column, engine.dialect());
    }

    private static ColumnMapping asTotal(ColumnMapping column, ColumnMapping amount) {
        if (column == amount) {
            return column.instead(Meaning.ORDER_TOTAL, "it is what goods, shipping and discount come to");
        }
        return column.meaning() == Meaning.LINE_DISCOUNT
                ? column.instead(Meaning.ORDER_DISCOUNT, "the total of the row is less by it")
                : column;
    }
}
