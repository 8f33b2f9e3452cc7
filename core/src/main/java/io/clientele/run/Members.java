package io.clientele.run;

import io.clientele.segment.CustomerSet;
import io.clientele.text.Texts;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Row;
import io.clientele.warehouse.RowCounts;
import io.clientele.warehouse.Rows;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Who is in a set: what each is called and brings, and the scores because of which. */
final class Members {

    private static final String COLUMNS = "s.customer_id, c.source, c.source_key, c.full_name, t.purchases, t.net,"
            + " t.first_day, t.last_day, r.recency, r.r, r.f, r.m";

    private final Engine session;
    private final Rows rows;

    Members(Engine session, CustomerSet set) {
        this.session = session;
        this.rows = Rows.of(
                COLUMNS,
                "(" + set.select() + ") as s left join value.totals as t on t.customer_id = s.customer_id"
                        + " left join unify.customers as c on c.customer_id = s.customer_id"
                        + " left join value.rfm as r on r.customer_id = s.customer_id",
                "true",
                "net desc nulls last, customer_id");
    }

    /**
     * {@code rows} ({@code customer, source, key, name, purchases, net, first, last, recency} in days, {@code scores} of recency,
     * frequency and money), {@code total, next} (null after the last page).
     */
    void write(ReportJson json, long after, int limit) {
        List<Row> page = session.rows("members", rows.sql() + " limit ? offset ?", limit, after);
        long total = new RowCounts(session, List.of(rows)).of(rows);
        json.name("rows").startArray();
        for (Row row : page) {
            json.newLine();
            json.startObject();
            json.name("customer").value(row.text(1));
            json.name("source").value(row.text(2));
            json.name("key").value(row.text(3));
            json.name("name").value(row.text(4));
            json.name("purchases").value(row.get(5));
            json.name("net").value(row.decimal(6));
            json.name("first").value(row.day(7));
            json.name("last").value(row.day(8));
            json.name("recency").value(row.get(9));
            json.name("scores").value(row.isNull(10) ? null : List.of(row.number(10), row.number(11), row.number(12)));
            json.endObject();
        }
        json.endArray();
        long next = after + page.size();
        json.name("total").value(total);
        json.name("next").value(next < total && !page.isEmpty() ? next : null);
    }

    void csv(Texts texts, Writer out) throws IOException {
        CsvRows.write(session, rows.sql(), column -> texts.name("column", column), out);
    }
}
