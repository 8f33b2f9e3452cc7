package io.clientele.run;

import io.clientele.ledger.Ledger;
import io.clientele.ledger.SegmentVersion;
import io.clientele.ledger.WriteReceipt;
import io.clientele.rules.RuleJson;
import io.clientele.segment.Memberships;
import io.clientele.terms.Actor;
import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import io.clientele.text.OpaqueId;
import io.clientele.warehouse.Workspace;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads and changes the segments of a workspace; each change adds a version and gives a receipt. */
public final class SegmentsBook implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SegmentsBook.class);

    /** More would take a run too long. */
    private static final int MOST = 1_000;

    /** In which two versions can differ. */
    private static final Map<String, Function<SegmentVersion, @Nullable Object>> MEMBERS = Map.ofEntries(
            Map.entry("name", SegmentVersion::name),
            Map.entry("rule", SegmentVersion::rule),
            Map.entry("owner", SegmentVersion::owner),
            Map.entry("note", SegmentVersion::note),
            Map.entry("nextReview", SegmentVersion::nextReview),
            Map.entry("retired", SegmentVersion::retired));

    private final Ledger ledger;
    private final Clock clock;

    private SegmentsBook(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    public static SegmentsBook open(Workspace workspace, Clock clock) {
        return new SegmentsBook(Ledger.open(workspace.home()), clock);
    }

    /** Whether a word is written as the id of a segment is. */
    public static boolean isId(String word) {
        return word.matches("s[a-z2-7]{25}");
    }

    /** Those in use, in the order they were first saved. */
    public List<SegmentVersion> inUse() {
        return ledger.segments().inForce().stream()
                .filter(segment -> !segment.retired())
                .toList();
    }

    /**
     * The version in force.
     *
     * @throws InvalidInputException where there is no such segment
     */
    public SegmentVersion one(String id) {
        return ledger.segments()
                .inForce(id)
                .orElseThrow(() -> new InvalidInputException(
                        new Problem("run.noSegment", "segment", Map.of("value", id), "There is no such segment.")));
    }

    /** All versions of one, the oldest first. */
    public List<SegmentVersion> versions(String id) {
        one(id);
        return ledger.segments().versions(id);
    }

    /** What a run judges: the rules in force, and that those out of use hold nobody. One that is no rule any more is left. */
    List<Memberships.Segment> judged() {
        return judged(ledger.segments().inForce());
    }

    /** The same of one. */
    public List<Memberships.Segment> judged(String id) {
        return judged(List.of(one(id)));
    }

    private static List<Memberships.Segment> judged(List<SegmentVersion> inForce) {
        List<Memberships.Segment> segments = new ArrayList<>();
        for (SegmentVersion segment : inForce) {
            try {
                segments.add(new Memberships.Segment(
                        OpaqueId.bits(segment.id()),
                        segment.version(),
                        segment.retired() ? null : RuleJson.read(segment.rule())));
            } catch (InvalidInputException noRule) {
                LOG.warn("segment {} has no rule that can be read", segment.id());
            }
        }
        return segments;
    }

    public SegmentVersion create(SegmentWish wish, Actor actor) {
        return written(() -> {
            if (inUse().size() >= MOST) {
                throw new InvalidInputException(new Problem(
                        "run.tooManySegments",
                        "segment",
                        Map.of("most", String.valueOf(MOST)),
                        "There are " + MOST + " segments already; put some out of use first."));
            }
            int nth = ledger.segments().founded(wish.name()) + 1;
            String id = OpaqueId.of('s', wish.name(), String.valueOf(nth));
            return add(null, id, wish, false, actor);
        });
    }

    /** @param version the one that was seen: another's change in between is not overwritten */
    public SegmentVersion change(String id, int version, SegmentWish wish, Actor actor) {
        return written(() -> add(seen(id, version), id, wish, false, actor));
    }

    public SegmentVersion retire(String id, int version, Actor actor) {
        return written(() -> {
            SegmentVersion before = seen(id, version);
            return add(before, id, wish(before), true, actor);
        });
    }

    /** Takes the last change back; done again, it brings the change back. The first version is put out of use. */
    public SegmentVersion undo(String id, int version, Actor actor) {
        return written(() -> {
            SegmentVersion before = seen(id, version);
            List<SegmentVersion> all = ledger.segments().versions(id);
            SegmentVersion wanted = all.size() < 2 ? before : all.get(all.size() - 2);
            return add(before, id, wish(wanted), all.size() < 2 || wanted.retired(), actor);
        });
    }

    private SegmentVersion seen(String id, int version) {
        SegmentVersion inForce = one(id);
        if (inForce.version() != version) {
            SegmentVersion before = ledger.segments().versions(id).stream()
                    .filter(each -> each.version() == version)
                    .findFirst()
                    .orElse(null);
            throw VersionBook.changed(
                    "run.segmentChanged",
                    version,
                    new VersionBook.Meanwhile(
                            inForce.version(),
                            inForce.actor(),
                            inForce.since(),
                            VersionBook.differing(before, inForce, MEMBERS)));
        }
        return inForce;
    }

    private static SegmentWish wish(SegmentVersion version) {
        return new SegmentWish(version.name(), version.rule(), version.owner(), version.note(), version.nextReview());
    }

    private SegmentVersion add(
            @Nullable SegmentVersion before, String id, SegmentWish wish, boolean retired, Actor actor) {
        int number = before == null ? 1 : before.version() + 1;
        String receipt =
                "rc" + OpaqueId.of('r', "segment", id, String.valueOf(number)).substring(1);
        SegmentVersion version = new SegmentVersion(
                id,
                number,
                wish.name(),
                wish.rule(),
                wish.owner(),
                wish.note(),
                wish.nextReview(),
                retired,
                clock.instant(),
                actor.name(),
                receipt);
        ledger.receipts()
                .add(new WriteReceipt(
                        receipt,
                        WriteReceipt.Kind.SEGMENT,
                        actor.name(),
                        version.since(),
                        wish.name(),
                        null,
                        null,
                        before == null ? null : String.valueOf(before.version()),
                        String.valueOf(number),
                        "POST /api/segments/" + id + "/undo?version=" + number,
                        null));
        ledger.segments().add(version);
        return version;
    }

    private SegmentVersion written(Supplier<SegmentVersion> writing) {
        AtomicReference<SegmentVersion> written = new AtomicReference<>();
        ledger.inTransaction(() -> written.set(writing.get()));
        return Objects.requireNonNull(written.get());
    }

    @Override
    public void close() {
        ledger.close();
    }
}
