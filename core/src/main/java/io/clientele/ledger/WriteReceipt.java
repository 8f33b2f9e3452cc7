package io.clientele.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The record of one write, never changed; only that it was withdrawn is added.
 *
 * @param subject the table of a file that came in, or the setting, segment, field, view or source that was changed
 * @param rows rows that came in
 * @param before value of a setting before, null = the default; of what is kept as versions its version, null = there was none
 * @param inverse what undoes it, or why nothing can
 */
public record WriteReceipt(
        String id,
        Kind kind,
        String actor,
        Instant writtenAt,
        String subject,
        @Nullable String sha256,
        @Nullable Long rows,
        @Nullable String before,
        @Nullable String after,
        String inverse,
        @Nullable Instant withdrawnAt) {

    /** What was written. */
    public enum Kind {
        IMPORT,
        SETTING,
        SEGMENT,
        ATTRIBUTE,
        VIEW,
        SOURCE,
        /** What is kept for the next file of a source. */
        MAPPING
    }
}
