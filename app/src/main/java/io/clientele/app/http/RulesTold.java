package io.clientele.app.http;

import io.clientele.app.http.Tells.Cell;
import io.clientele.app.http.Tells.OneOf;
import io.clientele.app.http.Tells.Sometimes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shapes of what is said of filters. */
final class RulesTold {

    private RulesTold() {}

    /** What a rule can ask here. */
    record Vocabulary(
            List<Attribute> attributes,
            List<NamedLabel> kinds,
            List<Shared> channels,
            List<Shared> categories,
            List<Edition> places) {}

    /**
     * A property of customers.
     *
     * @param own whether a file of the workspace, or somebody, named it
     * @param values the most frequent first; missing where each customer has their own
     */
    record Attribute(
            String name,
            String label,
            @OneOf({"text", "number", "date", "place"}) String type,
            boolean own,
            @Sometimes List<Shared> values) {}

    /** A word, and what it is called. */
    record NamedLabel(String name, String label) {}

    /** A value, and how many customers share it. */
    record Shared(String value, long count) {}

    /** The places of a country, as of a year. */
    record Edition(String edition, List<PlaceNode> nodes) {}

    /** One place. */
    record PlaceNode(String id, String label) {}

    /**
     * A rule in words.
     *
     * @param rule in its one form, as JSON
     * @param parts that must all hold
     * @param tree the whole with what it joins
     */
    record RuleWords(String rule, List<String> parts, String sentence, RuleTree tree) {}

    /** A rule, or a part of one, in words. */
    record RuleTree(String sentence, List<RuleTree> of) {}

    /**
     * How the conditions narrow everyone down, one after the other.
     *
     * @param of how many there are
     * @param unjudged have too many facts to be judged
     */
    record Steps(@OneOf({"exact", "estimate"}) String state, long of, long unjudged, List<Step> steps) {}

    /**
     * How many are left after a condition.
     *
     * @param low of a guess, its 90 % range
     * @param high of a guess
     */
    record Step(long value, @Sometimes Long low, @Sometimes Long high) {}

    /**
     * A rule as one select.
     *
     * @param sql null where the rule has no such form
     * @param reads the selects whose rows it is judged of then
     */
    record SqlForm(@Nullable Asking sql, List<Asking> reads) {}

    /**
     * A select.
     *
     * @param bound in the order of its question marks
     */
    record Asking(String text, List<String> bound) {}

    /**
     * Why a rule holds for a customer, or does not, and what would turn it.
     *
     * @param value of the customer that decided; null = none, or the parts did
     * @param of its parts
     * @param changes what would have to be otherwise, the fewest first; each list is enough
     */
    record WhyTold(boolean holds, String sentence, @Nullable Cell value, List<Why> of, List<List<Why>> changes) {}

    /**
     * For how many a rule holds.
     *
     * @param of how many there are
     * @param low of a guess, its 90 % range
     * @param high of a guess
     * @param n of a guess, how many it looked at
     * @param unjudged have too many facts to be judged
     */
    record HowMany(
            @OneOf({"exact", "estimate"}) String state,
            long value,
            long of,
            @Sometimes Long low,
            @Sometimes Long high,
            @Sometimes Long n,
            @Sometimes Long unjudged) {}

    /**
     * Why a rule holds for a customer, or does not.
     *
     * @param value of the customer that decided; null = none, or the parts did
     * @param of its parts
     */
    record Why(boolean holds, String sentence, @Nullable Cell value, List<Why> of) {}
}
