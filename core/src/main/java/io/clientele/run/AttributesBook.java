package io.clientele.run;

import io.clientele.ledger.AttributeVersion;
import io.clientele.ledger.Ledger;
import io.clientele.ledger.WriteReceipt;
import io.clientele.terms.Actor;
import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import io.clientele.warehouse.DefinedAttribute;
import io.clientele.warehouse.DefinedAttributes;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Workspace;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads and changes what somebody defined of the fields of customers; each change adds a version and gives a receipt. A field that
 * files brought and nobody said anything of has version 0.
 */
public final class AttributesBook implements AutoCloseable {

    private static final int MOST = 500;

    /** In which two versions can differ. */
    private static final Map<String, Function<AttributeVersion, @Nullable Object>> MEMBERS = Map.ofEntries(
            Map.entry("unit", AttributeVersion::unit),
            Map.entry("labels", AttributeVersion::labels),
            Map.entry("note", AttributeVersion::note),
            Map.entry("retired", AttributeVersion::retired));

    private final Ledger ledger;
    private final Clock clock;

    private AttributesBook(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    public static AttributesBook open(Workspace workspace, Clock clock) {
        return new AttributesBook(Ledger.open(workspace.home()), clock);
    }

    /** The version in force of each, by name; those out of use too. */
    public SortedMap<String, AttributeVersion> inForce() {
        return ledger.attributes().inForce();
    }

    /** Tells the sessions of the workspace what is in force. */
    public void copy(Engine session) {
        copy(ledger, session);
    }

    static void copy(Ledger ledger, Engine session) {
        List<DefinedAttribute> all = ledger.attributes().inForce().values().stream()
                .map(version -> new DefinedAttribute(
                        version.name(),
                        DefinedAttribute.Kind.named(version.kind()).orElseThrow(),
                        version.unit(),
                        version.labels(),
                        version.retired()))
                .toList();
        DefinedAttributes.keep(session, all);
    }

    /** @throws InvalidInputException where the field is defined already, or there are too many */
    public AttributeVersion define(AttributeWish wish, Actor actor) {
        return written(() -> {
            SortedMap<String, AttributeVersion> all = inForce();
            AttributeVersion before = all.get(wish.name());
            if (before != null && !before.retired()) {
                throw new InvalidInputException(new Problem(
                        "run.attributeThere",
                        "name",
                        Map.of("name", wish.name()),
                        "There is a field " + wish.name() + " already."));
            }
            if (all.size() >= MOST) {
                throw new InvalidInputException(new Problem(
                        "run.tooManyAttributes",
                        "name",
                        Map.of("most", String.valueOf(MOST)),
                        "There are " + MOST + " fields already."));
            }
            return add(before, wish, false, actor);
        });
    }

    /** @param version the one that was seen: another's change in between is not overwritten */
    public AttributeVersion change(int version, AttributeWish wish, Actor actor) {
        return written(() -> add(before(wish, version, actor), wish, false, actor));
    }

    /** Takes it out of lists and choices; its values stay. */
    public AttributeVersion retire(int version, AttributeWish as, Actor actor) {
        return written(() -> add(before(as, version, actor), as, true, actor));
    }

    /** What files brought is first noted as they brought it, so that there is something to go back to. */
    private AttributeVersion before(AttributeWish wish, int version, Actor actor) {
        AttributeVersion seen = seen(wish.name(), version);
        return seen != null
                ? seen
                : add(null, new AttributeWish(wish.name(), wish.kind(), "", Map.of(), ""), false, actor);
    }

    /** Takes the last change back; done again, it brings the change back. What was new is put out of use. */
    public AttributeVersion undo(String name, int version, Actor actor) {
        return written(() -> {
            AttributeVersion before = seen(name, version);
            List<AttributeVersion> all = ledger.attributes().versions(name);
            if (before == null) {
                throw new InvalidInputException(
                        Problem.of("run.nothingToUndo", name, "It was never changed; there is nothing to undo."));
            }
            AttributeVersion wanted = all.size() < 2 ? before : all.get(all.size() - 2);
            return add(before, wish(wanted), all.size() < 2 || wanted.retired(), actor);
        });
    }

    /** What a version says. */
    public static AttributeWish wish(AttributeVersion version) {
        return new AttributeWish(version.name(), version.kind(), version.unit(), version.labels(), version.note());
    }

    private @Nullable AttributeVersion seen(String name, int version) {
        AttributeVersion inForce = inForce().get(name);
        int now = inForce == null ? 0 : inForce.version();
        if (now != version) {
            AttributeVersion before = ledger.attributes().versions(name).stream()
                    .filter(each -> each.version() == version)
                    .findFirst()
                    .orElse(null);
            throw VersionBook.changed(
                    "run.changedMeanwhile",
                    version,
                    inForce == null
                            ? new VersionBook.Meanwhile(now, Actor.LOCAL.name(), null, List.of())
                            : new VersionBook.Meanwhile(
                                    now,
                                    inForce.actor(),
                                    inForce.since(),
                                    VersionBook.differing(before, inForce, MEMBERS)));
        }
        return inForce;
    }

    private AttributeVersion add(@Nullable AttributeVersion before, AttributeWish wish, boolean retired, Actor actor) {
        int number = before == null ? 1 : before.version() + 1;
        WriteReceipt receipt = VersionBook.receipt(
                WriteReceipt.Kind.ATTRIBUTE,
                wish.name(),
                wish.name(),
                number,
                "POST /api/attributes/undo?version=" + number + "&name=" + wish.name(),
                actor,
                clock.instant());
        ledger.receipts().add(receipt);
        AttributeVersion version = new AttributeVersion(
                wish.name(),
                number,
                wish.kind(),
                wish.unit(),
                wish.labels(),
                wish.note(),
                retired,
                receipt.writtenAt(),
                receipt.actor(),
                receipt.id());
        ledger.attributes().add(version);
        return version;
    }

    private <T> T written(java.util.function.Supplier<T> writing) {
        return VersionBook.written(ledger, writing);
    }

    @Override
    public void close() {
        ledger.close();
    }
}
