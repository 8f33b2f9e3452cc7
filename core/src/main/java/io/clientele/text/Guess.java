package io.clientele.text;

import java.util.List;

/**
 * What a whole column seems to be.
 *
 * @param value the likeliest reading
 * @param certainty 0..1; below 0.99 the user should be asked before anything is built on it
 * @param alternatives the other readings that are still possible, likeliest first; empty when there is nothing to ask
 * @param because one English sentence that says what in the column decided
 */
public record Guess<T>(T value, double certainty, List<T> alternatives, String because) {

    public Guess {
        if (!(certainty >= 0 && certainty <= 1)) {
            throw new IllegalArgumentException("Certainty must lie in 0..1, was " + certainty);
        }
        alternatives = List.copyOf(alternatives);
    }

    /** True if nothing needs to be asked: certainty of at least 0.99. */
    public boolean sure() {
        return certainty >= 0.99;
    }
}
