package io.clientele.run;

import io.clientele.run.CustomerColumn.Place;
import io.clientele.run.CustomersAsked.Sort;
import io.clientele.text.OpaqueId;
import io.clientele.unify.ScopedId;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The customers of one page: first their ids, put in order on as few tables as can be, then what is shown of these few alone. */
final class FoundCustomers {

    private final Engine session;
    private final CustomerColumns columns;
    private final CustomersAsked asked;
    private final long after;
    private final Map<String, Map<String, @Nullable Object>> rows = new LinkedHashMap<>();

    /** What a search counted beside its ids; null where it gave none. */
    private @Nullable Long counted;

    FoundCustomers(Engine session, CustomerColumns columns, CustomersAsked asked, long after, int limit) {
        this.session = session;
        this.columns = columns;
        this.asked = asked;
        this.after = after;
        Sort first = asked.sort().isEmpty() ? null : asked.sort().get(0);
        if (first == null
                || asked.sort().size() > 1
                || !asked.everyone()
                || first.column().place() == Place.ATTRIBUTES) {
            inOrder(limit);
            show(asked.columns());
        } else {
            byOneTable(first, limit);
        }
    }

    List<String> ids() {
        return List.copyOf(rows.keySet());
    }

    /** By id, in order: what is shown, by column. */
    Map<String, Map<String, @Nullable Object>> rows() {
        return rows;
    }

    /** How many there are on all pages. */
    long total(String run, Map<String, Long> counts) {
        if (asked.everyone()) {
            return columns.customers();
        }
        CustomerSelect.Bound count = CustomerSelect.count(asked);
        String key = run + " " + count;
        Long known = counted != null || after == 0 ? Long.valueOf(counted == null ? 0 : counted) : counts.get(key);
        long total = known != null
                ? known
                : session.rows("customers", count.sql(), count.values()).get(0).number(1);
        counts.put(key, total);
        return total;
    }

    private void inOrder(int limit) {
        CustomerSelect.Bound ids = CustomerSelect.ids(asked, after, limit);
        for (Row row : session.rows("customers", ids.sql(), ids.values())) {
            rows.put(String.valueOf(row.text(1)), new LinkedHashMap<>());
            if (!asked.everyone()) {
                counted = row.number(2);
            }
        }
    }

    /** Who has a value in the column stands before who has none; the table of the column tells its other columns as well. */
    private void byOneTable(Sort sort, int limit) {
        List<CustomerColumn> beside = asked.columns().stream()
                .filter(column -> column.place() == sort.column().place())
                .toList();
        long with = sort.column().holds();
        if (after < with) {
            take(CustomerSelect.with(sort, beside, after, Math.min(limit, with - after)), beside);
        }
        List<CustomerColumn> others = asked.columns().stream()
                .filter(column -> !beside.contains(column))
                .toList();
        if (rows.size() == limit || after + rows.size() == columns.customers()) {
            show(others);
            return;
        }
        take(CustomerSelect.without(sort, Math.max(0, after - with), limit - rows.size()), List.of());
        show(asked.columns());
    }

    private void take(CustomerSelect.Bound select, List<CustomerColumn> told) {
        for (Row row : session.rows("customers", select.sql(), select.values())) {
            rows.put(String.valueOf(row.text(1)), new LinkedHashMap<>());
            tell(row, told);
        }
    }

    private void show(List<CustomerColumn> shown) {
        if (rows.isEmpty() || shown.isEmpty()) {
            return;
        }
        List<String> literals = rows.keySet().stream()
                .map(OpaqueId::bits)
                .map(ScopedId::literal)
                .toList();
        CustomerSelect.Bound select = CustomerSelect.shown(shown, literals);
        session.stream("customers", select.sql(), row -> tell(row, shown), select.values());
    }

    private void tell(Row row, List<CustomerColumn> told) {
        Map<String, @Nullable Object> values =
                rows.computeIfAbsent(String.valueOf(row.text(1)), id -> new LinkedHashMap<>());
        for (int at = 0; at < told.size(); at++) {
            values.put(told.get(at).name(), row.get(at + 2));
        }
    }
}
