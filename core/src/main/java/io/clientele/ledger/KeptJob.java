package io.clientele.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Long work that was asked for, as it stands.
 *
 * @param arguments JSON; nothing of rows and no names of people
 * @param state waiting, running, done, failed, cancelled, interrupted or dismissed
 * @param progress 0…1
 * @param problems JSON, why it failed
 * @param result JSON, what came of it
 */
public record KeptJob(
        String id,
        String kind,
        String arguments,
        String actor,
        String state,
        String step,
        double progress,
        Instant askedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        String problems,
        String result) {}
