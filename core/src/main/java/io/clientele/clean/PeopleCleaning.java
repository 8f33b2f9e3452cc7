package io.clientele.clean;

import io.clientele.collect.Receipt;
import io.clientele.warehouse.Engine;

/** A table with one row a customer. */
final class PeopleCleaning {
    private final Engine engine;
    private final Receipt receipt;

    PeopleCleaning(Engine engine, Receipt receipt) {
        this.engine = engine;
        this.receipt = receipt;
    }

    void clean(String reading) {
        throw new UnsupportedOperationException(engine + " " + receipt + reading);
    }
}
