package io.clientele.unify;

import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import io.clientele.terms.Scope;
import io.clientele.text.OpaqueId;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Ids of facts that come from outside, in a scope or an address. They are read to bits before anything else, and what enters a
 * statement is made of the bits: whatever was written, it cannot be more than an id.
 */
public final class ScopedId {

    private static final Pattern WRITTEN = Pattern.compile("[a-z][a-z2-7]{25}");
    private static final int LONGEST_SHOWN = 60;

    private ScopedId() {}

    /** The literal of the id that a scope names, e.g. {@code cast('9032…' as uuid)}. */
    public static String of(Scope scope, String name, char letter) {
        return literal(read(name, scope.get(name, ""), letter));
    }

    public static String literal(UUID id) {
        return "cast('" + id + "' as uuid)";
    }

    /** @throws InvalidInputException where no id of this letter is written like this */
    public static UUID read(String name, String text, char letter) {
        if (text.isEmpty() || text.charAt(0) != letter || !WRITTEN.matcher(text).matches()) {
            String shown = text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
            throw new InvalidInputException(new Problem(
                    "unify.noId",
                    name,
                    Map.of("value", shown, "letter", String.valueOf(letter)),
                    "This is no id: " + shown + ". An id is the letter " + letter
                            + " and 25 letters a-z or digits 2-7; a list shows those there are."));
        }
        return OpaqueId.bits(text);
    }
}
