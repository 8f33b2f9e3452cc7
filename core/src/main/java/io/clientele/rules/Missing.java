package io.clientele.rules;

import io.clientele.terms.AsOf;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** No value is known. */
public record Missing(String attribute) implements AttributeLeaf {

    @Override
    public Attribute.@Nullable Type type() {
        return null;
    }

    @Override
    public Found look(CustomerFacts facts, AsOf asOf) {
        return facts.attribute(attribute).map(value -> new Found(false, value)).orElse(new Found(true, null));
    }

    @Override
    public Map<String, Object> json() {
        return Map.of("missing", attribute);
    }
}
