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

    private CustomerSelect(CustomersAsked asked) {
        this.asked = asked;
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
        select.sql.append("select count(*) from unify.customers as c");
        select.which();
        return select.done();
    }

    /** Their ids, in order. */
    static Bound ids(CustomersAsked asked, long after, long limit) {
        CustomerSelect select = new CustomerSelect(asked);
        select.sql.append("select c.customer_id");
        select.from(asked.sort().stream().map(Sort::column).toList(), null);
        select.which();
        select.order();
        select.sql.append(" limit ").append(limit).append(" offset ").append(after);
        return select.done();
    }

    /** Ids of those who have a value in the one column that puts them in order: its table alone is looked at. */
    static Bound idsWith(Sort sort, long after, long limit) {
        String alias = sort.column().place().alias;
        return new Bound(
                "select " + alias + ".customer_id from " + sort.column().place().table + " as " + alias + " where "
                        + value(sort.column()) + " is not null order by " + key(sort) + ", " + alias
                        + ".customer_id limit " + limit + " offset " + after,
                List.of());
    }

    /** The other ids. */
    static Bound idsWithout(Sort sort, long after, long limit) {
        String alias = sort.column().place().alias;
        return new Bound(
                "select c.customer_id from unify.customers as c where c.customer_id not in (select " + alias
                        + ".customer_id from " + sort.column().place().table + " as " + alias + " where "
                        + value(sort.column()) + " is not null) order by c.customer_id limit " + limit + " offset "
                        + after,
                List.of());
    }

    /** What is shown of a few: their id, then the columns. */
    static Bound shown(CustomersAsked asked, Collection<String> literals) {
        CustomerSelect select = new CustomerSelect(asked);
        select.columns("c.customer_id");
        select.from(asked.columns(), "customer_id in (" + String.join(", ", literals) + ")");
        return select.done();
    }

    /** What is shown of all, in order, each column under its name. */
    static Bound all(CustomersAsked asked) {
        CustomerSelect select = new CustomerSelect(asked);
        select.columns("c.customer_id");
        Set<CustomerColumn> needed = new LinkedHashSet<>(asked.columns());
        asked.sort().forEach(sort -> needed.add(sort.column()));
        select.from(needed, null);
        select.which();
        select.order();
        return select.done();
    }

    private void columns(String first) {
        sql.append("select ").append(first);
        for (CustomerColumn column : asked.columns()) {
            sql.append(", ").append(value(column)).append(" as ").append(quoted(column.name()));
        }
    }

    /** @param only a condition that keeps each table to a few customers; null = all */
    private void from(Collection<CustomerColumn> needed, @Nullable String only) {
        sql.append(" from ").append(kept(Place.CUSTOMERS, only)).append(" as c");
        Set<Place> places =
                needed.stream().map(CustomerColumn::place).collect(Collectors.toCollection(LinkedHashSet::new));
        for (Place place : places) {
            if (place != Place.CUSTOMERS && place != Place.ATTRIBUTES) {
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
        sql.append(" left join ")
                .append(table)
                .append(" as ")
                .append(alias)
                .append(" on ")
                .append(alias)
                .append(".customer_id = c.customer_id");
    }

    private static String kept(Place place, @Nullable String only) {
        return only == null ? place.table : "(select * from " + place.table + " where " + only + ")";
    }

    private String attribute(CustomerColumn column, @Nullable String only) {
        bound.add(column.label());
        return "(select customer_id, " + column.column() + " as told from (select customer_id, " + column.column()
                + ", row_number() over (partition by customer_id order by "
                + (column.ofFirstOrder() ? "from_at, " : "") + "turn desc, line desc, " + column.column()
                + ") as place from unify.attribute_values where attribute = ? and from_at is "
                + (column.ofFirstOrder() ? "not null" : "null") + (only == null ? "" : " and " + only)
                + ") as v where place = 1)";
    }

    private void which() {
        List<String> conditions = new ArrayList<>();
        if (asked.chosen() != null) {
            conditions.add("c.customer_id in (" + asked.chosen() + ")");
        }
        List<String> terms = asked.terms();
        if (!terms.isEmpty()) {
            conditions.add(terms.stream()
                    .map(term -> "contains(text, ?)")
                    .collect(Collectors.joining(
                            " and ", "c.customer_id in (select customer_id from unify.search where ", ")")));
            bound.addAll(terms);
        }
        if (!conditions.isEmpty()) {
            sql.append(" where ").append(String.join(" and ", conditions));
        }
    }

    private void order() {
        sql.append(" order by ");
        asked.sort().forEach(sort -> sql.append(key(sort)).append(", "));
        sql.append("c.customer_id");
    }

    /** Who has no value stands last. Text stands by its letters, whatever their case and marks; money sorts twice as fast as a double. */
    private static String key(Sort sort) {
        String value = value(sort.column());
        String way = (sort.down() ? " desc" : "") + " nulls last";
        return switch (sort.column().kind()) {
            case "text", "group" -> "strip_accents(lower(" + value + "))" + way + ", " + value + way;
            case "money" -> "cast(" + value + " as double)" + way;
            default -> value + way;
        };
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
