package io.clientele.collect;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a column means can depend on its neighbours: corrects what was taken from each column alone. */
final class NeighbourColumns {

    private static final Pattern RATE = Pattern.compile("[%％率]|\\b(percent|percentage|pct|rate|tỷ lệ|tỉ lệ)\\b");
    private static final Pattern FRACTION =
            Pattern.compile("0?[.,]\\d{1,4}|0|1|[01][.,]0{1,4}|\\d{1,3}([.,]\\d{1,4})?\\s*[%％]");

    private final List<ColumnProfile> columns;
    private final Meanings meanings;

    NeighbourColumns(List<ColumnProfile> columns, Meanings meanings) {
        this.columns = columns;
        this.meanings = meanings;
    }

    void correct() {
        byPayments();
        inContext();
    }

    /** Where nothing else says when and how much was bought, the payments do. */
    private void byPayments() {
        for (int place = 0; place < columns.size(); place++) {
            if (meanings.is(place, Meaning.PAID_ON) && !meanings.has(Meaning.ORDER_DATE)) {
                meanings.takeInstead(place, Meaning.ORDER_DATE, "no other column holds days of sales");
            } else if (meanings.is(place, Meaning.PAID_AMOUNT) && !meanings.hasMoney()) {
                meanings.takeInstead(place, Meaning.AMOUNT, "no other column holds money of sales");
            }
        }
    }

    private void inContext() {
        boolean dated = meanings.has(Meaning.ORDER_DATE);
        if (dated && meanings.hasMoney()) {
            numbersOrders();
        }
        for (int place = 0; place < columns.size(); place++) {
            if (dated) {
                inSales(place);
            } else if (meanings.is(place, Meaning.AMOUNT) && !meanings.has(Meaning.TOTAL_SPENT) && summarised()) {
                meanings.takeInstead(place, Meaning.TOTAL_SPENT, "there is a count or a day for each customer");
            } else if (meanings.is(place, Meaning.ORDER_KEY) && countsOrders(place)) {
                meanings.takeInstead(place, Meaning.PURCHASES, "small numbers that repeat, a row a customer");
            }
        }
    }

    /** A bare id that no row shares with another numbers the rows of sales, where another column names the customer. */
    private void numbersOrders() {
        for (int id = 0; id < columns.size(); id++) {
            boolean numbers = meanings.is(id, Meaning.CUSTOMER_KEY)
                    && isBareId(id)
                    && !columns.get(id).repeats();
            for (int other = 0; other < columns.size() && numbers; other++) {
                if (meanings.isOpen(other)
                        && HeaderWords.meaning(columns.get(other).header()).equals(Optional.of(Meaning.CUSTOMER_KEY))) {
                    meanings.takeInstead(
                            id,
                            meanings.has(Meaning.ORDER_KEY) ? Meaning.ATTRIBUTE : Meaning.ORDER_KEY,
                            "it numbers rows, and another column names the customer");
                    meanings.take(other, Meaning.CUSTOMER_KEY, Meanings.SURE, "its header says so");
                    return;
                }
            }
        }
    }

    /** In a table of customers "số đơn hàng" is how many orders, though the same words name the number of one. */
    private boolean countsOrders(int place) {
        ColumnProfile column = columns.get(place);
        return !meanings.has(Meaning.PURCHASES)
                && meanings.has(Meaning.CUSTOMER_KEY)
                && (meanings.has(Meaning.TOTAL_SPENT) || meanings.has(Meaning.LAST_DAY))
                && column.repeats()
                && column.share(value -> value.strip().matches("\\d{1,4}")) == 1;
    }

    private void inSales(int place) {
        if (meanings.is(place, Meaning.AMOUNT) && standsOncePerOrder(place)) {
            meanings.takeInstead(
                    place, Meaning.ORDER_TOTAL, "lines have prices of their own, and it stands once an order");
        } else if (meanings.is(place, Meaning.CUSTOMER_KEY) && isBareId(place) && named()) {
            meanings.takeInstead(place, Meaning.ATTRIBUTE, "it numbers rows, and other columns name the customer");
        } else if (namesDiscount(place) && isRate(columns.get(place))) {
            meanings.takeInstead(place, Meaning.ATTRIBUTE, ColumnMapping.RATE);
        } else if (meanings.is(place, Meaning.TOTAL_SPENT) && !meanings.has(Meaning.AMOUNT)) {
            meanings.takeInstead(place, Meaning.AMOUNT, "each row has a day");
        }
    }

    /** Rows with a price but no total: the total is the order's, not the row's. */
    private boolean standsOncePerOrder(int place) {
        ColumnProfile price = meanings.column(Meaning.UNIT_PRICE);
        return price != null
                && meanings.has(Meaning.QUANTITY)
                && columns.get(place).values().size() < price.values().size();
    }

    /** "10 %" is no number of money, so that nothing may be said of its column yet. */
    private boolean namesDiscount(int place) {
        return meanings.is(place, Meaning.LINE_DISCOUNT)
                || (meanings.isOpen(place)
                        && HeaderWords.meaning(columns.get(place).header()).equals(Optional.of(Meaning.LINE_DISCOUNT)));
    }

    /** "Discount %", 0.9, 10 %: what it takes off hangs on how it is meant. */
    private static boolean isRate(ColumnProfile column) {
        return RATE.matcher(column.header().toLowerCase(Locale.ROOT)).find()
                || (column.share(value -> FRACTION.matcher(value.strip()).matches()) == 1
                        && column.share(value -> value.matches(".*[.,%％].*")) > 0);
    }

    private boolean isBareId(int place) {
        return HeaderWords.normalise(columns.get(place).header()).equals("id");
    }

    private boolean named() {
        return meanings.has(Meaning.CUSTOMER_NAME) || meanings.has(Meaning.PHONE) || meanings.has(Meaning.EMAIL);
    }

    private boolean summarised() {
        return meanings.has(Meaning.PURCHASES) || meanings.has(Meaning.LAST_DAY) || meanings.has(Meaning.RECENCY_DAYS);
    }
}
