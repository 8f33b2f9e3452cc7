package io.clientele.bench;

/**
 * How large a shop is invented.
 *
 * @param lines on average; the orders have as many as chance gives them
 */
record ShopSize(int customers, int orders, int lines) {

    /** The size the limits are set for: about 120 MB. */
    static final ShopSize GATE = new ShopSize(100_000, 1_000_000, 2_500_000);

    ShopSize {
        if (customers < 1 || orders < customers || lines < orders) {
            throw new IllegalArgumentException(
                    "A shop needs lines ≥ orders ≥ customers ≥ 1, was " + lines + ", " + orders + ", " + customers);
        }
    }

    /** Ten orders of two and a half lines for each customer. */
    static ShopSize of(int customers) {
        return new ShopSize(customers, Math.multiplyExact(customers, 10), Math.multiplyExact(customers, 25));
    }
}
