package io.clientele.ledger;

import org.jspecify.annotations.Nullable;

/** How texts of a source are written, as somebody said; null = as they tell themselves. */
public record SavedReading(
        @Nullable String encoding, @Nullable String separator) {

    public static final SavedReading NOTHING = new SavedReading(null, null);
}
