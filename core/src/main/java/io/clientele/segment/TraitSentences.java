package io.clientele.segment;

import io.clientele.segment.Sentences.Evidence;
import io.clientele.segment.Sentences.Sentence;
import io.clientele.terms.AsOf;
import io.clientele.terms.Scope;
import io.clientele.text.OpaqueId;
import io.clientele.text.Texts;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Row;
import io.clientele.warehouse.Rows;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The few traits worth a sentence: surely there, large enough to act on, and not merely a matter of how long we know someone.
 * Strongest = whose range begins highest, so that a small, unsure level does not come first.
 */
final class TraitSentences {

    static final int MOST = 5;

    /** Of one attribute: five products would say one thing five times. */
    static final int MOST_OF_ONE = 2;

    static final double SURE = .05;

    /** A fifth more often than among all: less is no help in finding more such people. */
    static final double PRACTICAL = 1.2;

    private static final String DEFINITION = Texts.of("en").say("measure.segment.traits.definition");

    private final AsOf asOf;
    private final Engine engine;

    TraitSentences(AsOf asOf, Engine engine) {
        this.asOf = asOf;
        this.engine = engine;
    }

    Sentences of(List<Trait> traits, boolean orders) {
        if (!orders) {
            return new Sentences(List.of(), List.of(noOrders()), List.of());
        }
        List<Trait> chosen = chosen(traits);
        List<Sentence> sentences = new ArrayList<>();
        List<Evidence> evidence = new ArrayList<>();
        for (Trait trait : chosen) {
            Evidence kept = evidence(trait);
            evidence.add(kept);
            sentences.add(sentence(trait, kept.id()));
        }
        if (chosen.size() < MOST) {
            sentences.add(noMore(chosen.size(), traits));
        }
        return new Sentences(sentences, List.of(), evidence);
    }

    static List<Trait> chosen(List<Trait> traits) {
        Map<String, Integer> told = new HashMap<>();
        return traits.stream()
                .filter(trait -> trait.kind() != TraitKind.TIME
                        && trait.q() <= SURE
                        && trait.ownQ() <= SURE
                        && trait.ratio() >= PRACTICAL
                        && trait.withinMonths() >= PRACTICAL
                        && low(trait) > 1)
                .sorted(Comparator.comparingDouble(TraitSentences::low)
                        .reversed()
                        .thenComparing(Trait::number))
                .filter(trait -> told.merge(trait.attribute(), 1, Integer::sum) <= MOST_OF_ONE)
                .limit(MOST)
                .toList();
    }

    /** 0 where no range is known. */
    private static double low(Trait trait) {
        Double low = trait.low();
        return low == null ? 0 : low;
    }

    private Sentence sentence(Trait trait, String evidence) {
        Map<String, Object> values = new HashMap<>();
        values.put("name", name(trait));
        cuts(trait, values);
        values.put("against", trait.kind() == TraitKind.FIRST_ORDER ? "netAfterFirstOrder" : "net");
        values.put("bestShare", trait.bestShare());
        values.put("allShare", trait.allShare());
        values.put("ratio", trait.ratio());
        values.put("low", low(trait));
        values.put("high", Objects.requireNonNull(trait.high()));
        values.put("nBest", trait.best());
        values.put("nAll", trait.all());
        values.put("q", trait.q());
        return new Sentence("trait", trait.attribute(), trait.level(), values, evidence);
    }

    /** The ends of a level that was cut out of numbers. */
    private void cuts(Trait trait, Map<String, Object> values) {
        for (Row cut : engine.rows(
                "cut",
                "select above, up_to from segment.trait_cuts where attribute = ? and level = ?",
                trait.attribute(),
                trait.level())) {
            BigDecimal above = cut.decimal(1);
            BigDecimal upTo = cut.decimal(2);
            if (above != null) {
                values.put("above", above);
            }
            if (upTo != null) {
                values.put("upTo", upTo);
            }
        }
    }

    private String name(Trait trait) {
        if (!trait.attribute().equals("first_product")) {
            return trait.level();
        }
        String name = engine.rows("product", "select max(name) from unify.products where product_id = ?", trait.level())
                .get(0)
                .text(1);
        return name == null ? trait.level() : name;
    }

    /** The level's number stands in the statements, never its text, which came from a file. */
    private Evidence evidence(Trait trait) {
        Scope scope = Scope.of("attribute", trait.attribute(), "level", trait.level());
        boolean after = trait.kind() == TraitKind.FIRST_ORDER;
        String best = after ? "best_after" : "best";
        String people = "from segment.trait_levels as l join segment.trait_people as p on p.customer_id = l.customer_id"
                + " where l.level_no = " + trait.number();
        String id = "ev"
                + OpaqueId.of('e', "segment.traits", scope.toString(), asOf.day() + " " + asOf.zone())
                        .substring(1);
        return new Evidence(
                id,
                scope.toString(),
                asOf.day(),
                DEFINITION,
                "select count(case when p." + best + " then 1 end) as n_best, count(*) as n_all " + people,
                new Rows(
                        "select p.customer_id, c.source, c.source_key, p.first_day, p.net, p.net_after "
                                + people.replace(
                                        " where",
                                        " left join unify.customers as c on c.customer_id = p.customer_id where")
                                + " and p." + best,
                        (after ? "p.net_after" : "p.net") + " desc, p.customer_id"));
    }

    private static Sentence noMore(int told, List<Trait> traits) {
        List<String> missing = new ArrayList<>();
        if (traits.stream()
                .noneMatch(trait ->
                        trait.attribute().equals("age") || trait.attribute().equals("gender"))) {
            missing.add("customers");
        }
        missing.add("costs");
        missing.add("events");
        return new Sentence("fewTraits", null, null, Map.of("told", told, "wouldTell", List.copyOf(missing)), null);
    }

    private static Sentence noOrders() {
        return new Sentence("noTraits", null, null, Map.of("wouldTell", List.of("orders")), null);
    }
}
