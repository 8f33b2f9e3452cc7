package io.clientele.demo;

/** What somebody sells; money in the hundredth part of their currency. */
record Product(String code, String name, String category, int price, int cost, int share) {

    /** The price with a tenth taken off. */
    int reduced() {
        return price * 9 / 10;
    }
}
