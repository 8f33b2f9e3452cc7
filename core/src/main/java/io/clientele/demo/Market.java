package io.clientele.demo;

import java.util.List;
import java.util.Locale;

/** Where a buyer comes from, which decides name, script and town. */
enum Market {
    SOUTH(700),
    MAINLAND(110),
    ISLANDS(90),
    ENGLISH(100);

    static final Choice<Market> ALL = new Choice<>(List.of(values()), market -> market.share);

    private final int share;

    Market(int share) {
        this.share = share;
    }

    /** As the tables of this room name it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
