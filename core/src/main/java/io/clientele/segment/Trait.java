package io.clientele.segment;

import org.jspecify.annotations.Nullable;

/**
 * A level of an attribute, judged: how much more often the members of a set (the best customers, a group) hold it than all
 * buyers do.
 *
 * @param number of the level in {@code segment.trait_levels}
 * @param ratio share among the members ÷ share among all
 * @param low lower end of the ratio's range at level .90; null where leaving a group out leaves no member
 * @param high upper end
 * @param members with the level
 * @param all buyers with the level
 * @param withinMonths members with the level ÷ those to expect if only the month of the first order told
 * @param q chance discoveries to expect among all levels with this q or less
 * @param ownQ the same among the levels that may become sentences
 */
record Trait(
        int number,
        String attribute,
        String level,
        double share,
        double allShare,
        double ratio,
        @Nullable Double low,
        @Nullable Double high,
        long members,
        long all,
        double withinMonths,
        double q,
        double ownQ) {

    TraitKind kind() {
        return TraitKind.of(attribute);
    }
}
