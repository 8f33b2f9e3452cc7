package io.clientele.run;

import io.clientele.run.CustomerColumn.Place;
import io.clientele.run.CustomersAsked.Sort;
import io.clientele.text.OpaqueId;
import io.clientele.unify.ScopedId;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The customers of one page: first their ids, put in order on as few tables as can be, then what is shown of these few alone. */
final class FoundCustomers {

    /** Further down the whole table is put in order: then the ids around are kept, since who scrolls wants them next. */
    private static final int NEAR = 2_000;

    private static final int BLOCK = 2_000;

    private final Engine session;
    private final String run;
    private final CustomersKept kept;
    private final CustomerColumns columns;
    private final CustomersAsked asked;
    private final Map<String, Map<String, @Nullable Object>> rows = new LinkedHashMap<>();
    private long total = -1;

    FoundCustomers(Engine session, Published published, CustomersKept kept, CustomersAsked asked) {
        this.session = session;
        this.run = published.run();
        this.kept = kept;
        this.columns = kept.columns(session, published);
        this.asked = asked;
    }

    /** By id, in order: what is shown, by column. */
    Map<String, Map<String, @Nullable Object>> rows(long after, int limit) {
        if (byOneTable() && after < NEAR) {
            top(asked.sort().get(0), after, limit);
        } else {
            ids(after, limit).forEach(id -> rows.put(id, new LinkedHashMap<>()));
            show(asked.columns());
        }
        return rows;
    }

    /** How many there are on all pages; to be asked after the rows. */
    long total() {
        if (asked.everyone()) {
            return columns.customers();
        }
        if (total < 0) {
            CustomerSelect.Bound count = CustomerSelect.count(asked);
            total = session.rows("customers", count.sql(), count.values())
                    .get(0)
                    .number(1);
        }
        return total;
    }

    private boolean byOneTable() {
        return asked.everyone()
                && asked.sort().size() == 1
                && asked.sort().get(0).column().place() != Place.ATTRIBUTES;
    }

    /** Who has a value in the column stands before who has none; the table of the column tells its other columns as well. */
    private void top(Sort sort, long after, int limit) {
        List<CustomerColumn> beside = asked.columns().stream()
                .filter(column -> column.place() == sort.column().place())
                .toList();
        long with = sort.column().holds();
        if (after < with) {
            CustomerSelect.Bound select = CustomerSelect.with(sort, beside, after, Math.min(limit, with - after));
            session.stream("customers", select.sql(), row -> tell(row, beside), select.values());
        }
        if (rows.size() == limit || after + rows.size() == columns.customers()) {
            show(asked.columns().stream()
                    .filter(column -> !beside.contains(column))
                    .toList());
            return;
        }
        without(sort, after, limit - rows.size()).forEach(id -> rows.put(id, new LinkedHashMap<>()));
        show(asked.columns());
    }

    private List<String> without(Sort sort, long after, long limit) {
        return read(
                CustomerSelect.without(sort, Math.max(0, after - sort.column().holds()), limit));
    }

    private List<String> read(CustomerSelect.Bound select) {
        return session.rows("customers", select.sql(), select.values()).stream()
                .map(row -> String.valueOf(row.text(1)))
                .toList();
    }

    private List<String> ids(long after, int limit) {
        List<String> ids = new ArrayList<>();
        for (long block = after / BLOCK; block <= (after + limit - 1) / BLOCK; block++) {
            long start = block * BLOCK;
            CustomersKept.Block found = kept.block(
                    run + " " + CustomerSelect.ids(asked, start, BLOCK),
                    () -> byOneTable() ? oneTable(asked.sort().get(0), start) : all(start));
            total = Math.max(total, found.total());
            int from = (int) Math.min(found.ids().size(), Math.max(0, after - start));
            int to = (int) Math.min(found.ids().size(), after + limit - start);
            ids.addAll(found.ids().subList(from, to));
        }
        return ids;
    }

    private CustomersKept.Block oneTable(Sort sort, long start) {
        long with = sort.column().holds();
        List<String> ids = new ArrayList<>();
        if (start < with) {
            ids.addAll(read(CustomerSelect.with(sort, List.of(), start, Math.min(BLOCK, with - start))));
        }
        if (ids.size() < BLOCK && start + ids.size() < columns.customers()) {
            ids.addAll(without(sort, start, BLOCK - ids.size()));
        }
        return new CustomersKept.Block(ids, columns.customers());
    }

    private CustomersKept.Block all(long start) {
        CustomerSelect.Bound select = CustomerSelect.ids(asked, start, BLOCK);
        List<Row> found = session.rows("customers", select.sql(), select.values());
        // Of nobody, the first block tells that there is nobody.
        long counted = asked.everyone() ? columns.customers() : start == 0 ? 0 : -1;
        return new CustomersKept.Block(
                found.stream().map(row -> String.valueOf(row.text(1))).toList(),
                asked.everyone() || found.isEmpty() ? counted : found.get(0).number(2));
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
