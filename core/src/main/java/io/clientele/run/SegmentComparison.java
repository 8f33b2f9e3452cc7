package io.clientele.run;

import io.clientele.segment.SetTraits;
import io.clientele.segment.SetTraits.SetTrait;
import io.clientele.segment.TraitWords;
import io.clientele.terms.Figure;
import io.clientele.terms.Scope;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Selects;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Some groups and segments side by side: what each is and brings, how many are in two of them, and what sets each apart. */
final class SegmentComparison {

    /** Of each set, so many of its strongest traits. */
    private static final int STRONGEST = 6;

    private final Engine session;
    private final List<Subject> subjects;
    private final Figures figures;
    private final Catalogue catalogue;

    /** @param catalogue that knows the sets by their scopes */
    SegmentComparison(Engine session, Published published, List<Subject> subjects, Catalogue catalogue) {
        this.session = session;
        this.subjects = List.copyOf(subjects);
        this.catalogue = catalogue;
        this.figures = new Figures(catalogue, published.asOf());
    }

    /** Each with each other one, both ways: the part of a set that is in another is not the other's part. */
    void overlaps(ReportJson json) {
        List<Figure> told = new ArrayList<>();
        Selects selects = new Selects(session);
        for (Subject one : subjects) {
            for (Subject other : subjects) {
                if (!one.equals(other)) {
                    Scope scope = one.set().with(other.set());
                    told.add(figures.figure(selects, catalogue.measure("segment.overlap"), scope));
                    told.add(figures.figure(selects, catalogue.measure("segment.overlap_share"), scope));
                }
            }
        }
        ReportFigures.write(told, json);
    }

    /**
     * A row a level: {@code trait, attribute, level, name …, sets}, of each set {@code share, ratio, low, high, n} or null where it
     * is too small to be judged. The strongest of each set, if of no set it is made of.
     */
    void traits(ReportJson json, TraitWords words) {
        List<SetTraits> told =
                subjects.stream().map(subject -> subject.allTraits(session)).toList();
        List<Map<String, SetTrait>> byTrait =
                told.stream().map(SegmentComparison::byTrait).toList();
        json.name("traits").startArray();
        for (String trait : strongest(told)) {
            SetTrait first = byTrait.stream()
                    .map(each -> each.get(trait))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow();
            json.newLine();
            json.startObject();
            json.name("trait").value(trait);
            TraitsJson.level(json, first.level());
            json.name("all_share").value(first.allShare());
            json.name("sets").startArray();
            byTrait.forEach(each -> cell(json, each.get(trait)));
            json.endArray();
            json.endObject();
        }
        json.endArray();
        json.name("doubts").startArray();
        for (SetTraits each : told) {
            json.value(each.doubts().stream().map(words::sentence).toList());
        }
        json.endArray();
    }

    private static void cell(ReportJson json, @org.jspecify.annotations.Nullable SetTrait trait) {
        if (trait == null) {
            json.value((Object) null);
            return;
        }
        json.startObject();
        json.name("share").value(trait.share());
        json.name("ratio").value(trait.ratio());
        json.name("low").value(trait.low());
        json.name("high").value(trait.high());
        json.name("n").value(trait.members());
        json.endObject();
    }

    private static Map<String, SetTrait> byTrait(SetTraits told) {
        Map<String, SetTrait> byTrait = new LinkedHashMap<>();
        told.traits().forEach(trait -> byTrait.put(trait.trait(), trait));
        return byTrait;
    }

    /** Those whose range leaves 1 out; a set is not told that it is what it asks for. */
    private static Set<String> strongest(List<SetTraits> told) {
        Set<String> strongest = new LinkedHashSet<>();
        for (SetTraits each : told) {
            each.traits().stream()
                    .filter(trait -> !trait.own() && differs(trait))
                    .limit(STRONGEST)
                    .forEach(trait -> strongest.add(trait.trait()));
        }
        return strongest;
    }

    private static boolean differs(SetTrait trait) {
        Double low = trait.low();
        Double high = trait.high();
        return low != null && high != null && (low > 1 || high < 1);
    }
}
