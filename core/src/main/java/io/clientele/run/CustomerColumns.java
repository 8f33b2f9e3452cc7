package io.clientele.run;

import io.clientele.run.CustomerColumn.Place;
import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import io.clientele.text.Maybe;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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

    private void attributes(Engine session) {
        session.stream(
                "attributes of customers",
                "select attribute, from_at is null, count(*), count(number_value), count(date_value)"
                        + " from unify.attribute_values group by 1, 2 order by 2 desc, 1",
                row -> {
                    boolean numbers = row.number(4) == row.number(3);
                    boolean days = row.number(5) == row.number(3);
                    columns.add(new CustomerColumn(
                            (row.flag(2) ? ATTRIBUTE : FIRST_ORDER) + row.text(1),
                            days ? "day" : numbers ? "number" : "text",
                            Place.ATTRIBUTES,
                            days ? "date_value" : numbers ? "number_value" : "text_value",
                            row.number(3)));
                });
    }

    long customers() {
        return customers;
    }

    List<CustomerColumn> all() {
        return List.copyOf(columns);
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
