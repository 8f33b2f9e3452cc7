package io.clientele.segment;

import io.clientele.segment.Sentences.Sentence;
import io.clientele.value.Costs;
import io.clientele.warehouse.Engine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The few traits worth a sentence: surely there, large enough to act on, and not merely a matter of how long we know someone.
 * Strongest = whose range begins highest, so that a small, unsure level does not come first.
 */
final class TraitTelling {

    static final int MOST = 5;

    /** Of one attribute: five products would say one thing five times. */
    static final int MOST_OF_ONE = 2;

    static final double SURE = .05;

    /** A fifth more often than among all: less is no help in finding more such people. */
    static final double PRACTICAL = 1.2;

    private final TraitNames names;

    TraitTelling(TraitNames names) {
        this.names = names;
    }

    /** @param tellable attributes that may become sentences */
    static List<Trait> chosen(List<Trait> traits, Predicate<String> tellable) {
        Map<String, Integer> told = new HashMap<>();
        return traits.stream()
                .filter(trait -> tellable.test(trait.attribute())
                        && trait.q() <= SURE
                        && trait.ownQ() <= SURE
                        && trait.ratio() >= PRACTICAL
                        && trait.withinMonths() >= PRACTICAL
                        && low(trait) > 1)
                .sorted(Comparator.comparingDouble(TraitTelling::low).reversed().thenComparing(Trait::number))
                .filter(trait -> told.merge(trait.attribute(), 1, Integer::sum) <= MOST_OF_ONE)
                .limit(MOST)
                .toList();
    }

    /** 0 where no range is known. */
    private static double low(Trait trait) {
        Double low = trait.low();
        return low == null ? 0 : low;
    }

    /**
     * @param against of whom it is said: {@code net}, {@code netAfterFirstOrder}, {@code group}
     * @param evidence id under which its rows are kept; null where they are asked for by scope
     */
    Sentence sentence(Trait trait, String against, @Nullable String evidence) {
        Map<String, Object> values = new HashMap<>();
        TraitLevel level = names.level(trait.attribute(), trait.level());
        values.put("name", level.name());
        values.putAll(level.ends());
        values.put("against", against);
        values.put("bestShare", trait.share());
        values.put("allShare", trait.allShare());
        values.put("ratio", trait.ratio());
        values.put("low", low(trait));
        values.put("high", Objects.requireNonNull(trait.high()));
        values.put("nBest", trait.members());
        values.put("nAll", trait.all());
        values.put("q", trait.q());
        return new Sentence("trait", trait.attribute(), trait.level(), values, evidence);
    }

    /**
     * That there is no more to say, and what would tell more.
     *
     * @param wouldTell what no file tells; see {@link #wouldTell}
     */
    static Sentence noMore(String code, int told, List<Trait> traits, List<String> wouldTell) {
        boolean people = traits.stream()
                .anyMatch(trait ->
                        trait.attribute().equals("age") || trait.attribute().equals("gender"));
        List<String> missing = new ArrayList<>(people ? List.of() : List.of("customers"));
        missing.addAll(wouldTell);
        return new Sentence(code, null, null, Map.of("told", told, "wouldTell", List.copyOf(missing)), null);
    }

    /** Of costs and events those that nobody told. */
    static List<String> wouldTell(Engine engine) {
        List<String> missing = new ArrayList<>();
        if (!Costs.areTold(engine)) {
            missing.add("costs");
        }
        if (engine.rows("segment.traits", "select 1 from clean.events where known_to is null limit 1")
                .isEmpty()) {
            missing.add("events");
        }
        return missing;
    }
}
