package io.clientele.rules;

import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The JSON form of a rule: {@code {"rule": {"all": [{"one_of": "country", "values": ["Germany"]}, {"did": {"kind":
 * "purchase"}, "times": {"at_least": 3}, "within": {"days": 90}}]}}}. A leaf is an object with one verb; {@code all, any, not}
 * join. What has no meaning is refused with its place, all of it at once.
 */
public final class RuleJson {

    /** A rule fits into an address. */
    public static final int LONGEST = 20_000;

    private static final List<String> VERBS = List.of(
            "all", "any", "not", "number", "date", "one_of", "none_of", "yes_no", "text", "place", "missing", "known",
            "age", "did", "sum");
    private static final int MOST_DAYS = 100_000;

    private final List<Problem> problems = new ArrayList<>();

    private RuleJson() {}

    /** @throws InvalidInputException with everything that is wrong */
    public static Rule read(String text) {
        RuleJson reading = new RuleJson();
        Rule rule = reading.whole(text);
        if (!reading.problems.isEmpty()) {
            throw new InvalidInputException(reading.problems);
        }
        return rule;
    }

    /** Equal rules are equal texts. */
    public static String write(Rule rule) {
        return Json.write(Map.of("rule", rule.json()));
    }

    private Rule whole(String text) {
        Object read;
        try {
            if (text.length() > LONGEST) {
                throw new IllegalArgumentException("It is longer than " + LONGEST + " letters");
            }
            read = Json.read(text);
        } catch (IllegalArgumentException malformed) {
            problems.add(new Problem(
                    "rules.noJson",
                    "rule",
                    Map.of("why", String.valueOf(malformed.getMessage())),
                    "This is no rule: " + malformed.getMessage() + "."));
            return new And(List.of());
        }
        if (!(read instanceof Map<?, ?> map)) {
            problems.add(Problem.of("rules.noObject", "rule", "An object in { } is needed here."));
            return new And(List.of());
        }
        JsonObject object = new JsonObject("", map, problems);
        JsonObject inside = object.object("rule");
        if (inside == null) {
            object.wrong("rule", "rules.noRule", String.valueOf(map.keySet()), "A rule is written {\"rule\": { … }}.");
            return new And(List.of());
        }
        object.refuseOthers();
        Rule rule = rule(inside);
        int leaves = new LinkedHashSet<>(rule.leaves()).size();
        if (leaves > RuleSet.MOST_LEAVES) {
            object.wrong("rule", "rules.tooManyLeaves", String.valueOf(leaves), "A rule asks at most 50 questions.");
        }
        return rule;
    }

    private Rule rule(JsonObject json) {
        String verb = json.verb(VERBS);
        if (verb == null) {
            return new And(List.of());
        }
        Rule rule = of(verb, json);
        json.refuseOthers();
        return rule;
    }

    private Rule of(String verb, JsonObject json) {
        return switch (verb) {
            case "all" -> new And(rules(json, verb));
            case "any" -> new Or(rules(json, verb));
            case "not" -> not(json);
            case "did" -> new Count(filter(json.object(verb)), times(json), window(json));
            case "sum" -> sum(json);
            default -> attribute(verb, json);
        };
    }

    private List<Rule> rules(JsonObject json, String verb) {
        List<Rule> rules = new ArrayList<>();
        json.objects(verb).forEach(each -> rules.add(rule(each)));
        return rules;
    }

    private Rule not(JsonObject json) {
        JsonObject inside = json.object("not");
        return new Not(inside == null ? new And(List.of()) : rule(inside));
    }

    private AttributeLeaf attribute(String verb, JsonObject json) {
        String name = json.text(verb);
        return switch (verb) {
            case "number" -> new NumberIs(name, json.someRange());
            case "date" -> date(name, json);
            case "one_of" -> new OneOf(name, values(json), false);
            case "none_of" -> new OneOf(name, values(json), true);
            case "yes_no" -> new YesNoIs(name, json.truth("is"));
            case "text" -> text(name, json);
            case "place" -> new PlaceIn(name, json.text("under"), edition(json));
            case "missing" -> new Missing(name);
            case "known" -> new Known(name);
            case "age" -> new Age(name, json.someRange());
            default -> throw new IllegalStateException("No leaf " + verb);
        };
    }

    private static TreeSet<String> values(JsonObject json) {
        TreeSet<String> values = new TreeSet<>(json.texts("values"));
        if (!json.has("values")) {
            json.wrong(json.where() + ".values", "rules.noTexts", "", "A text is needed here, or a list of texts.");
        }
        return values;
    }

