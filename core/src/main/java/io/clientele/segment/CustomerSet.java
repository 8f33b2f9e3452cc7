package io.clientele.segment;

import io.clientele.terms.Scope;
import java.util.Optional;

/**
 * Some of the customers, told from a scope: {@code group=champions}, or all buyers where it names none.
 *
 * @param select their ids; no text that somebody wrote stands in it
 */
public record CustomerSet(Scope scope, String select) {

    private static final String GROUP = "group";
    private static final String SEGMENT = "segment";

    /** A named group, or all buyers. */
    public static CustomerSet of(Scope scope) {
        String group = scope.get(GROUP, "");
        if (!scope.get(SEGMENT, "").isEmpty()) {
            throw new IllegalArgumentException("Whom the rule of a segment holds for has to be judged first: " + scope);
        }
        return new CustomerSet(
                scope,
                group.isEmpty()
                        ? "select customer_id from value.totals where gross > 0"
                        : NamedGroup.withId(group).customers());
    }

    public static CustomerSet of(NamedGroup group) {
        return of(Scope.of(GROUP, group.id()));
    }

    /** Those for whom the rule of a segment holds. */
    public static CustomerSet of(String segment, Sets.Held held) {
        return new CustomerSet(Scope.of(SEGMENT, segment), held.select());
    }

    /** The segment a scope names; empty where it names none. */
    public static Optional<String> segment(Scope scope) {
        return Optional.of(scope.get(SEGMENT, "")).filter(id -> !id.isEmpty());
    }

    /** Everyone who bought. */
    public static CustomerSet everyone() {
        return of(Scope.DEFAULT);
    }
}
