package io.clientele.demo;

import java.time.LocalDate;

/**
 * Somebody who buys. Nobody of that name is meant.
 *
 * @param number from 0
 */
record Person(long number, Market market, boolean woman, Called called, LocalDate born, Town town) {

    /** As people of the market write it. */
    String name() {
        return called.in(market);
    }
}
