package io.clientele.collect;

import java.util.List;

/** What a column means can depend on its neighbours: corrects what was taken from each column alone. */
final class NeighbourColumns {

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
        for (int place = 0; place < columns.size(); place++) {
            if (dated) {
                inSales(place);
            } else if (meanings.is(place, Meaning.AMOUNT) && !meanings.has(Meaning.TOTAL_SPENT) && summarised()) {
                meanings.takeInstead(place, Meaning.TOTAL_SPENT, "there is a count or a day for each customer");
            }
        }
    }

    private void inSales(int place) {
        if (meanings.is(place, Meaning.AMOUNT) && standsOncePerOrder(place)) {
            meanings.takeInstead(
                    place, Meaning.ORDER_TOTAL, "lines have prices of their own, and it stands once an order");
        } else if (meanings.is(place, Meaning.CUSTOMER_KEY) && isBareId(place) && named()) {
            meanings.takeInstead(place, Meaning.ATTRIBUTE, "it numbers rows, and other columns name the customer");
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
