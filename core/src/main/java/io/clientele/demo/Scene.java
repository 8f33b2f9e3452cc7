package io.clientele.demo;

import java.nio.file.Path;

/**
 * What every source knows of the world, and where it writes.
 *
 * @param folder of the files
 * @param till what was sold by the web shop
 */
record Scene(
        Asked asked,
        Path folder,
        Truth truth,
        People people,
        Answers answers,
        Assortment assortment,
        Buying buying,
        Till till) {

    /** A stream of one source, about one of whatever it counts. */
    Chance chance(String stream, long number) {
        return Chance.of(asked.seed(), stream, number);
    }
}
