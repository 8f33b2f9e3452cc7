package io.clientele.segment;

import io.clientele.rules.AttributeLeaf;
import io.clientele.rules.FactLeaf;
import io.clientele.rules.Leaf;
import io.clientele.rules.Rule;
import java.util.Set;
import java.util.TreeSet;

/** Attributes of traits that a set is made of: of these nothing can be found out about it. */
final class OwnTraits {

    /** Of a set that is made of how lately, how often and how much people bought. */
    static final Set<String> OF_BUYING = Set.of("first_order_month", "first_order_size", "days_known");

    /** Who is told by one of them is told by the others. */
    private static final Set<String> PLACES = Set.of("country", "region", "city", "home_place");

    private OwnTraits() {}

    static Set<String> of(Rule rule) {
        Set<String> own = new TreeSet<>();
        for (Leaf leaf : rule.leaves()) {
            if (leaf instanceof FactLeaf) {
                own.addAll(OF_BUYING);
            } else if (leaf instanceof AttributeLeaf asked) {
                add(own, asked.attribute());
            }
        }
        return own;
    }

    private static void add(Set<String> own, String attribute) {
        if (PLACES.contains(attribute)) {
            own.addAll(PLACES);
        }
        if (attribute.equals("birth_date")) {
            own.add("age");
        }
        own.add(attribute);
        own.add(TraitKind.TOLD_BY_FIRST_ORDER + attribute);
    }
}
