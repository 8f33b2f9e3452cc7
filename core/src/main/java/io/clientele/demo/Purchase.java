package io.clientele.demo;

import java.time.LocalDateTime;
import java.util.List;

/**
 * An order, or what somebody gives back of one.
 *
 * @param at local date and time
 * @param lines each product once
 * @param returns the purchase of which this gives something back: its place among the person's; −1 = it is a purchase itself
 */
record Purchase(LocalDateTime at, List<Line> lines, int returns) {

    Purchase {
        lines = List.copyOf(lines);
    }

    boolean isReturn() {
        return returns >= 0;
    }

    /**
     * A line; a return has a quantity below 0.
     *
     * @param cents price of one, discount taken off
     */
    record Line(Product product, int quantity, int cents) {
        long amount() {
            return (long) quantity * cents;
        }
    }
}
