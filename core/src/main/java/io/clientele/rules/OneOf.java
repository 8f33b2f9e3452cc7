package io.clientele.rules;

import io.clientele.terms.AsOf;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A text of the customer is one of these, letter by letter; or is there and is none of them.
 *
 * @param not whether it must be none of them
 */
public record OneOf(String attribute, SortedSet<String> values, boolean not) implements AttributeLeaf {

    public OneOf {
        values = Collections.unmodifiableSortedSet(new TreeSet<>(values));
    }

    @Override
    public Attribute.Type type() {
        return Attribute.Type.TEXT;
    }

    @Override
    public Found look(CustomerFacts facts, AsOf asOf) {
        return facts.attribute(attribute)
                .map(value -> new Found(values.contains(value.toString()) != not, value))
                .orElse(Found.NOTHING);
    }

    @Override
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(not ? "none_of" : "one_of", attribute);
        json.put("values", List.copyOf(values));
        return json;
    }
}
