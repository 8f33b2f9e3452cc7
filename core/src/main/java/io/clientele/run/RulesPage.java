package io.clientele.run;

import io.clientele.maths.Interval;
import io.clientele.maths.Wilson;
import io.clientele.rules.And;
import io.clientele.rules.Attribute;
import io.clientele.rules.Fact;
import io.clientele.rules.Not;
import io.clientele.rules.Or;
import io.clientele.rules.Rule;
import io.clientele.rules.RuleJson;
import io.clientele.rules.RuleSet;
import io.clientele.rules.RuleWords;
import io.clientele.segment.Asking;
import io.clientele.segment.Attributes;
import io.clientele.segment.Chosen;
import io.clientele.segment.Judging;
import io.clientele.segment.Narrowed;
import io.clientele.segment.Sets;
import io.clientele.terms.AsOf;
import io.clientele.text.Places;
import io.clientele.text.Texts;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a filter bar needs: the words there are to ask with, a rule as sentences, and how many it holds for. */
public final class RulesPage {

    /** So few are counted as fast as they are guessed. */
    private static final long FEW = 20_000;

    private static final int MOST_VALUES = 100;

    private final Texts texts;
    private final RuleWords words;

    public RulesPage(Texts texts) {
        this(texts, Map.of());
    }

    /** @param labels what people call fields of their own, by name */
    public RulesPage(Texts texts, Map<String, String> labels) {
        this.texts = texts;
        this.words = new RuleWords(texts, labels);
    }

    /** {@code rule} in its one form, {@code parts} that must all hold, the whole {@code sentence}, and the {@code tree} of it. */
    public Map<String, @Nullable Object> said(Rule rule) {
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        said.put("rule", RuleJson.write(rule));
        said.put("parts", words.parts(rule));
        said.put("sentence", words.sentence(rule));
        said.put("tree", tree(rule));
        return said;
    }

    private Map<String, Object> tree(Rule rule) {
        List<Rule> of = rule instanceof And and
                ? and.of()
                : rule instanceof Or or ? or.of() : rule instanceof Not not ? List.of(not.of()) : List.of();
        return Map.of(
                "sentence",
                words.sentence(rule),
                "of",
                of.stream().map(this::tree).toList());
    }

