package io.clientele.run;

import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Row;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How complete and how readable each field of a source was, receipt by receipt; of receipts that are believed, the last ones. */
public final class QualityTrend {

    private static final int MOST_POINTS = 24;

    private final Engine session;

    public QualityTrend(Engine session) {
        this.session = session;
    }

    /**
     * One a field of the tables of a source: {@code source, kind, field, attribute, age} = days since a file filled it, null where none
     * did, and {@code points}, the oldest first: {@code receipt, table, arrived, rows, filled, valid}.
     */
    public List<Map<String, @Nullable Object>> all(Instant now) {
        List<Map<String, @Nullable Object>> fields = new ArrayList<>();
        Map<String, List<Map<String, @Nullable Object>>> points = new LinkedHashMap<>();
        session.stream("quality of receipts", """
                select r.source, lower(r.kind), f.field, f.attribute, r.receipt_id, r.table_name, r.received_at, f.row_count, f.filled, f.valid,
                    max(case when f.filled > 0 then r.received_at end) over of_field,
                    row_number() over (of_field order by r.place desc, f.column_no desc) as back
                from clean.field_counts as f
                join collect.receipts as r on r.receipt_id = f.receipt_id and r.withdrawn_at is null
                window of_field as (partition by r.source, r.kind, f.field, f.attribute)
                qualify back <= %d
                order by r.source, lower(r.kind), f.field, f.attribute nulls first, r.place, f.column_no""".formatted(MOST_POINTS), row -> {
            String key = row.text(1) + "\n" + row.text(2) + "\n" + row.text(3) + "\n" + row.text(4);
            points.computeIfAbsent(key, first -> {
                        List<Map<String, @Nullable Object>> own = new ArrayList<>();
                        fields.add(field(row, own, now));
                        return own;
                    })
                    .add(point(row));
        });
        return fields;
    }

    private static Map<String, @Nullable Object> field(
            Row row, List<Map<String, @Nullable Object>> points, Instant now) {
        LocalDateTime last = row.moment(11);
        Map<String, @Nullable Object> field = new LinkedHashMap<>();
        field.put("source", row.text(1));
        field.put("kind", row.text(2));
        field.put("field", row.text(3));
        field.put("attribute", row.text(4));
        field.put(
                "age",
                last == null
                        ? null
                        : Math.max(
                                0,
                                Duration.between(last.toInstant(ZoneOffset.UTC), now)
                                        .toDays()));
        field.put("points", points);
        return field;
    }

    private static Map<String, @Nullable Object> point(Row row) {
        Map<String, @Nullable Object> point = new LinkedHashMap<>();
        point.put("receipt", row.text(5));
        point.put("table", row.text(6));
        point.put(
                "arrived",
                Objects.requireNonNull(row.moment(7)).toInstant(ZoneOffset.UTC).toString());
        point.put("rows", row.number(8));
        point.put("filled", row.number(9));
        point.put("valid", row.isNull(10) ? null : row.number(10));
        return point;
    }
}
