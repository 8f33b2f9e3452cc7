package io.clientele.rules;

import io.clientele.terms.AsOf;
import io.clientele.text.Fold;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A text of the customer equals, begins with or contains another, whatever their case, width, script and marks; or is there
 * and does not contain it.
 */
public record TextHas(String attribute, How how, String text) implements AttributeLeaf {

    /** How the two are compared, once both are folded. */
    public enum How {
        EQUALS("equals"),
        STARTS_WITH("starts_with"),
        CONTAINS("contains"),
        NOT_CONTAINS("not_contains");

        private final String word;

        How(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    @Override
    public Attribute.Type type() {
        return Attribute.Type.TEXT;
    }

    @Override
    public Found look(CustomerFacts facts, AsOf asOf) {
        return facts.attribute(attribute)
                .map(value -> new Found(holds(Fold.of(value.toString()), Fold.of(text)), value))
                .orElse(Found.NOTHING);
    }

    private boolean holds(String value, String wanted) {
        return switch (how) {
            case EQUALS -> value.equals(wanted);
            case STARTS_WITH -> value.startsWith(wanted);
            case CONTAINS -> value.contains(wanted);
            case NOT_CONTAINS -> !value.contains(wanted);
        };
    }

    @Override
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("text", attribute);
        json.put(how.word(), text);
        return json;
    }
}
