package io.clientele.rules;

/** A predicate about a value that a customer has or lacks. */
public sealed interface AttributeLeaf extends Leaf
        permits NumberIs, DateIs, OneOf, YesNoIs, TextHas, PlaceIn, Missing, Known, Age {

    /** Name of the attribute. */
    String attribute();

    /** What the attribute must be for the question to make sense; null where any will do. */
    Attribute.@org.jspecify.annotations.Nullable Type type();
}
