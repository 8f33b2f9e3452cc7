package io.clientele.rules;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** All of these. Of none it holds: everyone. */
public record And(List<Rule> of) implements Rule {

    public And {
        of = List.copyOf(of);
    }

    @Override
    public boolean holds(Predicate<Leaf> leaf) {
        return of.stream().allMatch(rule -> rule.holds(leaf));
    }

    @Override
    public List<Leaf> leaves() {
        return of.stream().flatMap(rule -> rule.leaves().stream()).toList();
    }

    @Override
    public Map<String, Object> json() {
        return Map.of("all", of.stream().map(Rule::json).toList());
    }
}
