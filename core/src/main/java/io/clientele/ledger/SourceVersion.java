package io.clientele.ledger;

import java.time.Instant;

/**
 * What was said of a source.
 *
 * @param version from 1
 * @param owner who answers for it; empty = not said
 * @param basis on what lawful basis its people are kept, as a code; empty = not said
 * @param origin where the list comes from, in words; empty = not said
 */
public record SourceVersion(
        String source,
        int version,
        String owner,
        String basis,
        String origin,
        Instant since,
        String actor,
        String receiptId) {}
