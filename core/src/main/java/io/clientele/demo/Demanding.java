package io.clientele.demo;

/** Some give back much and ring up often: they may cost more than they bring. */
final class Demanding {

    static final double SHARE = 0.04;
    static final double GIVES_BACK = 0.35;
    static final double CALLS = 0.35;
    static final double MORE_CALLS = 2;

    private Demanding() {}

    static boolean is(long seed, long person) {
        return Chance.of(seed, "demanding", person).happens(SHARE);
    }
}