    /** Attributes with their kind and, of those that many share, their values; kinds of facts, channels, categories, places. */
    public Map<String, @Nullable Object> vocabulary(Engine session) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put(
                "attributes",
                Attributes.of(session).stream()
                        .map(attribute -> attribute(session, attribute))
                        .toList());
        told.put(
                "kinds",
                List.of(Fact.PURCHASE, Fact.RETURN, Fact.OTHER).stream()
                        .map(kind -> Map.of("name", kind, "label", texts.say("kind." + kind)))
                        .toList());
        told.put(
                "channels",
                values(
                        session,
                        "select channel, count(distinct customer_id) from value.purchases where channel is not null"));
        told.put(
                "categories",
                values(session, "select category, count(*) from unify.products where category is not null"));
        told.put("places", places());
        return told;
    }

    private Map<String, @Nullable Object> attribute(Engine session, Attribute attribute) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("name", attribute.name());
        told.put("label", words.attribute(attribute.name()));
        told.put("type", attribute.type().name().toLowerCase(java.util.Locale.ROOT));
        told.put("own", attribute.own());
        if (attribute.type() == Attribute.Type.TEXT && !Attributes.isPersonal(attribute.name())) {
            told.put("values", shared(session, attribute));
        }
        return told;
    }

    private List<Map<String, Object>> shared(Engine session, Attribute attribute) {
        return attribute.own()
                ? values(
                        session,
                        "select text_value, count(distinct customer_id) from unify.attribute_values"
                                + " where attribute = ? and text_value is not null",
                        attribute.name())
                // The name is that of a column of ours.
                : values(
                        session,
                        "select " + attribute.name() + ", count(*) from unify.customers where " + attribute.name()
                                + " is not null");
    }

    /** The most frequent first. */
    private static List<Map<String, Object>> values(Engine session, String select, Object... bound) {
        List<Map<String, Object>> values = new ArrayList<>();
        for (Row row : session.rows(
                "values to choose from", select + " group by 1 order by 2 desc, 1 limit " + MOST_VALUES, bound)) {
            values.add(Map.of("value", String.valueOf(row.text(1)), "count", row.number(2)));
        }
        return values;
    }

    private List<Map<String, Object>> places() {
        List<Map<String, Object>> editions = new ArrayList<>();
        for (String edition : Places.editions()) {
            editions.add(Map.of(
                    "edition",
                    edition,
                    "nodes",
                    Places.of(edition).nodes().stream()
                            .map(node -> Map.of(
                                    "id", node.id(), "label", node.names().getOrDefault(texts.lang(), node.id())))
                            .toList()));
        }
        return editions;
    }

    /**
     * How many a rule holds for, guessed from a 64th of the customers where there are many: {@code value}, {@code of}, and for a
     * guess {@code low} and {@code high}, its 90 % range (Wilson).
     */
    public static Map<String, @Nullable Object> estimate(Engine session, Judging judging) {
        long all = session.rows("customers", "select count(*) from unify.customers")
                .get(0)
                .number(1);
        if (all <= FEW) {
            Chosen chosen = judging.everyone();
            return exact(chosen.size(), chosen.asked(), chosen.unjudged());
        }
        Chosen some = judging.sample();
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("state", "estimate");
        told.putAll(guessed(some.size(), some.asked(), all));
        told.put("of", all);
        told.put("n", some.asked());
        return told;
    }

    /**
     * How the parts of a rule narrow the customers down: {@code steps}, each with its {@code value} and, for a guess, {@code low} and
     * {@code high}; {@code of}, {@code state}. The last step is the rule.
     *
     * @param exact whether it is counted where it could be guessed
     */
    public static Map<String, @Nullable Object> steps(Engine session, Judging judging, boolean exact) {
        long all = session.rows("customers", "select count(*) from unify.customers")
                .get(0)
                .number(1);
        boolean guess = all > FEW && !exact;
        Narrowed narrowed = guess ? judging.stepsOfSample() : judging.steps();
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("state", guess ? "estimate" : "exact");
        told.put("of", guess ? all : narrowed.asked());
        told.put("unjudged", narrowed.unjudged());
        told.put(
                "steps",
                narrowed.left().stream()
                        .map(left ->
                                guess ? guessed(left, narrowed.asked(), all) : Map.<String, Object>of("value", left))
                        .toList());
        return told;
    }

    /** So many of some, told of all: with its 90 % range (Wilson). */
    private static Map<String, Object> guessed(long some, long asked, long all) {
        double share = asked == 0 ? 0 : (double) some / asked;
        Interval range = Wilson.interval(some, Math.max(1, asked));
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("value", Math.round(share * all));
        told.put("low", (long) Math.floor(range.low() * all));
        told.put("high", (long) Math.ceil(range.high() * all));
        return told;
    }

    /**
     * The rule as one select, {@code sql} and what it binds; where it has no such form that is null, and it is judged of
     * the rows of {@code reads}.
     */
    public static Map<String, @Nullable Object> form(Judging judging) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        Optional<Asking> sql = judging.sql();
        told.put("sql", sql.map(RulesPage::asking).orElse(null));
        told.put(
                "reads",
                sql.isPresent()
                        ? List.of()
                        : judging.reads().stream().map(RulesPage::asking).toList());
        return told;
    }

    private static Map<String, Object> asking(Asking asking) {
        return Map.of(
                "text",
                asking.sql(),
                "bound",
                asking.bound().stream().map(String::valueOf).toList());
    }

    public static Map<String, @Nullable Object> exact(Sets.Held held) {
        return exact(held.size(), held.asked(), held.unjudged());
    }

    private static Map<String, @Nullable Object> exact(long size, long asked, long unjudged) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("state", "exact");
        told.put("value", size);
        told.put("of", asked);
        told.put("unjudged", unjudged);
        return told;
    }

    /** Why a rule holds for a customer, or does not: {@code holds, sentence, value, of}; empty where there is none on the day. */
    public Map<String, @Nullable Object> why(Engine session, Rule rule, AsOf asOf, UUID customer) {
        return new Judging(session, rule, asOf).why(customer).map(this::why).orElse(Map.of());
    }

    /** The same with {@code changes}: what would have to be otherwise for it to turn, the fewest first; each alone is enough. */
    public Map<String, @Nullable Object> whyAndWhatElse(Engine session, Rule rule, AsOf asOf, UUID customer) {
        return new Judging(session, rule, asOf)
                .why(customer)
                .map(why -> {
                    Map<String, @Nullable Object> told = why(why);
                    told.put(
                            "changes",
                            why.flips().stream()
                                    .map(flip -> flip.stream().map(this::turned).toList())
                                    .toList());
                    return told;
                })
                .orElse(Map.of());
    }

    /** {@code sentence} of what it would have to be, {@code value} as it is. */
    private Map<String, @Nullable Object> turned(RuleSet.Why leaf) {
        Map<String, @Nullable Object> told = why(leaf);
        told.put("sentence", words.sentence(leaf.holds() ? new Not(leaf.rule()) : leaf.rule()));
        return told;
    }

    private Map<String, @Nullable Object> why(RuleSet.Why why) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("holds", why.holds());
        told.put("sentence", words.sentence(why.rule()));
        Object value = why.value();
        told.put(
                "value",
                value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : value);
        told.put("of", why.of().stream().map(this::why).toList());
        return told;
    }
}
