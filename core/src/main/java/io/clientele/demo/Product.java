package io.clientele.demo;

/**
 * What somebody sells; money in the smallest unit of their currency.
 *
 * @param shareInTheSouth of what is bought in the south of Vietnam, where nobody needs to be warmed
 */
record Product(String code, String name, String category, int price, int cost, int share, int shareInTheSouth) {

    /** The price with a tenth taken off. */
    int reduced() {
        return price * 9 / 10;
    }
}
