package io.clientele.rules;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What does not hold, inside the universe: outside it no rule holds, this one neither. */
public record Not(Rule of) implements Rule {

    @Override
    public boolean holds(Predicate<Leaf> leaf) {
        return !of.holds(leaf);
    }

    @Override
    public List<Leaf> leaves() {
        return of.leaves();
    }

    @Override
    public Map<String, Object> json() {
        return Map.of("not", of.json());
    }
}
