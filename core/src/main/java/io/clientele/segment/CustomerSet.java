package io.clientele.segment;

import io.clientele.terms.Scope;

/**
 * Some of the customers, told from a scope: {@code group=champions}, or all buyers where it names none.
 *
 * @param select their ids; no text that somebody wrote stands in it
 */
public record CustomerSet(Scope scope, String select) {

    private static final String GROUP = "group";

    public static CustomerSet of(Scope scope) {
        String group = scope.get(GROUP, "");
        return new CustomerSet(
                scope,
                group.isEmpty()
                        ? "select customer_id from value.totals where gross > 0"
                        : NamedGroup.withId(group).customers());
    }

    public static CustomerSet of(NamedGroup group) {
        return of(Scope.of(GROUP, group.id()));
    }

    /** Everyone who bought. */
    public static CustomerSet everyone() {
        return of(Scope.DEFAULT);
    }
}
