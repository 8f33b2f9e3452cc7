package io.clientele.run;

import io.clientele.ledger.SegmentVersion;
import io.clientele.rules.RuleJson;
import io.clientele.segment.CustomerSet;
import io.clientele.segment.NamedGroup;
import io.clientele.segment.SetTraits;
import io.clientele.segment.Sets;
import io.clientele.warehouse.Engine;
import org.jspecify.annotations.Nullable;

/** Whom a page is about: a named group, or those for whom the rule of a segment holds. */
public record Subject(
        CustomerSet set,
        @Nullable NamedGroup group,
        @Nullable SegmentVersion segment) {

    public static Subject of(NamedGroup group) {
        return new Subject(CustomerSet.of(group), group, null);
    }

    public static Subject of(SegmentVersion segment, Sets.Held held) {
        return new Subject(CustomerSet.of(segment.id(), held), null, segment);
    }

    /** By which addresses name them. */
    String id() {
        return segment != null ? segment.id() : named().id();
    }

    String name() {
        return segment != null ? segment.name() : named().name();
    }

    /** What sets them apart from all buyers. */
    SetTraits traits(Engine session) {
        SegmentVersion saved = segment;
        return saved != null ? SetTraits.of(session, set, RuleJson.read(saved.rule())) : SetTraits.of(session, named());
    }

    /** The same with each level that was judged. */
    SetTraits allTraits(Engine session) {
        SegmentVersion saved = segment;
        return saved != null
                ? SetTraits.whole(session, set, RuleJson.read(saved.rule()))
                : SetTraits.whole(session, named());
    }

    private NamedGroup named() {
        NamedGroup named = group;
        if (named == null) {
            throw new IllegalStateException("Neither a group nor a segment");
        }
        return named;
    }
}
