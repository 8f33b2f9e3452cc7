package io.clientele.demo;

/** What befalls one row of a source on its way: random numbers of its own, so that nothing else changes. */
final class Dirt {

    private static final double UNREADABLE = 0.002;
    private static final double REPEATED = 0.003;

    private final Chance chance;
    private final boolean unreadable;
    private final boolean repeated;

    /** The line of the hotline is shaky: so many times as much of it cannot be read. */
    private static final int SHAKY = 8;

    private Dirt(Source source, int much, Chance chance) {
        this.chance = chance;
        this.unreadable = chance.happens(UNREADABLE * much * (source == Source.HOTLINE ? SHAKY : 1));
        this.repeated = chance.happens(REPEATED * much);
    }

    /** @param row whatever tells the rows of the source apart */
    static Dirt of(Scene scene, Source source, String row) {
        return new Dirt(source, scene.asked().dirt(source), scene.chance("dirt of " + source.word(), row.hashCode()));
    }

    boolean isUnreadable() {
        return unreadable;
    }

    boolean isRepeated() {
        return repeated;
    }

    Chance chance() {
        return chance;
    }
}
