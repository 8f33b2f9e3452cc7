package io.clientele.rules;

import io.clientele.terms.AsOf;
import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import io.clientele.text.Maybe;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rule made ready to be judged on a day: equal leaves are looked at once, in the passes that feed them. The same leaves
 * answer for everyone and for one person.
 */
public final class RuleSet {

    /** A verdict of each leaf is a bit. */
    public static final int MOST_LEAVES = 50;

    private final Rule rule;
    private final AsOf asOf;
    private final List<Leaf> leaves;
    /** By the leaf itself: to compare what leaves ask, a million times, would cost more than to judge them. */
    private final Map<Leaf, Long> bits = new IdentityHashMap<>();

    private RuleSet(Rule rule, AsOf asOf) {
        this.rule = rule;
        this.asOf = asOf;
        this.leaves = List.copyOf(new LinkedHashSet<>(rule.leaves()));
        rule.leaves().forEach(leaf -> bits.put(leaf, 1L << leaves.indexOf(leaf)));
    }

    /**
     * @param attributes those that customers of this workspace can have
     * @throws InvalidInputException that names each attribute which is none, or is of another type than the leaf needs
     */
    public static RuleSet of(Rule rule, AsOf asOf, Collection<Attribute> attributes) {
        List<Problem> problems = new ArrayList<>();
        for (Leaf leaf : new LinkedHashSet<>(rule.leaves())) {
            if (leaf instanceof AttributeLeaf asked) {
                problem(asked, attributes).ifPresent(problems::add);
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return new RuleSet(rule, asOf);
    }

    private static Optional<Problem> problem(AttributeLeaf leaf, Collection<Attribute> attributes) {
        Optional<Attribute> found = attributes.stream()
                .filter(attribute -> attribute.name().equals(leaf.attribute()))
                .findFirst();
        if (found.isEmpty()) {
            List<String> names =
                    attributes.stream().map(Attribute::name).sorted().toList();
            return Optional.of(new Problem(
                    "rules.noAttribute",
                    leaf.attribute(),
                    Map.of("name", leaf.attribute()),
                    "No customer here has a value of this name, so the rule cannot be judged."
                            + Maybe.of(leaf.attribute(), names)));
        }
        Attribute.Type type = found.orElseThrow().type();
        return leaf.type() == null || leaf.type() == type
                ? Optional.empty()
                : Optional.of(new Problem(
                        "rules.otherType",
                        leaf.attribute(),
                        Map.of("name", leaf.attribute(), "type", type.name(), "needs", String.valueOf(leaf.type())),
                        "This is asked as if it were of another kind; it is a "
                                + type.name().toLowerCase(java.util.Locale.ROOT) + "."));
    }

    public Rule rule() {
        return rule;
    }

    public AsOf asOf() {
        return asOf;
    }

    /** Its different leaves; a leaf's place is its bit. */
    public List<Leaf> leaves() {
        return leaves;
    }

    /** The bits of those leaves that hold. */
    public long look(Collection<? extends Leaf> some, CustomerFacts facts) {
        long bits = 0;
        for (Leaf leaf : some) {
            if (leaf.look(facts, asOf).holds()) {
                bits |= bit(leaf);
            }
        }
        return bits;
    }

    /** @param leaf one of the rule, itself */
    public long bit(Leaf leaf) {
        Long bit = bits.get(leaf);
        if (bit == null) {
            throw new IllegalArgumentException("Not a leaf of this rule: " + leaf);
        }
        return bit;
    }

    /** Whether the rule holds where the leaves of these bits do. */
    public boolean holds(long bits) {
        return rule.holds(leaf -> (bits & bit(leaf)) != 0);
    }

    /** The parts that must all hold, from the first on. */
    public List<Rule> parts() {
        return rule instanceof And and ? and.of() : List.of(rule);
    }

    /** How many of the parts hold, from the first on up to the first that does not, where the leaves of these bits do. */
    public int leading(long bits) {
        List<Rule> parts = parts();
        int leading = 0;
        while (leading < parts.size() && parts.get(leading).holds(leaf -> (bits & bit(leaf)) != 0)) {
            leading++;
        }
        return leading;
    }

    /** One person: the rule as a tree, each node with its verdict, each leaf with the value it saw. */
    public Why why(CustomerFacts facts) {
        return why(rule, facts);
    }

    private Why why(Rule node, CustomerFacts facts) {
        if (node instanceof Leaf leaf) {
            Found found = leaf.look(facts, asOf);
            return new Why(node, found.holds(), found.value(), List.of());
        }
        List<Rule> children = node instanceof And and ? and.of() : node instanceof Or or ? or.of() : ofNot(node);
        List<Why> below = children.stream().map(child -> why(child, facts)).toList();
        boolean holds = node.holds(leaf -> leaf.look(facts, asOf).holds());
        return new Why(node, holds, null, below);
    }

    private static List<Rule> ofNot(Rule node) {
        return node instanceof Not not ? List.of(not.of()) : List.of();
    }

    /** @param value what a leaf saw; null where it saw nothing, and in what joins others */
    public record Why(
            Rule rule,
            boolean holds,
            @org.jspecify.annotations.Nullable Object value,
            List<Why> of) {

        /**
         * Leaves that would have to turn for the verdict to turn, the fewest first; each list is enough. Whether they can is not
         * said.
         */
        public List<List<Why>> flips() {
            return Flips.of(this);
        }
    }
}
