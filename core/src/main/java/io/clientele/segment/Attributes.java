package io.clientele.segment;

import io.clientele.rules.Attribute;
import io.clientele.rules.Attribute.Type;
import io.clientele.rules.PlaceIn;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The values that customers of a workspace can have: contact basics, and what its files and people added. */
public final class Attributes {

    /** Columns of {@code unify.customers}. */
    private static final Map<String, Type> BASICS = basics();

    private Attributes() {}

    private static Map<String, Type> basics() {
        Map<String, Type> basics = new LinkedHashMap<>();
        for (String text :
                List.of("full_name", "source_key", "source", "email", "phone", "country", "region", "city", "gender")) {
            basics.put(text, Type.TEXT);
        }
        basics.put("birth_date", Type.DATE);
        basics.put("registered_on", Type.DATE);
        basics.put("records", Type.NUMBER);
        return basics;
    }

    /** Those of the catalog that the session uses, basics first; an own one that bears a basic's name is not reached. */
    public static List<Attribute> of(Engine session) {
        Set<String> columns = session.columns("select * from unify.customers").stream()
                .map(Engine.Column::name)
                .collect(Collectors.toSet());
        List<Attribute> all = new ArrayList<>();
        BASICS.forEach((name, type) -> {
            if (columns.contains(name)) {
                all.add(new Attribute(name, type, false));
            }
        });
        all.add(new Attribute(PlaceIn.HOME, Type.PLACE, false));
        for (Row row : session.rows(
                "own attributes",
                "select attribute, count(case when text_value is not null and number_value is null then 1 end),"
                        + " count(number_value), count(date_value) from unify.attribute_values"
                        + " group by attribute order by attribute")) {
            String name = String.valueOf(row.text(1));
            if (!BASICS.containsKey(name) && !name.equals(PlaceIn.HOME)) {
                all.add(new Attribute(name, type(row), true));
            }
        }
        return all;
    }

    /** One that was ever told in words alone is text. */
    private static Type type(Row counts) {
        return counts.number(2) > 0 ? Type.TEXT : counts.number(3) > 0 ? Type.NUMBER : Type.DATE;
    }
}
