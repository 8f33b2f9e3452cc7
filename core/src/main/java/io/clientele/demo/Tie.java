package io.clientele.demo;

import java.util.Locale;

/** What binds a person to the one before, who lives in the same house. */
enum Tie {
    NONE(900),

    /** Two who live together and give the telephone of one of them. */
    COUPLE(75),

    /** Two men of one name. */
    FATHER_AND_SON(15),

    /** Born on one day, of one family name. */
    TWINS(10);

    private final int share;

    Tie(int share) {
        this.share = share;
    }

    int share() {
        return share;
    }

    /** As the truth names it; empty where there is none. */
    String word() {
        return this == NONE ? "" : name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
