package io.clientele.collect;

import io.clientele.warehouse.Measure;
import io.clientele.warehouse.Rows;
import java.util.List;

/** The measures of this room. */
public final class CollectMeasures {

    private CollectMeasures() {}

    public static List<Measure> all() {
        return List.of(Measure.exact(
                "collect.rows_read",
                "count",
                "select coalesce(sum(row_count), 0), coalesce(sum(row_count), 0) from collect.receipts where withdrawn_at is null",
                Rows.of(
                        "receipt_id, file, table_name, row_count",
                        "collect.receipts",
                        "withdrawn_at is null",
                        "place")));
    }
}
