package io.clientele.run;

import io.clientele.warehouse.DefinedAttribute;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of the list of customers.
 *
 * @param name as addresses and files write it
 * @param kind {@code text}, {@code day}, {@code number}, {@code money}, {@code count}, {@code group}, {@code yes_no}
 * @param place the table it stands in
 * @param column its column there; of an attribute what its values are read from
 * @param holds how many customers have a value; of an attribute how many values there are
 * @param field what somebody said of an attribute; null = nobody did
 */
record CustomerColumn(
        String name,
        String kind,
        Place place,
        String column,
        long holds,
        @Nullable DefinedAttribute field) {

    /** Tables with one row a customer at most; the first has one for each. */
    enum Place {
        CUSTOMERS("unify.customers", "c"),
        TOTALS("value.totals", "t"),
        SCORES("value.rfm", "s"),
        GROUPS("segment.rfm_groups", "g"),
        ATTRIBUTES("unify.attribute_values", "a");

        final String table;
        final String alias;

        Place(String table, String alias) {
            this.table = table;
            this.alias = alias;
        }
    }

    /** Those that every workspace may have, in the order they are offered. */
    static final List<CustomerColumn> KNOWN = List.of(
            of("full_name", "text", Place.CUSTOMERS),
            of("source_key", "text", Place.CUSTOMERS),
            of("source", "text", Place.CUSTOMERS),
            of("country", "text", Place.CUSTOMERS),
            of("region", "text", Place.CUSTOMERS),
            of("city", "text", Place.CUSTOMERS),
            of("gender", "text", Place.CUSTOMERS),
            of("birth_date", "day", Place.CUSTOMERS),
            of("registered_on", "day", Place.CUSTOMERS),
            of("email", "text", Place.CUSTOMERS),
            of("phone", "text", Place.CUSTOMERS),
            of("records", "count", Place.CUSTOMERS),
            of("purchases", "count", Place.TOTALS),
            of("first_day", "day", Place.TOTALS),
            of("last_day", "day", Place.TOTALS),
            of("gross", "money", Place.TOTALS),
            of("returns", "money", Place.TOTALS),
            of("net", "money", Place.TOTALS),
            of("recency", "count", Place.SCORES),
            of("r", "count", Place.SCORES),
            of("f", "count", Place.SCORES),
            of("m", "count", Place.SCORES),
            new CustomerColumn("group", "group", Place.GROUPS, "segment_group", 0, null));

    private static CustomerColumn of(String name, String kind, Place place) {
        return new CustomerColumn(name, kind, place, name, 0, null);
    }

    /** @param field null = nobody defined it */
    static CustomerColumn attribute(String name, String kind, long holds, @Nullable DefinedAttribute field) {
        String values =
                switch (kind) {
                    case "day" -> "date_value";
                    case "number" -> "number_value";
                    // A zero is also how files write that there is nothing.
                    default -> "coalesce(text_value, case when number_value = 0 then '0' end)";
                };
        return new CustomerColumn(name, kind, Place.ATTRIBUTES, values, holds, field);
    }

    CustomerColumn holding(long customers) {
        return new CustomerColumn(name, kind, place, column, customers, field);
    }

    /** Of an attribute what the files call it. */
    String label() {
        return place == Place.ATTRIBUTES ? name.substring(name.indexOf('.') + 1) : name;
    }

    /** What it is called in a language. */
    String label(String lang) {
        return field == null ? label() : field.label(lang);
    }

    /** Whether people may enter its values. */
    boolean canBeEntered() {
        return place == Place.ATTRIBUTES && !ofFirstOrder();
    }

    /** Of a column that orders tell, the first order's value counts; of one that a table of customers tells, the latest. */
    boolean ofFirstOrder() {
        return name.startsWith(CustomerColumns.FIRST_ORDER);
    }
}
