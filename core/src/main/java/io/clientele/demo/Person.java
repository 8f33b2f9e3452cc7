package io.clientele.demo;

import java.time.LocalDate;

/**
 * Somebody who buys. Nobody of that name is meant.
 *
 * @param number from 0
 * @param name as people of the market write it
 * @param latin given name and family name in Latin letters without marks
 */
record Person(long number, Market market, boolean woman, String name, String latin, LocalDate born, Town town) {}
