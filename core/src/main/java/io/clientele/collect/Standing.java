package io.clientele.collect;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a receipt stands among the others.
 *
 * @param turn the place at which its rows are read: that of the receipt it replaces or repairs, else its own
 * @param repairs the receipt whose rows it brings again, mended; null for a file
 * @param withdrawnAt since when its rows are no longer believed; null while they are
 */
public record Standing(
        long turn, @Nullable String repairs, @Nullable Instant withdrawnAt) {

    static Standing at(long place) {
        return new Standing(place, null, null);
    }

    public boolean believed() {
        return withdrawnAt == null;
    }
}
