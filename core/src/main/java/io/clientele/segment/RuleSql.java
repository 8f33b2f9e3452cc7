package io.clientele.segment;

import io.clientele.rules.And;
import io.clientele.rules.Attribute;
import io.clientele.rules.AttributeLeaf;
import io.clientele.rules.DateIs;
import io.clientele.rules.Known;
import io.clientele.rules.Leaf;
import io.clientele.rules.Missing;
import io.clientele.rules.Not;
import io.clientele.rules.NumberIs;
import io.clientele.rules.OneOf;
import io.clientele.rules.Or;
import io.clientele.rules.Range;
import io.clientele.rules.Rule;
import io.clientele.rules.TextHas;
import io.clientele.text.Fold;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A rule as one select, where it has that form: it asks about values of customers alone, and of these neither age nor place
 * nor what says yes, whose meaning is in Java. Each leaf is two-valued, as it is judged.
 */
final class RuleSql {

    private final PeopleFeed people;
    private final List<Attribute> attributes;
    private final List<Object> bound = new ArrayList<>();

    private RuleSql(PeopleFeed people, List<Attribute> attributes) {
        this.people = people;
        this.attributes = attributes;
    }

    /**
     * Empty where the rule has no such form.
     *
     * @param attributes those that it asks for, as the feed knows them
     */
    static Optional<Asking> of(Rule rule, PeopleFeed people, List<Attribute> attributes) {
        if (!rule.leaves().stream().allMatch(RuleSql::hasForm)) {
            return Optional.empty();
        }
        RuleSql sql = new RuleSql(people, attributes);
        return Optional.of(people.where(sql.of(rule), sql.bound));
    }

    private static boolean hasForm(Leaf leaf) {
        return leaf instanceof OneOf
                || leaf instanceof TextHas
                || leaf instanceof NumberIs
                || leaf instanceof DateIs
                || leaf instanceof Known
                || leaf instanceof Missing;
    }

    private String of(Rule rule) {
        if (rule instanceof And and) {
            return joined(and.of(), " and ", "true");
        }
        if (rule instanceof Or or) {
            return joined(or.of(), " or ", "false");
        }
        if (rule instanceof Not not) {
            return "not " + of(not.of());
        }
        AttributeLeaf leaf = (AttributeLeaf) rule;
        String value = value(leaf.attribute());
        if (leaf instanceof Known) {
            return "(" + value + " is not null)";
        }
        return leaf instanceof Missing ? "(" + value + " is null)" : "coalesce(" + asked(leaf, value) + ", false)";
    }

    private String joined(List<Rule> rules, String by, String ofNone) {
        return rules.isEmpty()
                ? ofNone
                : "(" + String.join(by, rules.stream().map(this::of).toList()) + ")";
    }

    /** What is blank is no value. */
    private String value(String name) {
        Attribute attribute = attributes.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The feed does not know " + name));
        String value = people.value(attribute);
        return attribute.type() == Attribute.Type.TEXT ? "nullif(trim(" + value + "), '')" : value;
    }

    private String asked(AttributeLeaf leaf, String value) {
        if (leaf instanceof OneOf one) {
            bound.addAll(one.values());
            return value + (one.not() ? " not in (" : " in (")
                    + String.join(", ", Collections.nCopies(one.values().size(), "?")) + ")";
        }
        if (leaf instanceof TextHas has) {
            return text(has, "fold(" + value + ")");
        }
        if (leaf instanceof NumberIs number) {
            return range(number.range(), value);
        }
        DateIs date = (DateIs) leaf;
        List<String> parts = new ArrayList<>();
        limit(parts, value, " >= ", date.from());
        limit(parts, value, " < ", date.to());
        return parts.isEmpty() ? value + " is not null" : String.join(" and ", parts);
    }

    private String text(TextHas has, String folded) {
        bound.add(Fold.of(has.text()));
        return switch (has.how()) {
            case EQUALS -> folded + " = ?";
            case STARTS_WITH -> "starts_with(" + folded + ", ?)";
            case CONTAINS -> "contains(" + folded + ", ?)";
            case NOT_CONTAINS -> "not contains(" + folded + ", ?)";
        };
    }

    private String range(Range range, String value) {
        BigDecimal least = range.least();
        BigDecimal most = range.most();
        List<String> parts = new ArrayList<>();
        limit(parts, value, range.leastIn() ? " >= " : " > ", least);
        limit(parts, value, range.mostIn() ? " <= " : " < ", most);
        return parts.isEmpty() ? value + " is not null" : String.join(" and ", parts);
    }

    private void limit(List<String> parts, String value, String how, @org.jspecify.annotations.Nullable Object limit) {
        if (limit != null) {
            parts.add(value + how + "?");
            bound.add(limit);
        }
    }
}
