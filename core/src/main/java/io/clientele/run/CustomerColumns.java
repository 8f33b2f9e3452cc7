package io.clientele.run;

import io.clientele.run.CustomerColumn.Place;
import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import io.clientele.text.Maybe;
import io.clientele.warehouse.DefinedAttribute;
import io.clientele.warehouse.DefinedAttributes;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The columns of the list of customers that hold something; reading them looks at all customers once. */
public final class CustomerColumns {

    static final String ATTRIBUTE = "attribute.";
    static final String FIRST_ORDER = "first_order.";
    private static final int LONGEST_SHOWN = 60;

    /** What is shown unless somebody chooses. */
    private static final List<String> FIRST_SHOWN =
            List.of("full_name", "source_key", "country", "city", "purchases", "last_day", "net", "group");

    private final List<CustomerColumn> columns = new ArrayList<>();
    private final long customers;

    private CustomerColumns(long customers) {
        this.customers = customers;
    }

    /** Of the catalog the session uses. */
    public static CustomerColumns of(Engine session) {
        CustomerColumns found = new CustomerColumns(session.rows("customers", "select count(*) from unify.customers")
                .get(0)
                .number(1));
        for (Place place : Place.values()) {
            if (place != Place.ATTRIBUTES) {
                found.look(session, place);
            }
        }
        found.attributes(session);
        return found;
    }

    private void look(Engine session, Place place) {
        List<String> there = session.columns("select * from " + place.table).stream()
                .map(Engine.Column::name)
                .toList();
        List<CustomerColumn> known = CustomerColumn.KNOWN.stream()
                .filter(column -> column.place() == place && there.contains(column.column()))
                .toList();
        Row holds = session.rows(
                        "columns of customers",
                        known.stream()
                                .map(column -> "count(" + column.column() + ")")
                                .collect(Collectors.joining(", ", "select ", " from " + place.table)))
                .get(0);
        for (int column = 0; column < known.size(); column++) {
            if (holds.number(column + 1) > 0) {
                columns.add(known.get(column).holding(holds.number(column + 1)));
            }
        }
    }

    /** Those that were defined, whether anybody has a value or not, and those that files brought; not what is retired. */
    private void attributes(Engine session) {
        Map<String, DefinedAttribute> defined = DefinedAttributes.of(session);
        SortedMap<String, CustomerColumn> own = new TreeMap<>();
        SortedMap<String, CustomerColumn> ofOrders = new TreeMap<>();
        defined.values().forEach(field -> own.put(field.name(), of(field, 0)));
        session.stream(
                "attributes of customers",
                "select attribute, from_at is null, count(*), count(number_value), count(date_value)"
                        + " from unify.attribute_values"
                        + " where coalesce(text_value, cast(number_value as varchar), cast(date_value as varchar)) is not null"
                        + " group by 1, 2",
                row -> {
                    String name = String.valueOf(row.text(1));
                    DefinedAttribute field = defined.get(name);
                    boolean isOwn = row.flag(2);
                    (isOwn ? own : ofOrders)
                            .put(name, isOwn && field != null ? of(field, row.number(3)) : ofFiles(name, isOwn, row));
                });
        defined.values().stream().filter(DefinedAttribute::retired).forEach(field -> own.remove(field.name()));
        columns.addAll(own.values());
        columns.addAll(ofOrders.values());
    }

    private static CustomerColumn of(DefinedAttribute field, long holds) {
        String kind = field.kind() == DefinedAttribute.Kind.DATE
                ? "day"
                : field.kind().word();
        return CustomerColumn.attribute(ATTRIBUTE + field.name(), kind, holds, field);
    }

    private static CustomerColumn ofFiles(String name, boolean own, Row row) {
        boolean numbers = row.number(4) == row.number(3);
        boolean days = row.number(5) == row.number(3);
        String kind = days ? "day" : numbers ? "number" : "text";
        return CustomerColumn.attribute((own ? ATTRIBUTE : FIRST_ORDER) + name, kind, row.number(3), null);
    }

    long customers() {
        return customers;
    }

    List<CustomerColumn> all() {
        return List.copyOf(columns);
    }

    /** Of a list as an address has it, with or without {@code -} before a name, those that are there; null where none is left. */
    public @Nullable String known(String list) {
        String left = CustomersAsked.names(list).stream()
                .filter(name -> has(bare(name)))
                .collect(Collectors.joining(","));
        return left.isEmpty() ? null : left;
    }

    /** The others. */
    public List<String> gone(String list) {
        return CustomersAsked.names(list).stream()
                .map(CustomerColumns::bare)
                .filter(name -> !has(name))
                .distinct()
                .toList();
    }

    private boolean has(String name) {
        return columns.stream().anyMatch(column -> column.name().equals(name));
    }

    private static String bare(String name) {
        return name.startsWith("-") ? name.substring(1) : name;
    }

    List<CustomerColumn> firstShown() {
        return columns.stream()
                .filter(column -> FIRST_SHOWN.contains(column.name()))
                .toList();
    }

    /** @throws InvalidInputException where there is no such column, or nothing stands in it */
    CustomerColumn named(String name, String where) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(unknown(name, where)));
    }

    private Problem unknown(String name, String where) {
        List<String> names = columns.stream().map(CustomerColumn::name).toList();
        String shown = name.length() <= LONGEST_SHOWN ? name : name.substring(0, LONGEST_SHOWN) + "…";
        return new Problem(
                "run.noCustomerColumn",
                where,
                Map.of("name", shown, "names", String.join(", ", names)),
                "There is no column " + shown + " here." + Maybe.of(shown, names) + " There are: "
                        + String.join(", ", names));
    }
}
