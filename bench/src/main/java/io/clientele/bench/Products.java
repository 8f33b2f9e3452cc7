package io.clientele.bench;

/** What the invented shop sells: few products are bought often, prices are spread as log-normal and rise 3 % a year. */
final class Products {

    private final int[] cents;

    Products(int count, long seed) {
        Chance chance = new Chance(~seed);
        cents = new int[count];
        for (int product = 0; product < count; product++) {
            cents[product] = 99 + (int) Math.min(200_000, 1_500 * StrictMath.exp(.9 * chance.normal()));
        }
    }

    /** The first tenth of the products is drawn in four of ten cases. */
    int any(Chance chance) {
        return (int) (StrictMath.pow(chance.share(), 2.5) * cents.length);
    }

    int price(int product, int year) {
        return cents[product] + cents[product] * 3 * year / 100;
    }
}
