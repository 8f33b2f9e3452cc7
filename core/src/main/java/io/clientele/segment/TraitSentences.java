package io.clientele.segment;

import io.clientele.segment.Sentences.Evidence;
import io.clientele.segment.Sentences.Sentence;
import io.clientele.terms.AsOf;
import io.clientele.terms.Scope;
import io.clientele.text.OpaqueId;
import io.clientele.text.Texts;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is worth saying of the best customers, each sentence with the rows behind it. */
final class TraitSentences {

    private static final String DEFINITION = Texts.of("en").say("measure.segment.traits.definition");

    private final AsOf asOf;
    private final Engine engine;

    TraitSentences(AsOf asOf, Engine engine) {
        this.asOf = asOf;
        this.engine = engine;
    }

    /** Of anyone we know longer we have more net: time is no trait of the best. */
    static boolean tellable(String attribute) {
        return TraitKind.of(attribute) != TraitKind.TIME;
    }

    Sentences of(List<Trait> traits, boolean orders) {
        if (!orders) {
            return new Sentences(List.of(), List.of(noOrders()), List.of());
        }
        List<Trait> chosen = TraitTelling.chosen(traits, TraitSentences::tellable);
        TraitTelling telling = new TraitTelling(new TraitNames(engine));
        List<Sentence> sentences = new ArrayList<>();
        List<Evidence> evidence = new ArrayList<>();
        for (Trait trait : chosen) {
            Evidence kept = evidence(trait);
            evidence.add(kept);
            sentences.add(telling.sentence(
                    trait, trait.kind() == TraitKind.FIRST_ORDER ? "netAfterFirstOrder" : "net", kept.id()));
        }
        if (chosen.size() < TraitTelling.MOST) {
            sentences.add(TraitTelling.noMore("fewTraits", chosen.size(), traits, TraitTelling.wouldTell(engine)));
        }
        return new Sentences(sentences, List.of(), evidence);
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

    private static Sentence noOrders() {
        return new Sentence("noTraits", null, null, Map.of("wouldTell", List.of("orders")), null);
    }
}
