package io.clientele.run;

import io.clientele.run.CustomerColumn.Place;
import io.clientele.run.CustomersAsked.Sort;
import io.clientele.text.OpaqueId;
import io.clientele.text.Search;
import io.clientele.text.Texts;
import io.clientele.unify.ScopedId;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Row;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The list of customers: sorted, searched, a page at a time; of a million it is as quick as of a thousand. */
public final class CustomersPage {

    private final Engine session;
    private final Published published;
    private final CustomerColumns columns;

    /** @param columns those of what is published, read once a run */
    public CustomersPage(Engine session, Published published, CustomerColumns columns) {
        this.session = session;
        this.published = published;
        this.columns = columns;
    }

    /**
     * {@code asOf, run, columns (name, kind, label of an attribute), shown, sort, rows (id, cells, marks), customers, total, next}.
     *
     * @param counts numbers of customers that are known already; a new one is added
     */
    public byte[] json(CustomersAsked asked, long after, int limit, Map<String, Long> counts) {
        long total = total(asked, counts);
        List<String> ids = after < total ? ids(asked, after, limit) : List.of();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ReportJson json = new ReportJson(out)) {
            json.startObject();
            json.name("asOf").value(published.asOf().day());
            json.name("run").value(published.run());
            json.name("columns")
                    .value(columns.all().stream().map(CustomersPage::told).toList());
            json.name("shown")
                    .value(asked.columns().stream().map(CustomerColumn::name).toList());
            json.name("sort")
                    .value(asked.sort().stream().map(CustomersPage::told).toList());
            json.name("rows");
            rows(json, asked, ids);
            json.name("customers").value(columns.customers());
            json.name("total").value(total);
            long next = after + ids.size();
            json.name("next").value(next < total ? next : null);
            json.endObject();
        }
        return out.toByteArray();
    }

    /** Writes all that is asked as CSV with heads in the reader's language, ids first. */
    public void csv(CustomersAsked asked, Texts texts, Writer out) throws IOException {
        CustomerSelect.Bound all = CustomerSelect.all(asked);
        CsvRows.write(session, all.sql(), name -> head(name, texts), out, all.values());
    }

    private String head(String name, Texts texts) {
        return columns.all().stream()
                .filter(column -> column.name().equals(name) && column.place() == Place.ATTRIBUTES)
                .map(CustomerColumn::label)
                .findFirst()
                .orElseGet(() -> texts.name("column", name));
    }

    private long total(CustomersAsked asked, Map<String, Long> counts) {
        if (asked.chosen() == null && asked.terms().isEmpty()) {
            return columns.customers();
        }
        CustomerSelect.Bound count = CustomerSelect.count(asked);
        return counts.computeIfAbsent(
                published.run() + " " + count,
                key -> session.rows("customers", count.sql(), count.values())
                        .get(0)
                        .number(1));
    }

    private List<String> ids(CustomersAsked asked, long after, int limit) {
        Sort first = asked.sort().isEmpty() ? null : asked.sort().get(0);
        boolean simple = asked.sort().size() == 1
                && asked.chosen() == null
                && asked.terms().isEmpty();
        if (first == null || !simple || first.column().place() == Place.ATTRIBUTES) {
            return ids(CustomerSelect.ids(asked, after, limit));
        }
        long with = first.column().holds();
        List<String> ids = new ArrayList<>();
        if (after < with) {
            ids.addAll(ids(CustomerSelect.idsWith(first, after, Math.min(limit, with - after))));
        }
        if (ids.size() < limit) {
            ids.addAll(ids(CustomerSelect.idsWithout(first, Math.max(0, after - with), limit - ids.size())));
        }
        return ids;
    }

    private List<String> ids(CustomerSelect.Bound select) {
        return session.rows("customers", select.sql(), select.values()).stream()
                .map(row -> String.valueOf(row.text(1)))
                .toList();
    }

    private void rows(ReportJson json, CustomersAsked asked, List<String> ids) {
        Map<String, Row> found = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            CustomerSelect.Bound shown = CustomerSelect.shown(
                    asked,
                    ids.stream().map(OpaqueId::bits).map(ScopedId::literal).toList());
            session.rows("customers", shown.sql(), shown.values())
                    .forEach(row -> found.put(String.valueOf(row.text(1)), row));
        }
        json.startArray();
        for (String id : ids) {
            Row row = found.get(id);
            if (row != null) {
                json.newLine();
                row(json, asked, id, row);
            }
        }
        json.endArray();
    }

    private static void row(ReportJson json, CustomersAsked asked, String id, Row row) {
        Map<String, List<List<Integer>>> marks = new LinkedHashMap<>();
        json.startObject();
        json.name("id").value(id);
        json.name("cells").startObject();
        for (int at = 0; at < asked.columns().size(); at++) {
            CustomerColumn column = asked.columns().get(at);
            Object value = row.get(at + 2);
            json.name(column.name()).value(value);
            List<List<Integer>> found = marks(value, asked.search());
            if (!found.isEmpty()) {
                marks.put(column.name(), found);
            }
        }
        json.endObject();
        json.name("marks").value(marks);
        json.endObject();
    }

    private static List<List<Integer>> marks(@Nullable Object value, String search) {
        return search.isEmpty() || !(value instanceof String text)
                ? List.of()
                : Search.marks(text, search).stream()
                        .map(mark -> List.of(mark.from(), mark.to()))
                        .toList();
    }

    private static Map<String, Object> told(CustomerColumn column) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("name", column.name());
        told.put("kind", column.kind());
        if (column.place() == Place.ATTRIBUTES) {
            told.put("label", column.label());
        }
        return told;
    }

    private static Map<String, Object> told(Sort sort) {
        return Map.of("name", sort.column().name(), "down", sort.down());
    }
}
