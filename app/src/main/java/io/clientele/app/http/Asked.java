package io.clientele.app.http;

import io.clientele.rules.Rule;
import io.clientele.rules.RuleJson;
import io.clientele.run.View;
import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import io.clientele.terms.Scope;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an address asks for, read or refused. */
final class Asked {

    static final int MOST_ROWS = 500;
    private static final int MOST_COMPARED = 4;
    private static final int LONGEST_SCOPE = 500;
    static final int LONGEST_SEARCH = 200;

    private Asked() {}

    /** A day as ISO writes it; null = now. */
    static @Nullable LocalDate day(@Nullable String asof) {
        if (asof == null || asof.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(asof);
        } catch (DateTimeParseException noDay) {
            throw new InvalidInputException(new Problem(
                    "app.noDay", "asof", Map.of("value", cut(asof)), "This is no day; write it like 2010-06-30."));
        }
    }

    /** A day that has to be given. */
    static LocalDate wanted(String day) {
        LocalDate read = day(day);
        if (read == null) {
            throw new InvalidInputException(new Problem(
                    "app.noDay", "day", Map.of("value", cut(day)), "This is no day; write it like 2010-06-30."));
        }
        return read;
    }

    /** Groups and segments to be compared, by their ids, each once. */
    static List<String> compared(String ids) {
        List<String> all = Stream.of(cut(ids).split(","))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
        if (all.size() < 2 || all.size() > MOST_COMPARED) {
            throw new InvalidInputException(new Problem(
                    "app.compare",
                    "ids",
                    Map.of("most", String.valueOf(MOST_COMPARED)),
                    "Name 2 to " + MOST_COMPARED + " groups or segments, like champions,loyal."));
        }
        return all;
    }

    /** A rule as JSON. */
    static Rule rule(String set) {
        return RuleJson.read(set);
    }

    /**
     * A day, whether as it was known then ({@code known} is the same day), and, as JSON, the rule of those who are looked at; what is
     * missing is now, as we know it now, and everyone.
     */
    static View view(@Nullable String asof, @Nullable String known, @Nullable String set) {
        LocalDate day = day(asof);
        LocalDate then = day(known);
        if (then != null && !then.equals(day)) {
            throw new InvalidInputException(new Problem(
                    "app.otherKnown",
                    "known",
                    Map.of("value", then.toString()),
                    "What was known can be asked of the same day as asof, or left out for what is known now."));
        }
        return new View(day, then != null, set == null || set.isBlank() ? null : rule(set));
    }

    static int limit(int limit) {
        if (limit < 1 || limit > MOST_ROWS) {
            throw new InvalidInputException(new Problem(
                    "app.limit",
                    "limit",
                    Map.of("most", String.valueOf(MOST_ROWS)),
                    "Ask for 1 to " + MOST_ROWS + " rows at a time."));
        }
        return limit;
    }

    static long after(long after) {
        if (after < 0) {
            throw new InvalidInputException(Problem.of("app.after", "after", "Rows are counted from 0; this is less."));
        }
        return after;
    }

    /** {@code basis=net;share=0.2}. */
    static Scope scope(@Nullable String scope) {
        Map<String, String> values = new TreeMap<>();
        if (scope != null && !scope.isBlank()) {
            for (String part : cut(scope).split(";")) {
                int equals = part.indexOf('=');
                if (equals < 1 || !part.substring(0, equals).matches("[a-z]+") || part.contains(" ")) {
                    throw new InvalidInputException(new Problem(
                            "app.scope", "scope", Map.of("value", part), "Write a scope like basis=net;share=0.2."));
                }
                values.put(part.substring(0, equals), part.substring(equals + 1));
            }
        }
        return new Scope(new TreeMap<>(values));
    }

    /** What somebody looks for; more than a name or an address has finds nothing anyway. */
    static String search(@Nullable String typed) {
        return typed == null
                ? ""
                : typed.codePointCount(0, typed.length()) <= LONGEST_SEARCH
                        ? typed
                        : typed.substring(0, typed.offsetByCodePoints(0, LONGEST_SEARCH));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_SCOPE ? text : text.substring(0, LONGEST_SCOPE);
    }
}
