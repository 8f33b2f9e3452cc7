package io.clientele.segment;

import io.clientele.rules.Rule;
import io.clientele.segment.Sentences.Sentence;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Measure;
import io.clientele.warehouse.SqlText;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What sets a set of customers apart: each level of each attribute among its members against all buyers, judged as for the
 * best customers ({@link Traits}). What the set is made of is no finding about it, so nothing is said of it: a sentence
 * about what the first order held must also be true among people whose first orders were as early and as large.
 *
 * @param traits what people are, then what they first bought, then what the set is made of; of each the strongest first, so
 *     many of {@code judged} as a page can show
 * @param judged how many levels there are
 * @param sentences the few that are worth saying
 * @param doubts what was left unsaid, and why
 */
public record SetTraits(List<SetTrait> traits, int judged, List<Sentence> sentences, List<Sentence> doubts) {

    /** Shown of those that tell something of a set, and of those it is made of. */
    private static final int MOST = 100;

    private static final int MOST_OWN = 30;

    public SetTraits {
        traits = List.copyOf(traits);
        sentences = List.copyOf(sentences);
        doubts = List.copyOf(doubts);
    }

    /**
     * One level.
     *
     * @param trait what stands for it in scopes
     * @param own whether the set is made of it
     */
    public record SetTrait(
            String trait,
            TraitLevel level,
            double share,
            double allShare,
            double ratio,
            @Nullable Double low,
            @Nullable Double high,
            long members,
            long all,
            double q,
            boolean own) {}

    /** Of a named group. */
    public static SetTraits of(Engine engine, NamedGroup group) {
        return of(engine, CustomerSet.of(group), OwnTraits.OF_BUYING, false);
    }

    /** Of those a rule holds for, which is made of what it asks. */
    public static SetTraits of(Engine engine, CustomerSet set, Rule rule) {
        return of(engine, set, OwnTraits.of(rule), false);
    }

    /** The same with each level that was judged, so that sets can be compared level by level. */
    public static SetTraits whole(Engine engine, NamedGroup group) {
        return of(engine, CustomerSet.of(group), OwnTraits.OF_BUYING, true);
    }

    public static SetTraits whole(Engine engine, CustomerSet set, Rule rule) {
        return of(engine, set, OwnTraits.of(rule), true);
    }

    /**
     * @param own attributes the set is made of
     * @param whole whether each level is told, or the strongest alone
     */
    private static SetTraits of(Engine engine, CustomerSet set, Set<String> own, boolean whole) {
        SetSums sums = SetSums.read(engine, SetSums.sql(set));
        if (!Traits.orders(engine)) {
            return unjudged(new Sentence("noTraitsOfSet", null, null, Map.of("wouldTell", List.of("orders")), null));
        }
        if (sums.buyers() < Measure.FLOOR) {
            return unjudged(new Sentence(
                    "fewMembers", null, null, Map.of("n", sums.buyers(), "needed", (long) Measure.FLOOR), null));
        }
        Predicate<String> tellable = attribute -> TraitSentences.tellable(attribute) && !own.contains(attribute);
        String people = SqlText.of(
                "segment",
                "trait_members",
                Map.of("customers", set.select(), "week", engine.dialect().weekOf("p.first_day")));
        return told(
                TraitCounting.judged(engine, people, tellable),
                new TraitNames(engine),
                own,
                tellable,
                TraitTelling.wouldTell(engine),
                whole);
    }

    private static SetTraits told(
            List<TraitCounting.Judged> judged,
            TraitNames names,
            Set<String> own,
            Predicate<String> tellable,
            List<String> wouldTell,
            boolean whole) {
        TraitTelling telling = new TraitTelling(names);
        List<Trait> all = judged.stream().map(TraitCounting.Judged::trait).toList();
        List<Trait> chosen = TraitTelling.chosen(all, tellable);
        Stream<Sentence> said = chosen.stream().map(trait -> telling.sentence(trait, "set", null));
        Stream<Sentence> noMore = chosen.size() < TraitTelling.MOST
                ? Stream.of(TraitTelling.noMore("fewTraitsOfSet", chosen.size(), all, wouldTell))
                : Stream.of();
        List<String> unsaid = all.stream()
                .map(Trait::attribute)
                .filter(own::contains)
                .distinct()
                .sorted()
                .toList();
        return new SetTraits(
                Stream.concat(
                                strongest(judged, names, own, false).limit(whole ? Long.MAX_VALUE : MOST),
                                strongest(judged, names, own, true).limit(whole ? Long.MAX_VALUE : MOST_OWN))
                        .toList(),
                judged.size(),
                Stream.concat(said, noMore).toList(),
                unsaid.isEmpty()
                        ? List.of()
                        : List.of(new Sentence("ownTraits", null, null, Map.of("attributes", unsaid), null)));
    }

    /** What people are comes before what they first bought. */
    private static Stream<SetTrait> strongest(
            List<TraitCounting.Judged> judged, TraitNames names, Set<String> own, boolean made) {
        return judged.stream()
                .filter(each -> own.contains(each.trait().attribute()) == made)
                .sorted(Comparator.comparing(
                                (TraitCounting.Judged each) -> each.trait().kind())
                        .thenComparing(Comparator.comparingDouble((TraitCounting.Judged each) -> strength(each.trait()))
                                .reversed())
                        .thenComparing(each -> each.trait().q())
                        .thenComparing(each -> each.trait().number()))
                .map(each -> shown(each, names, made));
    }

    /** How far from 1 the nearer end of the range lies, as a factor's logarithm; 0 where 1 is in it. */
    private static double strength(Trait trait) {
        Double low = trait.low();
        Double high = trait.high();
        if (low == null || high == null || low <= 1 && high >= 1) {
            return 0;
        }
        return low > 1 ? StrictMath.log(low) : high > 0 ? -StrictMath.log(high) : Double.MAX_VALUE;
    }

    private static SetTrait shown(TraitCounting.Judged judged, TraitNames names, boolean own) {
        Trait trait = judged.trait();
        return new SetTrait(
                judged.handle(),
                names.level(trait.attribute(), trait.level()),
                trait.share(),
                trait.allShare(),
                trait.ratio(),
                trait.low(),
                trait.high(),
                trait.members(),
                trait.all(),
                trait.q(),
                own);
    }

    private static SetTraits unjudged(Sentence why) {
        return new SetTraits(List.of(), 0, List.of(), List.of(why));
    }
}
