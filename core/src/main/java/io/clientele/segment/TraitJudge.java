package io.clientele.segment;

import io.clientele.maths.FalseDiscovery;
import io.clientele.maths.Interval;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The statistics of traits. All levels are tested at once, so their p values become false discovery rates. Traits of time
 * are mostly real, and real discoveries make room for chance ones; so what may become a sentence is held to a rate of its own
 * as well.
 */
final class TraitJudge {

    private final TraitCounts everyone;
    private final Predicate<String> tellable;

    /** @param tellable attributes that may become sentences */
    TraitJudge(TraitCounts everyone, Predicate<String> tellable) {
        this.everyone = everyone;
        this.tellable = tellable;
    }

    /** A level and what was counted of it. */
    record Level(int number, String attribute, String level, TraitCounts counts) {

        TraitKind kind() {
            return TraitKind.of(attribute);
        }
    }

    /** In the order given; a level is left out where nobody is a member. */
    List<Trait> judge(List<Level> levels) {
        List<Level> judged = levels.stream()
                .filter(level -> everyone.members(level.kind()) > 0)
                .toList();
        double[] chances = judged.parallelStream()
                .mapToDouble(level -> level.counts().pValue(level.kind(), everyone))
                .toArray();
        int[] places = IntStream.range(0, chances.length).toArray();
        Map<Integer, Double> all = rates(chances, places);
        Map<Integer, Double> own = rates(
                chances,
                IntStream.of(places)
                        .filter(place -> tellable.test(judged.get(place).attribute()))
                        .toArray());
        return IntStream.of(places)
                .parallel()
                .mapToObj(place -> trait(judged.get(place), all.getOrDefault(place, 1.0), own.getOrDefault(place, 1.0)))
                .toList();
    }

    /** False discovery rates among some places, by place. */
    private static Map<Integer, Double> rates(double[] chances, int[] places) {
        double[] rates = FalseDiscovery.benjaminiHochberg(
                IntStream.of(places).mapToDouble(place -> chances[place]).toArray());
        Map<Integer, Double> byPlace = new HashMap<>();
        for (int i = 0; i < rates.length; i++) {
            byPlace.put(places[i], rates[i]);
        }
        return byPlace;
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
                (double) counts.members(kind) / everyone.members(kind),
                (double) counts.all() / everyone.all(),
                counts.ratio(kind, everyone),
                range.map(Interval::low).orElse(null),
                range.map(Interval::high).orElse(null),
                counts.members(kind),
                counts.all(),
                expected > 0 ? counts.members(kind) / expected : 0,
                q,
                ownQ);
    }
}
