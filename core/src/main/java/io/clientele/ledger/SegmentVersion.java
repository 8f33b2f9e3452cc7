package io.clientele.ledger;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A segment as somebody saved it.
 *
 * @param version from 1
 * @param rule as JSON
 * @param owner who answers for it
 * @param nextReview when somebody is to look whether it still serves; null = nobody said
 * @param retired whether it is out of use since
 */
public record SegmentVersion(
        String id,
        int version,
        String name,
        String rule,
        String owner,
        String note,
        @Nullable LocalDate nextReview,
        boolean retired,
        Instant since,
        String actor,
        String receiptId) {}