    private static DateIs date(String name, JsonObject json) {
        LocalDate from = json.day("from");
        LocalDate to = json.day("to");
        if (from == null && to == null) {
            json.wrong(json.where(), "rules.noDays", "", "Say from which day, or to the day before which.");
        }
        boolean cross = from != null && to != null && !from.isBefore(to);
        if (cross) {
            json.wrong(json.where(), "rules.daysCross", from + " – " + to, "The days end before they begin.");
        }
        return new DateIs(name, cross ? null : from, cross ? null : to);
    }

    private static TextHas text(String name, JsonObject json) {
        List<String> ways = new ArrayList<>();
        for (TextHas.How how : TextHas.How.values()) {
            ways.add(how.word());
        }
        String way = json.verb(ways);
        return way == null
                ? new TextHas(name, TextHas.How.CONTAINS, "?")
                : new TextHas(name, TextHas.How.values()[ways.indexOf(way)], json.text(way));
    }

    private static String edition(JsonObject json) {
        String edition = json.text("edition");
        String under = String.valueOf(json.get("under"));
        List<String> editions = io.clientele.text.Places.editions();
        if (!editions.contains(edition)) {
            json.wrong(
                    json.where() + ".edition",
                    "rules.noEdition",
                    edition,
                    "There is no such edition of places. There are: " + String.join(", ", editions));
        } else if (io.clientele.text.Places.of(edition).node(under).isEmpty()) {
            json.wrong(json.where() + ".under", "rules.noPlace", under, "This edition has no such place.");
        }
        return edition;
    }

    private Sum sum(JsonObject json) {
        String what = json.text("sum");
        Sum.What found = Sum.What.AMOUNT;
        try {
            found = Sum.What.valueOf(what.toUpperCase(java.util.Locale.ROOT));
        } catch (IllegalArgumentException noSuch) {
            json.wrong(json.where() + ".sum", "rules.noSum", what, "What can be summed is amount, gross or quantity.");
        }
        return new Sum(found, filter(json.object("of")), json.someRange(), window(json));
    }

    private static Range times(JsonObject json) {
        JsonObject times = json.object("times");
        if (times == null) {
            return Range.SOME;
        }
        Range range = times.someRange();
        times.refuseOthers();
        return range;
    }

    private static FactFilter filter(@Nullable JsonObject json) {
        if (json == null) {
            return FactFilter.of();
        }
        TreeSet<String> kinds = new TreeSet<>(json.texts("kind"));
        List<String> all = List.of(Fact.PURCHASE, Fact.RETURN, Fact.OTHER);
        if (!all.containsAll(kinds)) {
            json.wrong(
                    json.where() + ".kind",
                    "rules.noKind",
                    String.join(", ", kinds),
                    "What happened is one of: " + String.join(", ", all));
        }
        JsonObject amount = json.object("amount");
        FactFilter filter = new FactFilter(
                kinds,
                new TreeSet<>(json.texts("product")),
                new TreeSet<>(json.texts("category")),
                new TreeSet<>(json.texts("channel")),
                amount == null ? Range.ANY : amount.someRange(),
                json.has("text") ? json.text("text") : null);
        if (amount != null) {
            amount.refuseOthers();
        }
        json.refuseOthers();
        return filter;
    }

    private static Window window(JsonObject json) {
        JsonObject within = json.object("within");
        if (within == null) {
            return new Window.Ever();
        }
        Window window = window(within, within.verb(List.of("days", "last", "from")));
        within.refuseOthers();
        return window;
    }

    private static Window window(JsonObject within, @Nullable String verb) {
        if ("days".equals(verb)) {
            Object days = within.get("days");
            if (days instanceof java.math.BigDecimal number
                    && number.stripTrailingZeros().scale() <= 0
                    && number.signum() > 0
                    && number.intValue() <= MOST_DAYS) {
                return new Window.LastDays(number.intValue());
            }
            within.wrong(
                    within.where() + ".days",
                    "rules.noDayCount",
                    String.valueOf(days),
                    "A whole number of days is needed.");
        } else if ("last".equals(verb)) {
            try {
                Duration length = Duration.parse(within.text("last"));
                if (!length.isNegative() && !length.isZero() && length.toDays() <= MOST_DAYS) {
                    return new Window.Last(length);
                }
            } catch (DateTimeException noLength) {
                // Said below, as is a length that makes no sense.
            }
            within.wrong(within.where() + ".last", "rules.noLength", "", "Write a length like P90D or PT12H.");
        } else if ("from".equals(verb)) {
            LocalDate from = within.day("from");
            LocalDate to = within.day("to");
            if (from != null && to != null && from.isBefore(to)) {
                return new Window.Dates(from, to);
            }
            within.wrong(within.where(), "rules.noDays", "", "Say from which day, and to the day before which.");
        }
        return new Window.Ever();
    }
}
