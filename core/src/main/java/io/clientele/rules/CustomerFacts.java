package io.clientele.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of one customer at the end of a day. Facts happened before that end and are in the order of (moment, order,
 * line); those of whole orders and those of lines tell the same twice, so a leaf looks at one kind of them only.
 *
 * @param attributes texts, decimals, days and places ({@link Place}) by name; what is missing is absent
 */
public record CustomerFacts(Map<String, Object> attributes, List<Fact> orders, List<Fact> lines) {

    /** Nothing but these values. */
    public static CustomerFacts of(Map<String, Object> attributes) {
        return new CustomerFacts(attributes, List.of(), List.of());
    }

    Optional<Object> attribute(String name) {
        return Optional.ofNullable(attributes.get(name));
    }

    /** Where a customer lives, as far as it is told. */
    public record Place(String country, String region, String city) {}
}
