package io.clientele.demo;

import java.util.Optional;

/** What the web shop takes off whole orders of several products: a twentieth of one in seven, as a row of its own. */
final class Discounts {

    static final Product PRODUCT = new Product("DISCOUNT", "Discount 5 %", "discount", 0, 0, 0, 0);

    private static final double HAPPENS = 0.15;
    private static final int ONE_IN = 20;

    private Discounts() {}

    /** The row, with an amount below 0. */
    static Optional<Purchase.Line> of(long seed, long person, Purchase purchase) {
        long minute = Asked.minute(purchase.at());
        boolean given = !purchase.isReturn()
                && purchase.lines().size() > 1
                && Chance.of(seed, "discount of " + minute, person).happens(HAPPENS);
        if (!given) {
            return Optional.empty();
        }
        long sum = purchase.lines().stream().mapToLong(Purchase.Line::amount).sum();
        return Optional.of(new Purchase.Line(PRODUCT, 1, (int) (-sum / ONE_IN)));
    }
}
