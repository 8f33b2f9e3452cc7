package io.clientele.run;

import io.clientele.run.CustomerColumn.Place;
import io.clientele.run.CustomersAsked.Sort;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Statements over customers. Text that somebody typed, and names that files brought, are bound; names of columns are those of
 * {@link CustomerColumns}.
 */
final class CustomerSelect {

    private final CustomersAsked asked;
    private final List<Object> bound = new ArrayList<>();
    private final StringBuilder sql = new StringBuilder();

    /** Who is asked about: {@code b} = those who were found, {@code c} = all. */
    private final String who;

    private CustomerSelect(CustomersAsked asked) {
        this.asked = asked;
        this.who = asked.everyone() ? "c" : "b";
    }

    /** @param bound in the order of their places */
    record Bound(String sql, List<Object> bound) {

        Object[] values() {
            return bound.toArray();
        }
    }

    /** How many there are. */
    static Bound count(CustomersAsked asked) {
        CustomerSelect select = new CustomerSelect(asked);
        select.found();
        select.sql.append("select count(*) from ").append(asked.everyone() ? Place.CUSTOMERS.table : "found");
        return select.done();
    }

    /** Ids in order, and of those who were looked for how many there are. */
    static Bound ids(CustomersAsked asked, long after, long limit) {
        CustomerSelect select = new CustomerSelect(asked);
        select.found();
        select.sql.append("select ").append(select.who).append(".customer_id");
        if (!asked.everyone()) {
            select.sql.append(", (select count(*) from found)");
        }
        select.from(asked.sort().stream().map(Sort::column).toList(), null);
        select.order();
        select.sql.append(page(after, limit));
        return select.done();
    }

    /**
     * Ids of those who have a value in the one column that puts them in order, and the columns beside it: its table alone is looked
     * at.
     */
    static Bound with(Sort sort, List<CustomerColumn> beside, long after, long limit) {
        Place place = sort.column().place();
        return new Bound(
                "select " + place.alias + ".customer_id" + values(beside) + " from " + place.table + " as "
                        + place.alias
                        + " where " + value(sort.column()) + " is not null order by " + key(sort) + ", " + place.alias
                        + ".customer_id" + page(after, limit),
                List.of());
    }

    /** The other ids. */
    static Bound without(Sort sort, long after, long limit) {
        Place place = sort.column().place();
        return new Bound(
                "select customer_id from unify.customers where customer_id not in (select customer_id from "
                        + place.table
                        + " as " + place.alias + " where " + value(sort.column()) + " is not null) order by customer_id"
                        + page(after, limit),
                List.of());
    }

    /** What is shown of a few: their id, then the columns. */
    static Bound shown(List<CustomerColumn> columns, Collection<String> literals) {
        CustomerSelect select = new CustomerSelect(new CustomersAsked("", List.of(), columns, null));
        select.sql.append("select c.customer_id").append(values(columns));
        select.from(columns, "customer_id in (" + String.join(", ", literals) + ")");
        return select.done();
    }

    /** What is shown of all, in order, each column under its name. */
    static Bound all(CustomersAsked asked) {
        CustomerSelect select = new CustomerSelect(asked);
        select.found();
        select.sql.append("select ").append(select.who).append(".customer_id").append(values(asked.columns()));
        Set<CustomerColumn> needed = new LinkedHashSet<>(asked.columns());
        asked.sort().forEach(sort -> needed.add(sort.column()));
        select.from(needed, null);
        select.order();
        return select.done();
    }

    /** Looked through once: for the ids and for their number. */
    private void found() {
        if (asked.everyone()) {
            return;
        }
        List<String> conditions = new ArrayList<>();
        asked.terms().forEach(term -> conditions.add("contains(text, ?)"));
        bound.addAll(asked.terms());
        if (asked.chosen() != null) {
            conditions.add("customer_id in (" + asked.chosen() + ")");
        }
        sql.append("with found as materialized (select customer_id from ")
                .append(asked.terms().isEmpty() ? Place.CUSTOMERS.table : "unify.search")
                .append(" where ")
                .append(String.join(" and ", conditions))
                .append(") ");
    }

    /** @param only a condition that keeps each table to a few customers; null = all */
    private void from(Collection<CustomerColumn> needed, @Nullable String only) {
        sql.append(" from ").append(asked.everyone() ? kept(Place.CUSTOMERS, only) + " as c" : "found as b");
        Set<Place> places =
                needed.stream().map(CustomerColumn::place).collect(Collectors.toCollection(LinkedHashSet::new));
        for (Place place : places) {
            if (place != Place.ATTRIBUTES && !place.alias.equals(who)) {
                join(kept(place, only), place.alias);
            }
        }
        for (CustomerColumn column : needed) {
            if (column.place() == Place.ATTRIBUTES) {
                join(attribute(column, only), alias(column));
            }
        }
    }

    private void join(String table, String alias) {
        sql.append(" left join ").append(table).append(" as ").append(alias);
        sql.append(" on ").append(alias).append(".customer_id = ").append(who).append(".customer_id");
    }

    private static String kept(Place place, @Nullable String only) {
        return only == null ? place.table : "(select * from " + place.table + " where " + only + ")";
    }

    private String attribute(CustomerColumn column, @Nullable String only) {
        bound.add(column.label());
        return "(select customer_id, told from (select customer_id, " + column.column()
                + " as told, row_number() over (partition by customer_id order by "
                + (column.ofFirstOrder() ? "from_at, " : "") + "turn desc, line desc, " + column.column()
                + ") as place from unify.attribute_values where attribute = ? and from_at is "
                + (column.ofFirstOrder() ? "not null" : "null") + (only == null ? "" : " and " + only)
                + ") as v where place = 1)";
    }

    private void order() {
        sql.append(" order by ");
        asked.sort().forEach(sort -> sql.append(key(sort)).append(", "));
        sql.append(who).append(".customer_id");
    }

    /** Who has no value stands last. Text stands by its letters, whatever their case and marks; money sorts twice as fast as a double. */
    private static String key(Sort sort) {
        String value = value(sort.column());
        String way = (sort.down() ? " desc" : "") + " nulls last";
        return switch (sort.column().kind()) {
            case "text", "group", "yes_no" -> "strip_accents(lower(" + value + "))" + way;
            case "money" -> "cast(" + value + " as double)" + way;
            default -> value + way;
        };
    }

    private static String page(long after, long limit) {
        return " limit " + limit + " offset " + after;
    }

    private static String values(List<CustomerColumn> columns) {
        return columns.stream()
                .map(column -> ", " + value(column) + " as " + quoted(column.name()))
                .collect(Collectors.joining());
    }

    private static String value(CustomerColumn column) {
        return column.place() == Place.ATTRIBUTES
                ? alias(column) + ".told"
                : column.place().alias + "." + column.column();
    }

    /** Names of attributes come from files. */
    private static String alias(CustomerColumn column) {
        return quoted("a " + column.name());
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private Bound done() {
        return new Bound(sql.toString(), List.copyOf(bound));
    }
}
