package io.clientele.app.http;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Long work as it is asked for; equal ones are the same work.
 *
 * @param kind what is done
 * @param arguments on what; kept in the ledger, so nothing of rows and no names of people
 * @param sent what else was sent, as JSON; lies in a file of its own until the work is over. Null = nothing
 */
record JobAsked(
        String kind,
        Map<String, String> arguments,
        @Nullable String sent) {

    JobAsked {
        arguments = Collections.unmodifiableMap(new TreeMap<>(arguments));
    }

    static JobAsked of(String kind) {
        return new JobAsked(kind, Map.of(), null);
    }

    static JobAsked of(String kind, String name, String value) {
        return new JobAsked(kind, Map.of(name, value), null);
    }

    /** What the log tells: nothing that was sent. */
    @Override
    public String toString() {
        return kind + " " + arguments;
    }
}
