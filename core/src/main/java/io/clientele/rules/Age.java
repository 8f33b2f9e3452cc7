package io.clientele.rules;

import io.clientele.terms.AsOf;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Whole years from a day of the customer to the day asked about lie in a range. Who was born on 29 February turns older on 1
 * March where the year has no such day. A day that is yet to come has no age.
 */
public record Age(String attribute, Range range) implements AttributeLeaf {

    @Override
    public Attribute.Type type() {
        return Attribute.Type.DATE;
    }

    @Override
    public Found look(CustomerFacts facts, AsOf asOf) {
        return facts.attribute(attribute)
                .map(value -> value instanceof LocalDate born && !born.isAfter(asOf.day())
                        ? of(BigDecimal.valueOf(years(born, asOf.day())))
                        : Found.NOTHING)
                .orElse(Found.NOTHING);
    }

    private Found of(BigDecimal years) {
        return new Found(range.holds(years), years);
    }

    private static int years(LocalDate born, LocalDate day) {
        return Period.between(born, day).getYears();
    }

    @Override
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("age", attribute);
        json.putAll(range.json());
        return json;
    }
}
