package io.clientele.rules;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.ULocale;
import io.clientele.text.Places;
import io.clientele.text.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rules as sentences of a language. */
public final class RuleWords {

    private static final int PLACES = 4;

    private final Texts texts;
    private final Map<String, String> labels;
    private final ListFormatter all;
    private final ListFormatter any;

    public RuleWords(Texts texts) {
        this(texts, Map.of());
    }

    /** @param labels what people call fields of their own, by name */
    public RuleWords(Texts texts, Map<String, String> labels) {
        this.texts = texts;
        this.labels = Map.copyOf(labels);
        ULocale locale = ULocale.forLanguageTag(texts.lang());
        this.all = ListFormatter.getInstance(locale, ListFormatter.Type.AND, ListFormatter.Width.WIDE);
        this.any = ListFormatter.getInstance(locale, ListFormatter.Type.OR, ListFormatter.Width.WIDE);
    }

    /** The parts that must all hold, each a sentence: what a filter shows side by side. */
    public List<String> parts(Rule rule) {
        return rule instanceof And and ? and.of().stream().map(this::inside).toList() : List.of(sentence(rule));
    }

    public String sentence(Rule rule) {
        if (rule instanceof And and) {
            return and.of().isEmpty() ? texts.say("rule.everyone") : all.format(inside(and.of()));
        }
        if (rule instanceof Or or) {
            return or.of().isEmpty() ? texts.say("rule.nobody") : any.format(inside(or.of()));
        }
        if (rule instanceof Not not) {
            return texts.say("rule.not", Map.of("rule", sentence(not.of())));
        }
        return leaf((Leaf) rule);
    }

    private List<String> inside(List<Rule> rules) {
        return rules.size() == 1
                ? List.of(sentence(rules.get(0)))
                : rules.stream().map(this::inside).toList();
    }

    /** What joins others is set apart inside what joins it. */
    private String inside(Rule rule) {
        boolean joins = rule instanceof And and && and.of().size() > 1
                || rule instanceof Or or && or.of().size() > 1;
        return joins ? texts.say("rule.inside", Map.of("rule", sentence(rule))) : sentence(rule);
    }

    private String leaf(Leaf leaf) {
        if (leaf instanceof FactLeaf fact) {
            return fact(fact);
        }
        AttributeLeaf asked = (AttributeLeaf) leaf;
        Map<String, Object> values = new HashMap<>();
        values.put("attribute", attribute(asked.attribute()));
        if (asked instanceof NumberIs is) {
            values.put("range", range(is.range()));
            return texts.say("leaf.number", values);
        }
        if (asked instanceof Age age) {
            values.put("range", range(age.range()));
            return texts.say("leaf.age", values);
        }
        if (asked instanceof DateIs is) {
            return date(is, values);
        }
        if (asked instanceof OneOf one) {
            values.put("values", any(one.values()));
            return texts.say(one.not() ? "leaf.noneOf" : "leaf.oneOf", values);
        }
        if (asked instanceof YesNoIs is) {
            return texts.say(is.yes() ? "leaf.yes" : "leaf.no", values);
        }
        if (asked instanceof TextHas has) {
            values.put("text", has.text());
            return texts.say("leaf." + has.how().word(), values);
        }
        if (asked instanceof PlaceIn in) {
            return place(in, values);
        }
        return texts.say(asked instanceof Missing ? "leaf.missing" : "leaf.known", values);
    }

    private String date(DateIs is, Map<String, Object> values) {
        LocalDate from = is.from();
        LocalDate to = is.to();
        if (from != null) {
            values.put("from", from);
        }
        if (to != null) {
            values.put("last", to.minusDays(1));
        }
        return texts.say(from == null ? "leaf.dateTo" : to == null ? "leaf.dateFrom" : "leaf.dateBetween", values);
    }

    /** The edition is told where a country has several. */
    private String place(PlaceIn in, Map<String, Object> values) {
        String name = Places.of(in.edition())
                .node(in.under())
                .map(node -> node.names().getOrDefault(texts.lang(), in.under()))
                .orElse(in.under());
        values.put("place", name);
        values.put("edition", in.edition());
        return texts.say(in.edition().equals("iso") ? "leaf.place" : "leaf.placeOf", values);
    }

    /** What a value of customers is called; as its file called it where it is not one of ours. */
    public String attribute(String name) {
        if (labels.containsKey(name)) {
            return labels.getOrDefault(name, name);
        }
        if (texts.has("asked." + name)) {
            return texts.say("asked." + name);
        }
        return texts.has("attribute." + name) ? texts.say("attribute." + name) : texts.name("field", name);
    }

    private String fact(FactLeaf leaf) {
        Map<String, Object> values = new HashMap<>();
        FactFilter of = leaf.of();
        values.put(
                "what",
                of.kinds().isEmpty()
                        ? texts.say("kind.any")
                        : all.format(of.kinds().stream()
                                .map(kind -> texts.say("kind." + kind))
                                .toList()));
        values.put("details", details(of));
        values.put("window", window(leaf.within()));
        boolean none = leaf instanceof Count
                && leaf.range().isExactly()
                && leaf.range().holds(BigDecimal.ZERO);
        values.put("range", none ? texts.say("range.none") : range(leaf.range()));
        if (leaf instanceof Sum sum) {
            values.put("sum", texts.say("total." + sum.what().word()));
            return texts.say("leaf.sum", values);
        }
        return texts.say("leaf.did", values);
    }

    private String details(FactFilter of) {
        StringBuilder details = new StringBuilder();
        detail(details, "filter.product", of.products());
        detail(details, "filter.category", of.categories());
        detail(details, "filter.channel", of.channels());
        if (!of.amount().isAny()) {
            details.append(texts.say("filter.amount", Map.of("range", range(of.amount()))));
        }
        String text = of.text();
        if (text != null) {
            details.append(texts.say("filter.text", Map.of("text", text)));
        }
        return details.toString();
    }

    private void detail(StringBuilder details, String key, Collection<String> values) {
        if (!values.isEmpty()) {
            details.append(texts.say(key, Map.of("values", any(values))));
        }
    }

    private String any(Collection<String> values) {
        return any.format(values);
    }

    private String window(Window window) {
        if (window instanceof Window.LastDays last) {
            return texts.say("window.days", Map.of("days", last.days(), "shown", texts.count(last.days())));
        }
        if (window instanceof Window.Last last) {
            long hours = last.length().toHours();
            return texts.say("window.hours", Map.of("hours", hours, "shown", texts.count(hours)));
        }
        if (window instanceof Window.Dates dates) {
            return texts.say(
                    "window.dates",
                    Map.of("from", dates.from(), "last", dates.to().minusDays(1)));
        }
        return "";
    }

    private String range(Range range) {
        BigDecimal least = range.least();
        BigDecimal most = range.most();
        if (range.isExactly() && least != null) {
            return limit("range.exactly", least);
        }
        if (least == null) {
            return most == null
                    ? texts.say("range.any")
                    : limit(range.mostIn() ? "range.atMost" : "range.lessThan", most);
        }
        String low = limit(range.leastIn() ? "range.atLeast" : "range.moreThan", least);
        return most == null
                ? low
                : texts.say(
                        "range.both",
                        Map.of("low", low, "high", limit(range.mostIn() ? "range.atMost" : "range.lessThan", most)));
    }

    private String limit(String key, BigDecimal number) {
        return texts.say(key, Map.of("number", texts.number(number, 0, PLACES)));
    }
}
