package io.clientele.run;

import io.clientele.text.OpaqueId;
import io.clientele.unify.ScopedId;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Row;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The events of one customer, the latest first, each with the first of its properties. */
final class CustomerEvents {

    private static final int MOST_PROPERTIES = 30;

    private final Engine session;
    private final String customer;

    /** @param customer the literal of its id */
    CustomerEvents(Engine session, String customer) {
        this.session = session;
        this.customer = customer;
    }

    long count() {
        return session.rows("events of a customer", "select count(*) from unify.events where customer_id = " + customer)
                .get(0)
                .number(1);
    }

    /**
     * {@code events (id, key, source, kind, channel, touchpoint, product, day, minute, receipt, row, properties), total, next}; a
     * property has {@code property, text}.
     */
    byte[] json(long after, int limit) {
        List<Row> events = session.rows(
                "events of a customer",
                "select event_id, event_key, source, kind, channel, touchpoint, product_id, local_day, local_minute,"
                        + " receipt_id, line from unify.events where customer_id = " + customer
                        + " order by happened_at desc, event_id limit " + limit + " offset " + after);
        long total = count();
        Map<String, List<Map<String, @Nullable Object>>> properties = events.isEmpty() ? Map.of() : properties(events);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ReportJson json = new ReportJson(out)) {
            json.startObject();
            json.name("events").startArray();
            for (Row row : events) {
                json.newLine();
                json.value(event(row, properties.getOrDefault(row.text(1), List.of())));
            }
            json.endArray();
            long next = after + events.size();
            json.name("total").value(total);
            json.name("next").value(next < total ? next : null);
            json.endObject();
        }
        return out.toByteArray();
    }

    private static Map<String, @Nullable Object> event(Row row, List<Map<String, @Nullable Object>> properties) {
        Map<String, @Nullable Object> event = new LinkedHashMap<>();
        event.put("id", row.text(1));
        event.put("key", row.text(2));
        event.put("source", row.text(3));
        event.put("kind", row.text(4));
        event.put("channel", row.text(5));
        event.put("touchpoint", row.text(6));
        event.put("product", row.text(7));
        event.put("day", row.day(8));
        event.put("minute", row.isNull(9) ? null : (Object) row.number(9));
        event.put("receipt", row.text(10));
        event.put("row", row.number(11));
        event.put("properties", properties);
        return event;
    }

    private Map<String, List<Map<String, @Nullable Object>>> properties(List<Row> events) {
        String ids = events.stream()
                .map(row -> ScopedId.literal(OpaqueId.bits(String.valueOf(row.text(1)))))
                .collect(Collectors.joining(", "));
        Map<String, List<Map<String, @Nullable Object>>> properties = new LinkedHashMap<>();
        session.stream(
                "properties of events",
                "select event_id, property, text_value from (select *, row_number() over (partition by event_id"
                        + " order by property, text_value) as place from clean.event_properties where known_to is null"
                        + " and event_id in (" + ids + ")) as p where place <= " + MOST_PROPERTIES
                        + " order by event_id, place",
                row -> properties
                        .computeIfAbsent(String.valueOf(row.text(1)), event -> new ArrayList<>())
                        .add(property(row)));
        return properties;
    }

    private static Map<String, @Nullable Object> property(Row row) {
        Map<String, @Nullable Object> property = new LinkedHashMap<>();
        property.put("property", row.text(2));
        property.put("text", row.text(3));
        return property;
    }
}
