package io.clientele.run;

import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Row;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one customer besides orders: each field with the value that survives and those that lost, each with its
 * source, its age and the row that told it.
 */
final class CustomerRecords {

    private static final List<String> FIELDS = List.of(
            "full_name", "gender", "birth_date", "email", "phone_e164", "country", "region", "city", "registered_on");
    private static final Set<String> DAYS = Set.of("birth_date", "registered_on");
    private static final int MOST_OTHERS = 20;

    private final LocalDate day;
    private final ZoneId zone;
    private final List<Row> records;
    private final List<Row> attributes;

    /** @param customer the literal of its id */
    CustomerRecords(Engine session, Published published, String customer) {
        this.day = published.asOf().day();
        this.zone = published.asOf().zone();
        // As unify.customers has it: the latest told, by receipt and line.
        this.records = session.rows(
                "records of a customer",
                "select p.receipt_id, p.line, p.source, p.known_from, p.source_key, p.record_id, p."
                        + String.join(", p.", FIELDS)
                        + " from unify.memberships as m join clean.parties as p on p.record_id = m.record_id and p.known_to is"
                        + " null where m.known_to is null and m.customer_id = " + customer
                        + " order by p.turn * 1000000000000 + p.line desc, p.record_id, p.receipt_id");
        this.attributes = session.rows(
                "attributes of a customer",
                "select a.receipt_id, a.line, r.source, coalesce(a.from_at, a.known_from), a.attribute, a.from_at is null,"
                        + " coalesce(cast(a.date_value as varchar), a.text_value, cast(a.number_value as varchar)),"
                        + " a.date_value is not null, coalesce(starts_with(r.file, '" + ByHand.FILE + "'), false)"
                        + " from unify.attribute_values as a left join collect.receipts as r on r.receipt_id = a.receipt_id"
                        + " where a.attribute not in (select d.attribute from workspace.warehouse.defined_attributes as d where"
                        + " d.retired) and a.customer_id = " + customer
                        + " order by a.from_at is not null, a.attribute, a.from_at, a.turn desc, a.line desc, 7");
    }

    boolean nobody() {
        return records.isEmpty();
    }

    /** What the latest row calls the customer; null where none names it. */
    @Nullable
    String name() {
        return spellings().stream().findFirst().orElse(null);
    }

    /** The latest first. */
    List<String> spellings() {
        Set<String> names = new LinkedHashSet<>();
        records.forEach(row -> {
            String name = row.text(column("full_name"));
            if (name != null) {
                names.add(name);
            }
        });
        return List.copyOf(names);
    }

    /** {@code source, key} of each record. */
    List<Map<String, @Nullable Object>> keys() {
        Map<String, Map<String, @Nullable Object>> keys = new LinkedHashMap<>();
        for (Row row : records) {
            Map<String, @Nullable Object> key = new LinkedHashMap<>();
            key.put("source", row.text(3));
            key.put("key", row.text(5));
            keys.putIfAbsent(String.valueOf(row.text(6)), key);
        }
        return List.copyOf(keys.values());
    }

    /** {@code field, attribute, kind, others} (at most 20), {@code otherValues} (how many) and what {@link #add} says of the value. */
    List<Map<String, @Nullable Object>> known() {
        List<Map<String, @Nullable Object>> known = all();
        known.forEach(one -> {
            List<?> others = (List<?>) Objects.requireNonNull(one.get("others"));
            one.put("otherValues", others.size());
            one.put("others", others.stream().limit(MOST_OTHERS).toList());
        });
        return known;
    }

    /** What was told of one field and is not its value, as it is told; none of a field that has no value. */
    List<?> others(String field, @Nullable String attribute) {
        return all().stream()
                .filter(one -> field.equals(one.get("field")) && Objects.equals(attribute, one.get("attribute")))
                .findFirst()
                .map(one -> (List<?>) Objects.requireNonNull(one.get("others")))
                .orElse(List.of());
    }

    private List<Map<String, @Nullable Object>> all() {
        List<Map<String, @Nullable Object>> known = new ArrayList<>();
        for (String field : FIELDS) {
            List<Map<String, @Nullable Object>> told = new ArrayList<>();
            records.forEach(row -> add(told, row, row.text(column(field))));
            if (field.equals("registered_on")) {
                // The first day anybody tells.
                told.sort(
                        (one, other) -> String.valueOf(one.get("value")).compareTo(String.valueOf(other.get("value"))));
            }
            add(known, field.equals("phone_e164") ? "phone" : field, null, DAYS.contains(field) ? "day" : "text", told);
        }
        Map<String, List<Map<String, @Nullable Object>>> values = new LinkedHashMap<>();
        Map<String, String> kinds = new LinkedHashMap<>();
        Set<String> emptied = new HashSet<>();
        for (Row row : attributes) {
            String name = (row.flag(6) ? CustomerColumns.ATTRIBUTE : CustomerColumns.FIRST_ORDER) + row.text(5);
            if (row.flag(6) && row.text(7) == null && !values.containsKey(name)) {
                // The latest told: that there is none.
                emptied.add(name);
            }
            List<Map<String, @Nullable Object>> told = values.computeIfAbsent(name, key -> new ArrayList<>());
            if (!emptied.contains(name)) {
                if (add(told, row, row.text(7)) && row.flag(9)) {
                    told.get(told.size() - 1).put("byHand", true);
                }
                kinds.putIfAbsent(name, row.flag(8) ? "day" : "text");
            }
        }
        values.forEach((name, told) -> add(
                known,
                name.substring(0, name.indexOf('.')),
                name.substring(name.indexOf('.') + 1),
                String.valueOf(kinds.get(name)),
                told));
        return known;
    }

    private static int column(String field) {
        return 7 + FIELDS.indexOf(field);
    }

    /**
     * {@code value, source, on} (the day it was told), {@code days} (since; null where it was told after the day asked about), {@code
     * receipt, line}, {@code byHand} where somebody entered it; a value that is there already is not told again.
     */
    private boolean add(List<Map<String, @Nullable Object>> told, Row row, @Nullable String value) {
        if (value == null || told.stream().anyMatch(other -> value.equals(other.get("value")))) {
            return false;
        }
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("value", value);
        one.put("source", row.text(3));
        LocalDate on = on(row.moment(4));
        one.put("on", on);
        one.put("days", on == null || on.isAfter(day) ? null : ChronoUnit.DAYS.between(on, day));
        one.put("receipt", row.text(1));
        one.put("line", row.number(2));
        return told.add(one);
    }

    private static void add(
            List<Map<String, @Nullable Object>> known,
            String field,
            @Nullable String attribute,
            String kind,
            List<Map<String, @Nullable Object>> told) {
        if (!told.isEmpty()) {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("field", field);
            one.put("attribute", attribute);
            one.put("kind", kind);
            one.putAll(told.get(0));
            one.put("others", told.subList(1, told.size()));
            known.add(one);
        }
    }

    private @Nullable LocalDate on(@Nullable LocalDateTime told) {
        return told == null
                ? null
                : told.atOffset(ZoneOffset.UTC).atZoneSameInstant(zone).toLocalDate();
    }
}
