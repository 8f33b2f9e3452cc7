package io.clientele.rules;

import io.clientele.terms.AsOf;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** A number of the customer lies in a range. */
public record NumberIs(String attribute, Range range) implements AttributeLeaf {

    @Override
    public Attribute.Type type() {
        return Attribute.Type.NUMBER;
    }

    @Override
    public Found look(CustomerFacts facts, AsOf asOf) {
        return facts.attribute(attribute)
                .map(value -> new Found(value instanceof BigDecimal number && range.holds(number), value))
                .orElse(Found.NOTHING);
    }

    @Override
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("number", attribute);
        json.putAll(range.json());
        return json;
    }
}
