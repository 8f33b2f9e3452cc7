package io.clientele.run;

import io.clientele.ledger.Ledger;
import io.clientele.ledger.WriteReceipt;
import io.clientele.terms.Actor;
import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import io.clientele.text.OpaqueId;
import io.clientele.text.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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

    /** Somebody changed it since it was seen: who, when and what of it. */
    static InvalidInputException changed(String code, int seen, Meanwhile now) {
        Map<String, String> values = Map.of(
                "seen", seen < 0 ? "?" : String.valueOf(seen),
                "now", String.valueOf(now.version),
                "by", now.by,
                "at", now.at == null ? "" : now.at.toString(),
                "changed", now.changed.isEmpty() ? ProblemWords.NOTHING : String.join(",", now.changed));
        Problem problem = new Problem(code, "version", values, "");
        String english = new ProblemWords(Texts.of("en")).hint(problem);
        return new InvalidInputException(new Problem(code, "version", values, english));
    }

    /** The members in which two versions differ; without the one that was seen, nothing can be said. */
    static <T> List<String> differing(@Nullable T seen, T now, Map<String, Function<T, @Nullable Object>> members) {
        return seen == null
                ? List.of()
                : members.entrySet().stream()
                        .filter(member -> !Objects.equals(
                                member.getValue().apply(seen), member.getValue().apply(now)))
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList();
    }

    /**
     * What is in force instead of what was seen.
     *
     * @param at when it was saved; null = nothing was
     * @param changed members, as texts call them under {@code changed}
     */
    record Meanwhile(int version, String by, @Nullable Instant at, List<String> changed) {}

    /** All of it or nothing. */
    static <T> T written(Ledger ledger, Supplier<T> writing) {
        AtomicReference<T> written = new AtomicReference<>();
        ledger.inTransaction(() -> written.set(writing.get()));
        return Objects.requireNonNull(written.get());
    }
}
