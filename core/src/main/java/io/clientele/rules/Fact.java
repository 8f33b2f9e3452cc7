package io.clientele.rules;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened: what an order brought of one kind, or a line of it. Amounts are whole numbers of 1/10,000 of the
 * base currency or of a unit, so that a sum is exact in any order.
 *
 * @param kind {@link #PURCHASE}, {@link #RETURN} or {@link #OTHER}
 * @param at UTC milliseconds; only {@link Window.Ever} sees what is not dated
 * @param day local day as days since 1970
 * @param order which facts belong together: several lines of an order are one purchase
 * @param times how many of its kind it stands for; more than one in a summary only
 */
public record Fact(
        String kind,
        long at,
        int day,
        boolean dated,
        @Nullable String channel,
        @Nullable Product product,
        long amount,
        long gross,
        long quantity,
        Object order,
        long times) {

    public static final String PURCHASE = "purchase";
    public static final String RETURN = "return";

    /** What is neither: credit notes and the like, so that all kinds together are the net. */
    public static final String OTHER = "other";

    /** What amounts and quantities are multiplied by. */
    public static final int SCALE = 4;

    /** What a line is about; null on a fact of a whole order. */
    public record Product(
            String id, @Nullable String name, @Nullable String category) {}
}
