package io.clientele.segment;

import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import io.clientele.terms.Scope;
import java.util.Map;

/**
 * What stands for a level of an attribute in addresses and statements: twelve digits of its md5. Both its words can come from
 * a file, so they never stand there themselves; its number would be another's after the next import.
 */
final class TraitHandle {

    /** Over the columns of {@code segment.trait_levels}. */
    static final String SQL = "substr(md5(attribute || ': ' || level), 1, 12)";

    private static final String TRAIT = "trait";

    private TraitHandle() {}

    /** Whether a scope names a level. */
    static boolean in(Scope scope) {
        return !scope.get(TRAIT, "").isEmpty();
    }

    /** The condition that it is the level a scope names. */
    static String is(Scope scope) {
        String handle = scope.get(TRAIT, "");
        if (!handle.matches("[0-9a-f]{12}")) {
            throw new InvalidInputException(new Problem(
                    "segment.noTrait",
                    TRAIT,
                    Map.of("value", handle),
                    "It is no trait; open one from the page of a group."));
        }
        return SQL + " = '" + handle + "'";
    }

    /** The buyers with that level. */
    static String customers(Scope scope) {
        return "select customer_id from segment.trait_levels where " + is(scope);
    }
}
