package io.clientele.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What would change a verdict: sets of leaves that would have to turn, none of which holds another. Whether they can turn
 * together, or at all, is not said: a day that has passed does not come again.
 */
final class Flips {

    /** More are not looked through on the way. */
    private static final int MOST_LOOKED_AT = 200;

    private static final int MOST = 5;

    private Flips() {}

    /** The smallest first, each in the order of the rule. */
    static List<List<RuleSet.Why>> of(RuleSet.Why root) {
        List<Set<Leaf>> found = new ArrayList<>();
        for (Set<Leaf> some : smallest(ways(root))) {
            boolean turns = root.rule().holds(leaf -> held(root).contains(leaf) != some.contains(leaf)) != root.holds();
            if (turns && found.stream().noneMatch(some::containsAll)) {
                found.add(some);
            }
        }
        return found.stream().limit(MOST).map(some -> told(root, some)).toList();
    }

    private static List<Set<Leaf>> ways(RuleSet.Why node) {
        if (node.rule() instanceof Leaf leaf) {
            return List.of(Set.of(leaf));
        }
        boolean each = node.rule() instanceof And ? node.holds() : node.rule() instanceof Or && !node.holds();
        if (each || node.rule() instanceof Not) {
            // Any of them, alone.
            return smallest(
                    node.of().stream().flatMap(child -> ways(child).stream()).toList());
        }
        // All that stand in the way.
        List<Set<Leaf>> together = List.of(Set.of());
        for (RuleSet.Why child : node.of()) {
            if (child.holds() == node.holds()) {
                together = joined(together, ways(child));
            }
        }
        return together;
    }

    private static List<Set<Leaf>> joined(List<Set<Leaf>> some, List<Set<Leaf>> others) {
        List<Set<Leaf>> joined = new ArrayList<>();
        for (Set<Leaf> one : some) {
            for (Set<Leaf> other : others) {
                Set<Leaf> both = new LinkedHashSet<>(one);
                both.addAll(other);
                joined.add(both);
            }
        }
        return smallest(joined);
    }

    private static List<Set<Leaf>> smallest(List<Set<Leaf>> ways) {
        return ways.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Set::size))
                .limit(MOST_LOOKED_AT)
                .toList();
    }

    private static Set<Leaf> held(RuleSet.Why root) {
        Set<Leaf> held = new HashSet<>();
        leaves(root).stream().filter(RuleSet.Why::holds).forEach(why -> held.add((Leaf) why.rule()));
        return held;
    }

    private static List<RuleSet.Why> told(RuleSet.Why root, Set<Leaf> some) {
        Set<Leaf> met = new HashSet<>();
        return leaves(root).stream()
                .filter(why -> some.contains((Leaf) why.rule()) && met.add((Leaf) why.rule()))
                .toList();
    }

    private static List<RuleSet.Why> leaves(RuleSet.Why node) {
        return node.rule() instanceof Leaf
                ? List.of(node)
                : node.of().stream().flatMap(child -> leaves(child).stream()).toList();
    }
}
