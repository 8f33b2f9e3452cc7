package io.clientele.run;

import io.clientele.ledger.Ledger;
import io.clientele.ledger.SavedColumn;
import io.clientele.ledger.SavedReading;
import io.clientele.ledger.SourceVersion;
import io.clientele.ledger.WriteReceipt;
import io.clientele.terms.Actor;
import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import io.clientele.warehouse.Workspace;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads and changes what is said of sources; each change adds a version and gives a receipt. Who said nothing has version 0. */
public final class SourcesBook implements AutoCloseable {

    private static final Map<String, Function<SourceVersion, @Nullable Object>> MEMBERS = Map.of(
            "owner", SourceVersion::owner,
            "basis", SourceVersion::basis,
            "origin", SourceVersion::origin);

    private final Ledger ledger;
    private final Clock clock;

    private SourcesBook(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    public static SourcesBook open(Workspace workspace, Clock clock) {
        return new SourcesBook(Ledger.open(workspace.home()), clock);
    }

    /** The version in force of each, by name. */
    public SortedMap<String, SourceVersion> inForce() {
        return ledger.sources().inForce();
    }

    /** All versions of one, the oldest first. */
    public List<SourceVersion> versions(String source) {
        return ledger.sources().versions(source);
    }

    /**
     * @param version the one that was seen: another's change in between is not overwritten
     * @return the version in force; the one before where nothing else is said
     */
    public SourceVersion say(String source, int version, SourceWish wish, Actor actor) {
        return VersionBook.written(ledger, () -> {
            SourceVersion before = seen(source, version);
            return before != null && wish(before).equals(wish) ? before : add(source, version, wish, actor);
        });
    }

    /** Takes the last change back; done again, it brings the change back. */
    public SourceVersion undo(String source, int version, Actor actor) {
        return VersionBook.written(ledger, () -> {
            if (seen(source, version) == null) {
                throw new InvalidInputException(
                        Problem.of("run.nothingToUndo", source, "It was never changed; there is nothing to undo."));
            }
            List<SourceVersion> all = versions(source);
            SourceWish wanted = all.size() < 2 ? new SourceWish("", "", "") : wish(all.get(all.size() - 2));
            return add(source, version, wanted, actor);
        });
    }

    /** What is kept for the next file of a source. */
    public Kept kept(String source) {
        return new Kept(
                ledger.mappings().of(source),
                ledger.readings().of(source),
                ledger.forgotten().isForgotten(source));
    }

    /** Takes the next file of a source as if it were the first. Where nothing is kept, nothing is done. */
    public Kept forget(String source, Actor actor) {
        Kept kept = kept(source);
        return kept.isNothing() ? kept : turn(source, "remember", ledger.forgotten()::forget, actor);
    }

    /** Takes the last forgetting back. */
    public Kept remember(String source, Actor actor) {
        Kept kept = kept(source);
        return kept.forgotten ? turn(source, "forget", ledger.forgotten()::remember, actor) : kept;
    }

    private Kept turn(String source, String inverse, BiConsumer<String, String> turning, Actor actor) {
        return VersionBook.written(ledger, () -> {
            WriteReceipt receipt = VersionBook.receipt(
                    WriteReceipt.Kind.MAPPING,
                    source,
                    source,
                    ledger.forgotten().version(source) + 1,
                    "POST /api/data/sources/mapping/" + inverse + "?source=" + source,
                    actor,
                    clock.instant());
            ledger.receipts().add(receipt);
            turning.accept(source, receipt.id());
            return kept(source);
        });
    }

    private static SourceWish wish(SourceVersion version) {
        return new SourceWish(version.owner(), version.basis(), version.origin());
    }

    private @Nullable SourceVersion seen(String source, int version) {
        List<SourceVersion> all = versions(source);
        SourceVersion inForce = all.isEmpty() ? null : all.get(all.size() - 1);
        if (version != all.size()) {
            throw VersionBook.changed("run.changedMeanwhile", version, meanwhile(all, version, inForce));
        }
        return inForce;
    }

    /** Versions are numbered from 1 without gaps. */
    private static VersionBook.Meanwhile meanwhile(
            List<SourceVersion> all, int version, @Nullable SourceVersion inForce) {
        if (inForce == null) {
            return new VersionBook.Meanwhile(0, Actor.LOCAL.name(), null, List.of());
        }
        SourceVersion before = version > 0 && version < all.size() ? all.get(version - 1) : null;
        return new VersionBook.Meanwhile(
                inForce.version(), inForce.actor(), inForce.since(), VersionBook.differing(before, inForce, MEMBERS));
    }

    private SourceVersion add(String source, int before, SourceWish wish, Actor actor) {
        int number = before + 1;
        WriteReceipt receipt = VersionBook.receipt(
                WriteReceipt.Kind.SOURCE,
                source,
                source,
                number,
                "POST /api/data/sources/undo?version=" + number + "&source=" + source,
                actor,
                clock.instant());
        ledger.receipts().add(receipt);
        SourceVersion version = new SourceVersion(
                source,
                number,
                wish.owner(),
                wish.basis(),
                wish.origin(),
                receipt.writtenAt(),
                receipt.actor(),
                receipt.id());
        ledger.sources().add(version);
        return version;
    }

    @Override
    public void close() {
        ledger.close();
    }

    /**
     * What is kept for the next file of a source.
     *
     * @param tables columns of each kind of table, the latest first
     * @param readings what somebody said of how its texts are written
     * @param forgotten whether something was forgotten that can be taken back
     */
    public record Kept(List<List<SavedColumn>> tables, List<SavedReading> readings, boolean forgotten) {

        boolean isNothing() {
            return tables.isEmpty() && readings.isEmpty();
        }
    }
}
