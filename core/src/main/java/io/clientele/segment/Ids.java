package io.clientele.segment;

import java.util.UUID;

/** The order in which an engine sorts ids: by their bits, without a sign. */
final class Ids {

    private Ids() {}

    static int compare(UUID one, UUID other) {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }
}
