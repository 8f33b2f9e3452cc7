package io.clientele.run;

import io.clientele.ledger.SegmentVersion;
import io.clientele.ledger.ViewVersion;
import io.clientele.rules.And;
import io.clientele.rules.AttributeLeaf;
import io.clientele.rules.Leaf;
import io.clientele.rules.Not;
import io.clientele.rules.Or;
import io.clientele.rules.Rule;
import io.clientele.rules.RuleJson;
import io.clientele.terms.InvalidInputException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What uses what somebody defined: which saved views and segments ask what a segment asks, wholly or among other conditions, and
 * which name a field. A rule holds its conditions itself, so that what asks the same as a segment goes on when that goes; what names
 * a field cannot be judged without it.
 */
public final class Uses {

    private final Map<String, List<Use>> segments = new LinkedHashMap<>();
    private final Map<String, List<Use>> fields = new TreeMap<>();

    /** Of those in use. */
    public Uses(List<SegmentVersion> saved, List<ViewVersion> views) {
        List<User> users = Stream.concat(
                        saved.stream().map(User::of), views.stream().map(User::of))
                .toList();
        for (SegmentVersion segment : saved) {
            rule(segment.rule())
                    .ifPresent(asked -> segments.put(
                            segment.id(),
                            users.stream()
                                    .filter(user -> !user.use.id.equals(segment.id()))
                                    .filter(user -> user.asks(asked))
                                    .map(User::use)
                                    .toList()));
        }
        for (User user : users) {
            user.fields()
                    .forEach(field -> fields.computeIfAbsent(field, name -> new ArrayList<>())
                            .add(user.use));
        }
    }

    /** By id of the segment, each in the order it was first saved. */
    public Map<String, List<Use>> ofSegments() {
        return segments;
    }

    /** By name of the field; one that nothing names is missing. */
    public Map<String, List<Use>> ofFields() {
        return fields;
    }

    /** Whether a rule asks all that another one does, as one of its conditions or as several that stand side by side. */
    private static boolean asks(Rule rule, Rule asked) {
        if (rule.equals(asked)) {
            return true;
        }
        if (rule instanceof And and) {
            List<Rule> parts = asked instanceof And all ? all.of() : List.of(asked);
            return and.of().containsAll(parts) || and.of().stream().anyMatch(part -> asks(part, asked));
        }
        return rule instanceof Or or
                ? or.of().stream().anyMatch(part -> asks(part, asked))
                : rule instanceof Not not && asks(not.of(), asked);
    }

    private static Optional<Rule> rule(String json) {
        try {
            return json.isEmpty() ? Optional.empty() : Optional.of(RuleJson.read(json));
        } catch (InvalidInputException noRule) {
            return Optional.empty();
        }
    }

    /**
     * One that uses something.
     *
     * @param what {@code segment} or {@code view}
     */
    public record Use(String what, String id, String name) {}

    /**
     * @param rule null where it asks nothing
     * @param shown names of fields it shows or is sorted by
     */
    private record User(Use use, @Nullable Rule rule, List<String> shown) {

        boolean asks(Rule asked) {
            return rule != null && Uses.asks(rule, asked);
        }

        static User of(SegmentVersion segment) {
            return new User(
                    new Use("segment", segment.id(), segment.name()),
                    Uses.rule(segment.rule()).orElse(null),
                    List.of());
        }

        static User of(ViewVersion view) {
            List<String> columns = Stream.of((view.columns() + "," + view.sort()).split(","))
                    .map(column -> column.replaceFirst("^-", ""))
                    .filter(column -> column.startsWith(CustomerColumns.ATTRIBUTE))
                    .map(column -> column.substring(CustomerColumns.ATTRIBUTE.length()))
                    .toList();
            return new User(
                    new Use("view", view.id(), view.name()),
                    Uses.rule(view.rule()).orElse(null),
                    columns);
        }

        List<String> fields() {
            List<Leaf> leaves = rule == null ? List.of() : rule.leaves();
            Stream<String> asked = leaves.stream()
                    .filter(AttributeLeaf.class::isInstance)
                    .map(leaf -> ((AttributeLeaf) leaf).attribute());
            return Stream.concat(asked, shown.stream()).distinct().toList();
        }
    }
}
