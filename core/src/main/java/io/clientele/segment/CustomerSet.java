package io.clientele.segment;

import io.clientele.terms.Scope;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Some of the customers, told from a scope: {@code group=champions}, or all buyers where it names none.
 *
 * @param select their ids; no text that somebody wrote stands in it
 */
public record CustomerSet(Scope scope, String select) {

    private static final String GROUP = "group";
    private static final String SEGMENT = "segment";
    private static final String WITH = "with";

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

    /** Those for whom a rule holds that nobody saved. */
    public static CustomerSet of(Sets.Held held) {
        return new CustomerSet(Scope.DEFAULT, held.select());
    }

    /** Whom a scope means where it may name segments. */
    static CustomerSet of(Scope scope, Map<String, Sets.Held> segments) {
        Sets.Held held = segments.get(scope.get(SEGMENT, ""));
        return held == null ? of(scope) : new CustomerSet(scope, held.select());
    }

    /** Whom a scope compares them with: a named group, a segment, or all buyers where it names none. */
    static CustomerSet with(Scope scope, Map<String, Sets.Held> segments) {
        String with = scope.get(WITH, "");
        Sets.Held held = segments.get(with);
        return held == null ? of(Scope.of(GROUP, with)) : of(with, held);
    }

    /** These beside others, as a scope says it. */
    public Scope with(CustomerSet other) {
        SortedMap<String, String> values = new TreeMap<>(scope.values());
        values.put(WITH, other.scope.get(GROUP, other.scope.get(SEGMENT, "")));
        return new Scope(values);
    }

    /** What a scope names that may be a segment: whom it means, and whom it compares them with. */
    public static List<String> named(Scope scope) {
        return Stream.of(SEGMENT, WITH)
                .map(name -> scope.get(name, ""))
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
    }

    /** Everyone who bought. */
    public static CustomerSet everyone() {
        return of(Scope.DEFAULT);
    }
}
