package io.clientele.rules;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** At least one of these. Of none it does not hold: nobody. */
public record Or(List<Rule> of) implements Rule {

    public Or {
        of = List.copyOf(of);
    }

    @Override
    public boolean holds(Predicate<Leaf> leaf) {
        return of.stream().anyMatch(rule -> rule.holds(leaf));
    }

    @Override
    public List<Leaf> leaves() {
        return of.stream().flatMap(rule -> rule.leaves().stream()).toList();
    }

    @Override
    public Map<String, Object> json() {
        return Map.of("any", of.stream().map(Rule::json).toList());
    }
}
