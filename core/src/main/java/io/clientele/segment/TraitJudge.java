package io.clientele.segment;

import io.clientele.maths.FalseDiscovery;
import io.clientele.maths.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The statistics of traits. All levels are tested at once, so their p values become false discovery rates. Traits of time
 * are mostly real, and real discoveries make room for chance ones; so what may become a sentence is held to a rate of its own
 * as well.
 */
final class TraitJudge {

    private final TraitCounts everyone;

    TraitJudge(TraitCounts everyone) {
        this.everyone = everyone;
    }

    /** A level and what was counted of it. */
    record Level(int number, String attribute, String level, TraitCounts counts) {

        TraitKind kind() {
            return TraitKind.of(attribute);
        }
    }

    /** In the order given; a level is left out where nobody is among the best of its kind. */
    List<Trait> judge(List<Level> levels) {
        List<Level> judged =
                levels.stream().filter(level -> everyone.best(level.kind()) > 0).toList();
        Map<Integer, Double> own = rates(
                judged.stream().filter(level -> level.kind() != TraitKind.TIME).toList());
        Map<Integer, Double> all = rates(judged);
        List<Trait> traits = new ArrayList<>();
        for (Level level : judged) {
            double rate = all.getOrDefault(level.number(), 1.0);
            traits.add(trait(level, rate, own.getOrDefault(level.number(), 1.0)));
        }
        return traits;
    }

    private Map<Integer, Double> rates(List<Level> levels) {
        double[] rates = FalseDiscovery.benjaminiHochberg(levels.stream()
                .mapToDouble(level -> level.counts().pValue(level.kind(), everyone))
                .toArray());
        Map<Integer, Double> byLevel = new java.util.HashMap<>();
        for (int place = 0; place < rates.length; place++) {
            byLevel.put(levels.get(place).number(), rates[place]);
        }
        return byLevel;
    }

    private Trait trait(Level level, double q, double ownQ) {
        TraitKind kind = level.kind();
        TraitCounts counts = level.counts();
        Optional<Interval> range = counts.range(kind, everyone);
        double expected = counts.expected(kind);
        return new Trait(
                level.number(),
                level.attribute(),
                level.level(),
                (double) counts.best(kind) / everyone.best(kind),
                (double) counts.all() / everyone.all(),
                counts.ratio(kind, everyone),
                range.map(Interval::low).orElse(null),
                range.map(Interval::high).orElse(null),
                counts.best(kind),
                counts.all(),
                expected > 0 ? counts.best(kind) / expected : 0,
                q,
                ownQ);
    }
}
