package io.clientele.warehouse;

/**
 * The facts behind a number. Select and order stand apart, because counting needs no order.
 *
 * @param select one select without an order
 * @param order columns that put the rows in one order only
 */
public record Rows(String select, String order) {

    public String sql() {
        return select + " order by " + order;
    }
}
