package io.clientele.collect;

import java.util.List;
import java.util.Optional;

/** What one row of a table is. */
public enum TableKind {
    /** An order, or a line of one. */
    ORDERS,
    /** A customer with count, sum or days of purchases instead of the orders. */
    SUMMARIES,
    /** A customer, without purchases. */
    CUSTOMERS,
    /** A product. */
    PRODUCTS,
    /** What a currency was worth on a day. */
    RATES,
    /** Money that was spent on customers. */
    COSTS,
    /** Something that happened at a moment: a visit, a call, a complaint. */
    EVENTS;

    /** The kind that the meanings of the columns make, or nothing when no row of it could be placed. */
    public static Optional<TableKind> of(List<ColumnMapping> columns) {
        if (has(columns, Meaning.DAY)) {
            return ofDay(columns);
        }
        boolean date = has(columns, Meaning.ORDER_DATE);
        boolean money = has(columns, Meaning.AMOUNT)
                || has(columns, Meaning.AMOUNT_NET)
                || has(columns, Meaning.AMOUNT_WITH_TAX)
                || has(columns, Meaning.UNIT_PRICE)
                || has(columns, Meaning.ORDER_TOTAL)
                || has(columns, Meaning.ITEMS);
        if (date && money) {
            return Optional.of(ORDERS);
        }
        if (has(columns, Meaning.EVENT_DATE)) {
            return Optional.of(EVENTS);
        }
        boolean sums = has(columns, Meaning.PURCHASES) || has(columns, Meaning.TOTAL_SPENT);
        if (sums) {
            return Optional.of(SUMMARIES);
        }
        boolean person = has(columns, Meaning.CUSTOMER_KEY)
                || has(columns, Meaning.EMAIL)
                || has(columns, Meaning.PHONE)
                || has(columns, Meaning.CUSTOMER_NAME);
        if (person) {
            return Optional.of(CUSTOMERS);
        }
        if (has(columns, Meaning.PRODUCT_KEY) && !date) {
            return Optional.of(PRODUCTS);
        }
        return Optional.empty();
    }

    private static Optional<TableKind> ofDay(List<ColumnMapping> columns) {
        boolean rate = has(columns, Meaning.RATE) || has(columns, Meaning.RATE_PER_BASE);
        if (rate && has(columns, Meaning.CURRENCY)) {
            return Optional.of(RATES);
        }
        return has(columns, Meaning.COST) ? Optional.of(COSTS) : Optional.empty();
    }

    private static boolean has(List<ColumnMapping> columns, Meaning meaning) {
        return columns.stream().anyMatch(column -> column.meaning() == meaning);
    }
}
