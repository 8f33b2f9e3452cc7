package io.clientele.ledger;

import java.time.Instant;
import java.util.Map;

/**
 * A field of customers as somebody defined it.
 *
 * @param version from 1
 * @param kind {@code text}, {@code number}, {@code date} or {@code yes_no}
 * @param labels what it is called, by language
 * @param retired whether it is out of use since
 */
public record AttributeVersion(
        String name,
        int version,
        String kind,
        String unit,
        Map<String, String> labels,
        String note,
        boolean retired,
        Instant since,
        String actor,
        String receiptId) {

    public AttributeVersion {
        labels = Map.copyOf(labels);
    }
}
