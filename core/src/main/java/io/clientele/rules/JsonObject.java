package io.clientele.rules;

import io.clientele.terms.Problem;
import io.clientele.text.Maybe;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One object of a rule that is read: what is wrong with it is put on a list, with the place, and reading goes on. */
final class JsonObject {

    private static final int LONGEST_TEXT = 4_000;
    private static final int MOST_VALUES = 1_000;

    private final String where;
    private final Map<?, ?> values;
    private final List<Problem> problems;
    private final SortedSet<String> known = new TreeSet<>();

    JsonObject(String where, Map<?, ?> values, List<Problem> problems) {
        this.where = where;
        this.values = values;
        this.problems = problems;
    }

    String where() {
        return where;
    }

    /** The place of what stands under a name. */
    private String at(String name) {
        return where.isEmpty() ? name : where + "." + name;
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** What stands under a name, which is a name that may be there. */
    @Nullable
    Object get(String name) {
        known.add(name);
        return values.get(name);
    }

    void wrong(String at, String code, String value, String hint) {
        problems.add(new Problem(code, at, Map.of("value", value), hint));
    }

    /** Whatever was not asked for has no meaning, and that is said rather than passed over. */
    void refuseOthers() {
        for (Object key : values.keySet()) {
            String name = String.valueOf(key);
            if (!known.contains(name)) {
                wrong(at(name), "rules.unknownKey", name, "A rule has no such name here." + Maybe.of(name, known));
            }
        }
    }

    String text(String name) {
        Object value = get(name);
        if (value instanceof String text && !text.isBlank() && text.length() <= LONGEST_TEXT) {
            return text;
        }
        wrong(at(name), "rules.noText", String.valueOf(value), "A text of 1 to 4,000 letters is needed here.");
        return "?";
    }

    /** One text or several. */
    SortedSet<String> texts(String name) {
        Object value = get(name);
        SortedSet<String> texts = new TreeSet<>();
        if (value instanceof String text) {
            texts.add(text);
        } else if (value instanceof List<?> list && list.size() <= MOST_VALUES) {
            list.forEach(each -> texts.add(each instanceof String text ? text : ""));
        }
        if (value != null && (texts.isEmpty() || texts.contains(""))) {
            wrong(at(name), "rules.noTexts", String.valueOf(value), "A text is needed here, or a list of texts.");
        }
        return texts;
    }

    boolean truth(String name) {
        Object value = get(name);
        if (value instanceof Boolean truth) {
            return truth;
        }
        wrong(at(name), "rules.noTruth", String.valueOf(value), "true or false is needed here.");
        return false;
    }

    @Nullable
    LocalDate day(String name) {
        Object value = get(name);
        try {
            if (value instanceof String text && text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException noDay) {
            wrong(at(name), "rules.noDay", String.valueOf(value), "There is no such day.");
            return null;
        }
        if (value != null) {
            wrong(at(name), "rules.noDay", String.valueOf(value), "Write a day like 2025-11-01.");
        }
        return null;
    }

    @Nullable
    JsonObject object(String name) {
        Object value = get(name);
        if (value instanceof Map<?, ?> map) {
            return new JsonObject(at(name), map, problems);
        }
        if (value != null) {
            wrong(at(name), "rules.noObject", String.valueOf(value), "An object in { } is needed here.");
        }
        return null;
    }

    List<JsonObject> objects(String name) {
        List<JsonObject> objects = new ArrayList<>();
        if (get(name) instanceof List<?> list) {
            for (int place = 0; place < list.size(); place++) {
                String at = at(name) + "[" + place + "]";
                if (list.get(place) instanceof Map<?, ?> map) {
                    objects.add(new JsonObject(at, map, problems));
                } else {
                    wrong(at, "rules.noObject", String.valueOf(list.get(place)), "An object in { } is needed here.");
                }
            }
        } else {
            wrong(at(name), "rules.noList", String.valueOf(get(name)), "A list in [ ] is needed here.");
        }
        return objects;
    }

    /** Limits beside the other names of this object. */
    Range range() {
        BigDecimal exactly = number("exactly");
        if (exactly != null) {
            return range(exactly, true, exactly, true);
        }
        BigDecimal atLeast = number("at_least");
        BigDecimal atMost = number("at_most");
        BigDecimal moreThan = number("more_than");
        BigDecimal lessThan = number("less_than");
        if (atLeast != null && moreThan != null || atMost != null && lessThan != null) {
            wrong(where, "rules.twoLimits", "", "Two limits on one side; leave one out.");
        }
        return range(
                moreThan == null ? atLeast : moreThan,
                moreThan == null,
                lessThan == null ? atMost : lessThan,
                lessThan == null);
    }

    /** The same, where a question without limits would be none. */
    Range someRange() {
        Range range = range();
        if (range.isAny()) {
            wrong(where, "rules.noLimit", "", "Say at_least, at_most, more_than, less_than or exactly.");
        }
        return range;
    }

    private Range range(@Nullable BigDecimal least, boolean leastIn, @Nullable BigDecimal most, boolean mostIn) {
        if (least != null && most != null && least.compareTo(most) > 0) {
            wrong(where, "rules.limitsCross", least + " > " + most, "The lower limit is above the upper one.");
            return Range.ANY;
        }
        return new Range(least, leastIn, most, mostIn);
    }

    private @Nullable BigDecimal number(String name) {
        Object value = get(name);
        if (value != null && !(value instanceof BigDecimal)) {
            wrong(at(name), "rules.noNumber", String.valueOf(value), "A number is needed here, without quotes.");
        }
        return value instanceof BigDecimal number ? number : null;
    }

    /** The one of these names that is there. */
    @Nullable
    String verb(List<String> verbs) {
        List<String> there = verbs.stream().filter(values::containsKey).toList();
        if (there.size() == 1) {
            return there.get(0);
        }
        String found = values.keySet().stream().map(String::valueOf).collect(Collectors.joining(", "));
        String maybe = values.keySet().isEmpty()
                ? ""
                : Maybe.of(String.valueOf(values.keySet().iterator().next()), verbs);
        wrong(
                where,
                there.isEmpty() ? "rules.noVerb" : "rules.twoVerbs",
                found,
                (there.isEmpty()
                                ? "Nothing here says what is asked." + maybe
                                : "Two questions in one; put them in a list.")
                        + " One of: " + String.join(", ", verbs));
        return null;
    }
}
