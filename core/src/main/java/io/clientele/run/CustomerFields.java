package io.clientele.run;

import io.clientele.collect.Meaning;
import io.clientele.collect.Said;
import io.clientele.segment.Attributes;
import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import io.clientele.text.Maybe;
import io.clientele.text.Texts;
import io.clientele.warehouse.DefinedAttribute;
import io.clientele.warehouse.DefinedAttributes;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The fields that customers have besides contact basics: those that were defined, and those that files brought. */
public final class CustomerFields {

    private static final String VALUE =
            "coalesce(text_value, cast(number_value as varchar), cast(date_value as varchar))";

    private final SortedMap<String, Field> fields = new TreeMap<>();

    private CustomerFields() {}

    /**
     * @param customers how many have a value
     * @param sources that told one, in order
     * @param ofOrders whether files of orders tell it of each first order, so that nobody enters it
     * @param defined what somebody said of it; null = nobody did
     */
    public record Field(
            String name,
            String kind,
            long customers,
            List<String> sources,
            boolean ofOrders,
            @Nullable DefinedAttribute defined) {

        public boolean retired() {
            return defined != null && defined.retired();
        }
    }

    /** Of the catalog the session uses; counting looks at all values. */
    public static CustomerFields of(Engine session) {
        CustomerFields found = new CustomerFields();
        Map<String, DefinedAttribute> defined = DefinedAttributes.of(session);
        defined.values()
                .forEach(one -> found.fields.put(
                        one.name(), new Field(one.name(), one.kind().word(), 0, List.of(), false, one)));
        Map<String, List<String>> sources = sources(session);
        for (Row row : session.rows("fields of customers", latest())) {
            String name = String.valueOf(row.text(1));
            DefinedAttribute one = defined.get(name);
            String kind = one != null ? one.kind().word() : kind(row);
            found.fields.put(
                    name,
                    new Field(name, kind, row.number(2), sources.getOrDefault(name, List.of()), row.flag(6), one));
        }
        return found;
    }

    /** One row a field: of each customer the value that holds, if only that there is none. */
    private static String latest() {
        return "select attribute, count(case when told then 1 end), count(case when told and words then 1 end),"
                + " count(case when told and number then 1 end), count(case when told and day then 1 end), bool_and(of_orders)"
                + " from (select attribute, " + VALUE + " is not null as told,"
                + " number_value is null and date_value is null as words, number_value is not null as number,"
                + " date_value is not null as day, from_at is not null as of_orders,"
                + " row_number() over (partition by attribute, customer_id order by from_at nulls first, turn desc, line desc, "
                + VALUE
                + ") as place from unify.attribute_values) as v where place = 1 group by attribute order by attribute";
    }

    private static Map<String, List<String>> sources(Engine session) {
        Map<String, List<String>> sources = new TreeMap<>();
        session.stream(
                "sources of fields",
                "select distinct a.attribute, r.source from unify.attribute_values as a"
                        + " join collect.receipts as r on r.receipt_id = a.receipt_id order by 1, 2",
                row -> sources.computeIfAbsent(String.valueOf(row.text(1)), name -> new ArrayList<>())
                        .add(String.valueOf(row.text(2))));
        return sources;
    }

    /** As {@link CustomerColumns} has it. */
    private static String kind(Row row) {
        boolean days = row.number(2) > 0 && row.number(5) == row.number(2);
        boolean numbers = row.number(2) > 0 && row.number(4) == row.number(2);
        return days ? "date" : numbers ? "number" : "text";
    }

    /** By name. */
    public List<Field> all() {
        return List.copyOf(fields.values());
    }

    /** @throws InvalidInputException where there is none of this name */
    public Field named(String name) {
        Field field = fields.get(name);
        if (field == null) {
            List<String> names = fields.values().stream()
                    .filter(one -> !one.retired())
                    .map(Field::name)
                    .toList();
            throw new InvalidInputException(new Problem(
                    "run.noAttribute",
                    Written.cut(name),
                    Map.of("name", Written.cut(name)),
                    "There is no field of this name." + Maybe.of(Written.cut(name), names)));
        }
        return field;
    }

    /**
     * Refuses a new field whose name means something already: a basic of ours, a head that every file is read by, a field of the same
     * letters or of another kind, or one that orders tell.
     */
    public void check(AttributeWish wish) {
        String name = Said.name(wish.name());
        String word = name.replace(' ', '_');
        boolean ours = Attributes.isBasic(word)
                || CustomerColumn.KNOWN.stream()
                        .anyMatch(column -> column.name().equals(word))
                || Meaning.named(word).isPresent();
        Optional<Meaning> meant = Meaning.ofHead(wish.name()).filter(meaning -> meaning != Meaning.ATTRIBUTE);
        if (ours || meant.isPresent()) {
            String basic = meant.map(Meaning::word).orElse(word);
            throw new InvalidInputException(new Problem(
                    "run.basicAttribute",
                    "name",
                    Map.of("name", wish.name(), "basic", basic),
                    "This name means " + ProblemWords.basic(Texts.of("en"), basic)
                            + " already, which every customer may have."));
        }
        for (Field field : fields.values()) {
            if (!Said.name(field.name()).equals(name)) {
                continue;
            }
            if (field.ofOrders()) {
                throw refused(
                        "run.attributeOfOrders",
                        wish,
                        field.name(),
                        "Files of orders tell " + field.name() + " of each first order; choose another name.");
            }
            if (!field.name().equals(wish.name())) {
                throw refused(
                        "run.attributeSpelt",
                        wish,
                        field.name(),
                        "There is a field of these letters already. Maybe " + field.name() + "?");
            }
            if (field.customers() > 0 && !fits(field.kind(), wish.kind())) {
                throw refused(
                        "run.otherKind",
                        wish,
                        field.kind(),
                        "Customers have values of this name already, which are of the kind " + field.kind() + ".");
            }
        }
    }

    /** Words may be yes and no; nothing else changes its kind. */
    private static boolean fits(String kind, String wanted) {
        return kind.equals(wanted) || kind.equals("text") && wanted.equals("yes_no");
    }

    private static InvalidInputException refused(String code, AttributeWish wish, String found, String hint) {
        return new InvalidInputException(new Problem(code, "name", Map.of("name", wish.name(), "found", found), hint));
    }

    /** What fields are called in a language, by name; those nobody named are not in it. */
    public static Map<String, String> labels(Engine session, Texts texts) {
        Map<String, String> labels = new TreeMap<>();
        DefinedAttributes.of(session).values().forEach(one -> {
            if (!one.label(texts.lang()).equals(one.name())) {
                labels.put(one.name(), one.label(texts.lang()));
            }
        });
        return labels;
    }
}
