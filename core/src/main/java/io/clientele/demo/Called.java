package io.clientele.demo;

/**
 * A name in its parts; the Latin ones are without marks.
 *
 * @param middle empty where the market has none
 */
record Called(String family, String middle, String given, String latinFamily, String latinGiven) {

    /** As people of the market write it. */
    String in(Market market) {
        return switch (market) {
            case SOUTH -> family + " " + middle + " " + given;
            case MAINLAND, ISLANDS -> family + given;
            case ENGLISH -> given + " " + family;
        };
    }
}
