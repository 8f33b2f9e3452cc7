package io.clientele.run;

import io.clientele.ledger.Ledger;
import io.clientele.ledger.WriteReceipt;
import io.clientele.terms.Actor;
import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import io.clientele.text.OpaqueId;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** What all things have in common that are kept as versions: the receipt of a change, and that no change is lost. */
final class VersionBook {

    private VersionBook() {}

    /**
     * @param subject what it is called
     * @param id by which it is known
     * @param version the new one, from 1
     * @param inverse what takes it back
     */
    static WriteReceipt receipt(
            WriteReceipt.Kind kind,
            String subject,
            String id,
            int version,
            String inverse,
            Actor actor,
            Instant moment) {
        String word = kind.name().toLowerCase(Locale.ROOT);
        return new WriteReceipt(
                "rc" + OpaqueId.of('r', word, id, String.valueOf(version)).substring(1),
                kind,
                actor.name(),
                moment,
                subject,
                null,
                null,
                version == 1 ? null : String.valueOf(version - 1),
                String.valueOf(version),
                inverse,
                null);
    }

    /** Somebody changed it since it was seen. */
    static InvalidInputException changed(int seen, int now) {
        return new InvalidInputException(new Problem(
                "run.changedMeanwhile",
                "version",
                Map.of("seen", String.valueOf(seen), "now", String.valueOf(now)),
                "Somebody changed it meanwhile (version " + now + "); look at it first."));
    }

    /** All of it or nothing. */
    static <T> T written(Ledger ledger, Supplier<T> writing) {
        AtomicReference<T> written = new AtomicReference<>();
        ledger.inTransaction(() -> written.set(writing.get()));
        return Objects.requireNonNull(written.get());
    }
}
