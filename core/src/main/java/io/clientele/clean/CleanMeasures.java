package io.clientele.clean;

import io.clientele.warehouse.Measure;
import io.clientele.warehouse.Rows;
import java.util.List;

/** The measures of this room, and those of the balance, which the receipt shows under {@code collect}. */
public final class CleanMeasures {

    private static final String FINDINGS =
            "clean.findings as f join collect.receipts as r on r.receipt_id = f.receipt_id";
    private static final String DUPLICATES = "r.withdrawn_at is null and f.rule = 'duplicate line'";

    private CleanMeasures() {}

    public static List<Measure> all() {
        return List.of(
                part("collect.rows_kept", "kept"),
                part("collect.rows_set_aside", "set_aside"),
                part("collect.rows_already_known", "already_known"),
                Measure.exact(
                        "clean.orders",
                        "count",
                        "select count(*), count(*) from clean.orders where known_to is null",
                        Rows.of(
                                "order_id, order_key, local_day, state, receipt_id, line",
                                "clean.orders",
                                "known_to is null",
                                "receipt_id, line, order_id")),
                lines("clean.order_lines", ""),
                lines("clean.sale_lines", " and effect = 'sale'"),
                lines("clean.return_lines", " and effect = 'return'"),
                lines("clean.discount_lines", " and effect = 'discount'"),
                lines("clean.adjustment_lines", " and effect = 'adjustment'"),
                lines("clean.lines_without_customer", " and record_id is null"),
                Measure.exact(
                        "clean.events",
                        "count",
                        "select count(*), count(*) from clean.events where known_to is null",
                        Rows.of(
                                "event_id, event_key, kind, channel, touchpoint, local_day, receipt_id, line",
                                "clean.events",
                                "known_to is null",
                                "receipt_id, line, event_id")),
                Measure.exact(
                        "clean.duplicate_lines",
                        "count",
                        "select count(*), count(*) from " + FINDINGS + " where " + DUPLICATES,
                        Rows.of("f.receipt_id, f.line", FINDINGS, DUPLICATES, "f.receipt_id, f.line")));
    }

    private static Measure part(String id, String part) {
        String from = "clean.balances as b join collect.receipts as r on r.receipt_id = b.receipt_id";
        String where = "r.withdrawn_at is null and b.part = '" + part + "'";
        return Measure.exact(
                id,
                "count",
                "select coalesce(sum(b.row_count), 0), coalesce(sum(b.row_count), 0) from " + from + " where " + where,
                Rows.of("r.receipt_id, r.file, r.table_name, b.row_count, b.amount", from, where, "r.place"));
    }

    private static Measure lines(String id, String which) {
        String where = "known_to is null" + which;
        return Measure.exact(
                id,
                "count",
                "select count(*), count(*) from clean.order_lines where " + where,
                Rows.of(
                        "order_id, line_no, product_id, quantity, amount, receipt_id, line",
                        "clean.order_lines",
                        where,
                        "receipt_id, line, line_no"));
    }
}
