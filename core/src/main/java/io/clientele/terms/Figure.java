package io.clientele.terms;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number that leaves a room, with what is needed to judge it.
 *
 * @param measure id in the catalogue
 * @param value the number; null unless the state is exact or estimate
 * @param unit {@code count}, {@code money}, {@code share}, {@code index}, {@code days}, {@code rate}, {@code ratio}
 * @param n customers (or rows, as the measure says) the number is over
 * @param needed floor that n did not reach; null otherwise
 * @param interval range of an estimate
 * @param evidence id under which definition, statement and rows are kept
 * @param reason why there is no number, or what to know about it; key of a text
 */
public record Figure(
        String measure,
        Scope scope,
        String unit,
        State state,
        @Nullable BigDecimal value,
        long n,
        @Nullable Long needed,
        @Nullable Range interval,
        String evidence,
        @Nullable String reason) {

    /** How far the number can be trusted. */
    public enum State {
        EXACT("exact"),
        ESTIMATE("estimate"),
        NOT_ENOUGH("notEnough"),
        NOT_KNOWN("notKnown");

        private final String text;

        State(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }

        /** The state of a text. */
        public static State of(String text) {
            for (State state : values()) {
                if (state.text.equals(text)) {
                    return state;
                }
            }
            throw new IllegalArgumentException("No state of a figure: " + text);
        }
    }

    /** @param level probability the range is made for, .90 unless said */
    public record Range(double low, double high, double level) {

        public Range {
            if (!(low <= high)) {
                throw new IllegalArgumentException("A range must not end before it starts, was " + low + " to " + high);
            }
        }
    }
}
