package io.clientele.rules;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What can be said of a customer on a day. Two-valued: a missing value makes a leaf false, so {@link Not} makes it true; every
 * negative operator of a leaf ("is none of", "does not contain") demands a value.
 */
public sealed interface Rule permits And, Or, Not, Leaf {

    /** Whether it holds where the leaves are as told. */
    boolean holds(Predicate<Leaf> leaf);

    /** Its leaves from left to right; equal ones as often as they stand. */
    List<Leaf> leaves();

    /** Its JSON form as maps, lists, texts and numbers. */
    Map<String, Object> json();
}
