package io.clientele.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A value a setting was given.
 *
 * @param version from 1
 * @param value null = back to the default
 */
public record SettingVersion(
        String setting, int version, @Nullable String value, Instant since, String actor, String receiptId) {}
