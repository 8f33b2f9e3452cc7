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

    /** What sets them apart from all buyers. */
    SetTraits traits(Engine session) {
        SegmentVersion saved = segment;
        NamedGroup named = group;
        if (saved != null) {
            return SetTraits.of(session, set, RuleJson.read(saved.rule()));
        }
        if (named == null) {
            throw new IllegalStateException("Neither a group nor a segment");
        }
        return SetTraits.of(session, named);
    }
}
