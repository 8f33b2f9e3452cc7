package io.clientele.segment;

import io.clientele.rules.Attribute;
import io.clientele.rules.Attribute.Type;
import io.clientele.rules.PlaceIn;
import io.clientele.warehouse.DefinedAttribute;
import io.clientele.warehouse.DefinedAttributes;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The values that customers of a workspace can have: contact basics, and what its files and people added. */
public final class Attributes {

    /** Columns of {@code unify.customers}. */
    private static final Map<String, Type> BASICS = basics();

    private static final Set<String> PERSONAL = Set.of("full_name", "source_key", "email", "phone");

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
        own(session).forEach((name, type) -> all.add(new Attribute(name, type, true)));
        return all;
    }

    /** Whether values are of one person each. */
    public static boolean isPersonal(String name) {
        return PERSONAL.contains(name);
    }

    /** Whether a name is that of a contact basic, or of all of them that tell where somebody lives. */
    public static boolean isBasic(String name) {
        return BASICS.containsKey(name) || name.equals(PlaceIn.HOME);
    }

    /** By name: those that were defined, whether anybody has a value or not, and those that files brought; not what is retired. */
    private static Map<String, Type> own(Engine session) {
        Map<String, Type> own = new TreeMap<>();
        for (Row row : session.rows(
                "own attributes",
                "select attribute, count(case when text_value is not null and number_value is null and date_value is null"
                        + " then 1 end), count(number_value), count(date_value) from unify.attribute_values"
                        + " where coalesce(text_value, cast(number_value as varchar), cast(date_value as varchar)) is not null"
                        + " group by attribute order by attribute")) {
            own.put(String.valueOf(row.text(1)), type(row));
        }
        DefinedAttributes.of(session).forEach((name, defined) -> {
            if (defined.retired()) {
                own.remove(name);
            } else {
                own.put(name, type(defined));
            }
        });
        own.keySet().removeIf(Attributes::isBasic);
        return own;
    }

    /** One that was ever told in words alone is text. */
    private static Type type(Row counts) {
        return counts.number(2) > 0 ? Type.TEXT : counts.number(3) > 0 ? Type.NUMBER : Type.DATE;
    }

    private static Type type(DefinedAttribute defined) {
        return switch (defined.kind()) {
            case NUMBER -> Type.NUMBER;
            case DATE -> Type.DATE;
            case TEXT, YES_NO -> Type.TEXT;
        };
    }
}
