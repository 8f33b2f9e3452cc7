package io.clientele.rules;

/** A predicate about facts of a customer: how many, or how much. */
public sealed interface FactLeaf extends Leaf permits Count, Sum {

    FactFilter of();

    Window within();

    Range range();
}
