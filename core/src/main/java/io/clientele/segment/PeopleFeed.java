package io.clientele.segment;

import io.clientele.rules.Attribute;
import io.clientele.rules.CustomerFacts;
import io.clientele.rules.PlaceIn;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;

/** Customers with the values that a rule asks for, in the order of their ids. */
final class PeopleFeed {

    private static final String FROM = " from unify.customers as c";
    private static final String WHERE = " where c.customer_id not in (select customer_id from unify.not_yet) and ";

    private final Engine session;
    private final List<Attribute> attributes;

    /** @param attributes those that are asked for */
    PeopleFeed(Engine session, List<Attribute> attributes) {
        this.session = session;
        this.attributes = attributes;
    }

    void read(Which which, BiConsumer<UUID, Map<String, Object>> reader) {
        Asking asking = asking(which);
        Map<String, Integer> columns = columns();
        session.stream(
                "people of a rule",
                asking.sql(),
                row -> reader.accept(Objects.requireNonNull(row.id(1)), values(row, columns)),
                asking.bound().toArray());
    }

    /** Ids, then the values. */
    Asking asking(Which which) {
        StringBuilder select = new StringBuilder("select c.customer_id");
        List<Object> bound = new ArrayList<>();
        for (Attribute attribute : attributes) {
            select.append(
                    attribute.name().equals(PlaceIn.HOME) ? ", c.country, c.region, c.city" : ", " + value(attribute));
        }
        String joins = joins(bound);
        bound.addAll(which.bound());
        return new Asking(select + FROM + joins + WHERE + which.sql() + " order by c.customer_id", bound);
    }

    /** Ids of those for whom a condition holds that looks at values as {@link #value} names them. */
    Asking where(String condition, List<Object> conditions) {
        List<Object> bound = new ArrayList<>();
        String joins = joins(bound);
        bound.addAll(conditions);
        return new Asking("select c.customer_id" + FROM + joins + WHERE + condition + " order by c.customer_id", bound);
    }

    private String joins(List<Object> bound) {
        StringBuilder joins = new StringBuilder();
        for (Attribute attribute : attributes) {
            if (attribute.own()) {
                joins.append(latest(attribute, "a" + attributes.indexOf(attribute)));
                bound.add(attribute.name());
            }
        }
        return joins.toString();
    }

    /** Where a statement finds it. The name of one that is not own is that of a column of ours, not what somebody wrote. */
    String value(Attribute attribute) {
        return attribute.own() ? "a" + attributes.indexOf(attribute) + ".told" : "c." + attribute.name();
    }

    private Map<String, Integer> columns() {
        Map<String, Integer> columns = new LinkedHashMap<>();
        int next = 2;
        for (Attribute attribute : attributes) {
            columns.put(attribute.name(), next);
            next += attribute.name().equals(PlaceIn.HOME) ? 3 : 1;
        }
        return columns;
    }

    /** Where one attribute of each customer stands in a select of its own. */
    static Told told(Attribute attribute) {
        return attribute.own()
                ? new Told("a.told", latest(attribute, "a"), List.of(attribute.name()))
                : new Told("c." + attribute.name(), "", List.of());
    }

    /** Whether any customer has, or had, a value of an attribute. */
    static boolean isTold(Engine session, Attribute attribute) {
        return !(attribute.own()
                        ? session.rows(
                                "look for a value",
                                "select 1 from unify.attribute_values where attribute = ? and " + column(attribute)
                                        + " is not null limit 1",
                                attribute.name())
                        : session.rows(
                                "look for a value",
                                "select 1 from unify.customers where " + attribute.name() + " is not null limit 1"))
                .isEmpty();
    }

    /** @param value the column that holds it */
    record Told(String value, String joins, List<Object> bound) {

        /** One row a customer there is: the id, and what is asked for. */
        String select(String column) {
            return "select c.customer_id, " + column + FROM + joins + WHERE + "true";
        }
    }

    /** How many there are. */
    long count(Which which) {
        return session.rows(
                        "people of a rule",
                        "select count(*)" + FROM + WHERE + which.sql(),
                        which.bound().toArray())
                .get(0)
                .number(1);
    }

    /** Of an attribute's values the one that holds: the newest start, then the latest told, if only that there is none. */
    private static String latest(Attribute attribute, String name) {
        String column = column(attribute);
        return " left join (select customer_id, " + column + " as told, row_number() over (partition by customer_id"
                + " order by from_at desc nulls last, turn desc, line desc, " + column + ") as place"
                + " from unify.attribute_values where attribute = ?) as " + name + " on " + name
                + ".customer_id = c.customer_id and " + name + ".place = 1";
    }

    private static String column(Attribute attribute) {
        return switch (attribute.type()) {
            case NUMBER -> "number_value";
            case DATE -> "date_value";
            // A zero is also how files write that there is nothing.
            default -> "coalesce(text_value, case when number_value = 0 then '0' end)";
        };
    }

    private Map<String, Object> values(Row row, Map<String, Integer> columns) {
        Map<String, Object> values = new HashMap<>();
        for (Attribute attribute : attributes) {
            int column = columns.getOrDefault(attribute.name(), 0);
            Object value =
                    switch (attribute.type()) {
                        case TEXT -> row.text(column);
                        case NUMBER -> number(row, column);
                        case DATE -> row.day(column);
                        case PLACE -> place(row, column);
                    };
            if (value != null && !value.toString().isBlank()) {
                values.put(attribute.name(), value);
            }
        }
        return values;
    }

    private static @org.jspecify.annotations.Nullable BigDecimal number(Row row, int column) {
        return row.isNull(column) ? null : row.decimal(column);
    }

    private static Object place(Row row, int column) {
        return new CustomerFacts.Place(text(row, column), text(row, column + 1), text(row, column + 2));
    }

    private static String text(Row row, int column) {
        String text = row.text(column);
        return text == null ? "" : text;
    }
}
