package io.clientele.rules;

import io.clientele.terms.AsOf;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Some value is known. */
public record Known(String attribute) implements AttributeLeaf {

    @Override
    public Attribute.@Nullable Type type() {
        return null;
    }

    @Override
    public Found look(CustomerFacts facts, AsOf asOf) {
        return facts.attribute(attribute).map(value -> new Found(true, value)).orElse(Found.NOTHING);
    }

    @Override
    public Map<String, Object> json() {
        return Map.of("known", attribute);
    }
}
