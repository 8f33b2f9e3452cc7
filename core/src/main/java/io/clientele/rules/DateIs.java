package io.clientele.rules;

import io.clientele.terms.AsOf;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A day of the customer lies between two.
 *
 * @param from the first day; null where it is open
 * @param to the day after the last; null where it is open
 */
public record DateIs(
        String attribute,
        @Nullable LocalDate from,
        @Nullable LocalDate to) implements AttributeLeaf {

    public DateIs {
        if (from != null && to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException("Days must end after they begin, was " + from + " to " + to);
        }
    }

    @Override
    public Attribute.Type type() {
        return Attribute.Type.DATE;
    }

    @Override
    public Found look(CustomerFacts facts, AsOf asOf) {
        return facts.attribute(attribute)
                .map(value -> new Found(value instanceof LocalDate day && within(day), value))
                .orElse(Found.NOTHING);
    }

    private boolean within(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
    }

    @Override
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("date", attribute);
        if (from != null) {
            json.put("from", from.toString());
        }
        if (to != null) {
            json.put("to", to.toString());
        }
        return json;
    }
}
