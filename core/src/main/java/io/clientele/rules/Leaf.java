package io.clientele.rules;

import io.clientele.terms.AsOf;
import java.util.List;
import java.util.function.Predicate;

/** One predicate about one customer. A pure function of its facts and the day. */
public sealed interface Leaf extends Rule permits AttributeLeaf, FactLeaf {

    /** What it looks at, what it found there, and whether that is enough. */
    Found look(CustomerFacts facts, AsOf asOf);

    @Override
    default boolean holds(Predicate<Leaf> leaf) {
        return leaf.test(this);
    }

    @Override
    default List<Leaf> leaves() {
        return List.of(this);
    }
}
