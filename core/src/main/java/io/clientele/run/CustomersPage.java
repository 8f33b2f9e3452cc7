package io.clientele.run;

import io.clientele.run.CustomerColumn.Place;
import io.clientele.run.CustomersAsked.Sort;
import io.clientele.text.Search;
import io.clientele.text.Texts;
import io.clientele.warehouse.DefinedAttribute;
import io.clientele.warehouse.Engine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The list of customers: sorted, searched, a page at a time; of a million it is as quick as of a thousand. */
public final class CustomersPage {

    private final Engine session;
    private final Published published;
    private final CustomersKept kept;
    private final CustomerColumns columns;

    public CustomersPage(Engine session, Published published, CustomersKept kept) {
        this.session = session;
        this.published = published;
        this.kept = kept;
        this.columns = kept.columns(session, published);
    }

    /**
     * {@code asOf, run, columns (name, kind, label of an attribute, labels and unit of one that was defined), shown, sort, rows (id,
     * cells, marks), customers, total, next}.
     */
    public byte[] json(CustomersAsked asked, long after, int limit) {
        FoundCustomers found = new FoundCustomers(session, published, kept, asked);
        Map<String, Map<String, @Nullable Object>> rows = found.rows(after, limit);
        long total = found.total();
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
            rows(json, asked, rows);
            json.name("customers").value(columns.customers());
            json.name("total").value(total);
            long next = after + rows.size();
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
                .map(column -> column.label(texts.lang()))
                .findFirst()
                .orElseGet(() -> texts.name("column", name));
    }

    private static void rows(ReportJson json, CustomersAsked asked, Map<String, Map<String, @Nullable Object>> rows) {
        json.startArray();
        rows.forEach((id, values) -> {
            json.newLine();
            row(json, asked, id, values);
        });
        json.endArray();
    }

    private static void row(ReportJson json, CustomersAsked asked, String id, Map<String, @Nullable Object> values) {
        Map<String, List<List<Integer>>> marks = new LinkedHashMap<>();
        json.startObject();
        json.name("id").value(id);
        json.name("cells").startObject();
        for (CustomerColumn column : asked.columns()) {
            Object value = values.get(column.name());
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

    static Map<String, Object> told(CustomerColumn column) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("name", column.name());
        told.put("kind", column.kind());
        if (column.place() == Place.ATTRIBUTES) {
            told.put("label", column.label());
        }
        DefinedAttribute field = column.field();
        if (field != null) {
            told.put("labels", field.labels());
            told.put("unit", field.unit());
        }
        return told;
    }

    private static Map<String, Object> told(Sort sort) {
        return Map.of("name", sort.column().name(), "down", sort.down());
    }
}
