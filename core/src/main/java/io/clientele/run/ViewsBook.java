package io.clientele.run;

import io.clientele.ledger.Ledger;
import io.clientele.ledger.ViewVersion;
import io.clientele.ledger.WriteReceipt;
import io.clientele.terms.Actor;
import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import io.clientele.text.OpaqueId;
import io.clientele.warehouse.Workspace;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads and changes the saved views of a workspace; each change adds a version and gives a receipt. One view opens a page. */
public final class ViewsBook implements AutoCloseable {

    private static final int MOST = 200;

    /** In which two versions can differ. */
    private static final Map<String, Function<ViewVersion, @Nullable Object>> MEMBERS = Map.ofEntries(
            Map.entry("name", ViewVersion::name),
            Map.entry("columns", ViewVersion::columns),
            Map.entry("sort", ViewVersion::sort),
            Map.entry("search", ViewVersion::search),
            Map.entry("rule", ViewVersion::rule),
            Map.entry("owner", ViewVersion::owner),
            Map.entry("opens", ViewVersion::opens),
            Map.entry("retired", ViewVersion::retired));

    private final Ledger ledger;
    private final Clock clock;

    private ViewsBook(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    public static ViewsBook open(Workspace workspace, Clock clock) {
        return new ViewsBook(Ledger.open(workspace.home()), clock);
    }

    /** Those of a page that are in use, in the order they were first saved. */
    public List<ViewVersion> inUse(String page) {
        return ledger.views().inForce(page).stream()
                .filter(view -> !view.retired())
                .toList();
    }

    /**
     * All versions of one, the oldest first.
     *
     * @throws InvalidInputException where there is no such view
     */
    public List<ViewVersion> versions(String id) {
        List<ViewVersion> versions = ledger.views().versions(id);
        if (versions.isEmpty()) {
            throw new InvalidInputException(Problem.of("run.noView", "view", "There is no such view."));
        }
        return versions;
    }

    public ViewVersion create(ViewWish wish, Actor actor) {
        return VersionBook.written(ledger, () -> {
            if (inUse(wish.page()).size() >= MOST) {
                throw new InvalidInputException(new Problem(
                        "run.tooManyViews",
                        "name",
                        Map.of("most", String.valueOf(MOST)),
                        "There are " + MOST + " views already; delete some first."));
            }
            String nth = String.valueOf(ledger.views().founded(wish.page(), wish.name()) + 1);
            return add(null, OpaqueId.of('v', wish.page(), wish.name(), nth), wish, false, actor);
        });
    }

    /** @param version the one that was seen: another's change in between is not overwritten */
    public ViewVersion change(String id, int version, ViewWish wish, Actor actor) {
        return VersionBook.written(ledger, () -> add(seen(id, version), id, wish, false, actor));
    }

    public ViewVersion retire(String id, int version, Actor actor) {
        return VersionBook.written(ledger, () -> {
            ViewVersion before = seen(id, version);
            return add(before, id, wish(before), true, actor);
        });
    }

    /** Takes the last change back; done again, it brings the change back. What was new is put out of use. */
    public ViewVersion undo(String id, int version, Actor actor) {
        return VersionBook.written(ledger, () -> {
            ViewVersion before = seen(id, version);
            List<ViewVersion> all = versions(id);
            ViewVersion wanted = all.size() < 2 ? before : all.get(all.size() - 2);
            return add(before, id, wish(wanted), all.size() < 2 || wanted.retired(), actor);
        });
    }

    /** Notes that somebody looks through it now. */
    public void used(String id) {
        versions(id);
        ledger.inTransaction(() -> ledger.views().noteUsed(id, clock.instant()));
    }

    private ViewVersion seen(String id, int version) {
        List<ViewVersion> versions = versions(id);
        ViewVersion inForce = versions.get(versions.size() - 1);
        if (inForce.version() != version) {
            ViewVersion before = versions.stream()
                    .filter(each -> each.version() == version)
                    .findFirst()
                    .orElse(null);
            String by = ledger.receipts().all().stream()
                    .filter(receipt -> receipt.id().equals(inForce.receiptId()))
                    .map(WriteReceipt::actor)
                    .findFirst()
                    .orElse(Actor.LOCAL.name());
            throw VersionBook.changed(
                    "run.changedMeanwhile",
                    version,
                    new VersionBook.Meanwhile(
                            inForce.version(), by, inForce.since(), VersionBook.differing(before, inForce, MEMBERS)));
        }
        return inForce;
    }

    private static ViewWish wish(ViewVersion view) {
        return wish(view, view.opens());
    }

    private static ViewWish wish(ViewVersion view, boolean opens) {
        return new ViewWish(
                view.page(), view.name(), view.columns(), view.sort(), view.search(), view.rule(), view.owner(), opens);
    }

    private ViewVersion add(@Nullable ViewVersion before, String id, ViewWish wish, boolean retired, Actor actor) {
        if (!retired) {
            makeRoom(id, wish, actor);
        }
        int number = before == null ? 1 : before.version() + 1;
        WriteReceipt receipt = VersionBook.receipt(
                WriteReceipt.Kind.VIEW,
                wish.name(),
                id,
                number,
                "POST /api/views/" + id + "/undo?version=" + number,
                actor,
                clock.instant());
        ledger.receipts().add(receipt);
        ViewVersion version = new ViewVersion(
                id,
                number,
                wish.page(),
                wish.name(),
                wish.columns(),
                wish.sort(),
                wish.search(),
                wish.rule(),
                wish.owner(),
                wish.opens(),
                retired,
                receipt.writtenAt(),
                before == null ? null : before.used(),
                receipt.id());
        ledger.views().add(version);
        return version;
    }

    /** No two of a page have one name, and one at most opens it. */
    private void makeRoom(String id, ViewWish wish, Actor actor) {
        for (ViewVersion other : inUse(wish.page())) {
            if (other.id().equals(id)) {
                continue;
            }
            if (other.name().equalsIgnoreCase(wish.name())) {
                throw new InvalidInputException(new Problem(
                        "run.viewThere",
                        "name",
                        Map.of("name", wish.name()),
                        "There is a view of this name already; choose another, or update that one."));
            }
            if (wish.opens() && other.opens()) {
                add(other, other.id(), wish(other, false), false, actor);
            }
        }
    }

    @Override
    public void close() {
        ledger.close();
    }
}
