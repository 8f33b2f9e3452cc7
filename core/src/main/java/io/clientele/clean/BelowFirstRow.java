package io.clientele.clean;

import io.clientele.collect.ColumnMapping;
import io.clientele.collect.Meaning;
import io.clientele.collect.Receipt;
import io.clientele.warehouse.Engine;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tables in which only the first row of an order says its day, or its number too: the goods below belong to the order above.
 * A row without goods is none of an order's, however empty it is: it may be a sum.
 */
final class BelowFirstRow {

    private BelowFirstRow() {}

    /** Where to read a table from: as it is, or with what its rows leave to the row above. */
    static String rows(Engine engine, Receipt receipt, String rows) {
        return isIn(engine, receipt, rows)
                ? filled(receipt, rows)
                : "(select *, " + text(receipt, Meaning.ORDER_KEY) + " as number_above, "
                        + text(receipt, Meaning.ORDER_DATE) + " as day_above from " + rows
                        + " as t) as f";
    }

    private static String text(Receipt receipt, Meaning meaning) {
        return receipt.column(meaning).map(ColumnMapping::column).orElse("cast(null as varchar)");
    }

    /** Whether a table has rows that leave their day to the row above. */
    private static boolean isIn(Engine engine, Receipt receipt, String rows) {
        if (!receipt.has(Meaning.ORDER_KEY) || !receipt.has(Meaning.ORDER_DATE)) {
            return false;
        }
        return OrderCleaning.count(
                        engine,
                        "select count(*) from " + rows + " as t where fault is null and not replaced and "
                                + column(receipt, Meaning.ORDER_DATE) + " is null and ("
                                + column(receipt, Meaning.ORDER_KEY) + " is not null or " + hasGoods(receipt) + ")")
                > 0;
    }

    /** The rows with the number and the day that are theirs, as {@code number_above} and {@code day_above}. */
    private static String filled(Receipt receipt, String rows) {
        String key = column(receipt, Meaning.ORDER_KEY);
        String day = column(receipt, Meaning.ORDER_DATE);
        return "(\nselect *, coalesce(" + day + ", " + above(day) + " over (partition by number_above order by line,"
                + " repair_no)) as day_above\nfrom (\nselect *, case when " + key + " is null and " + day
                + " is null and "
                + hasGoods(receipt) + " then " + above(key) + " over (order by line, repair_no) else " + key
                + " end as number_above\nfrom " + rows + " as t\n) as n\n) as f";
    }

    /** A broken row that a repair replaced tells nothing to the rows below. */
    private static String above(String column) {
        return "last_value(case when not replaced then " + column + " end ignore nulls)";
    }

    private static String hasGoods(Receipt receipt) {
        String goods = Stream.of(Meaning.PRODUCT_KEY, Meaning.PRODUCT_NAME)
                .map(receipt::column)
                .flatMap(Optional::stream)
                .map(ColumnMapping::column)
                .map(column -> column + " is not null")
                .collect(Collectors.joining(" or "));
        return goods.isEmpty() ? "false" : "(" + goods + ")";
    }

    private static String column(Receipt receipt, Meaning meaning) {
        return receipt.column(meaning).orElseThrow().column();
    }
}
