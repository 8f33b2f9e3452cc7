package io.clientele.run;

import io.clientele.collect.ColumnMapping;
import io.clientele.collect.Receipt;
import io.clientele.collect.Receipts;
import io.clientele.text.Texts;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Row;
import io.clientele.warehouse.Workspace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** What came in and what became of it, for the page Data: receipts with what takes them back, rows that are set aside. */
public final class DataPage {

    private final Workspace workspace;
    private final Engine session;
    private final Texts texts;
    private final ReportWords words;

    public DataPage(Workspace workspace, Engine session, Texts texts) {
        this.workspace = workspace;
        this.session = session;
        this.texts = texts;
        this.words = new ReportWords(texts);
    }

    /**
     * Receipts as in {@code report.json}, the latest first, each with {@code arrived}, {@code withdrawn} and {@code inverse}
     * (code {@code withdraw} or {@code restore}, or that of the problem because of which there is neither, and {@code other}, the
     * receipt that stands in the way, with the sentence as {@code text}).
     */
    public List<Map<String, @Nullable Object>> receipts() {
        List<Receipt> all = new Receipts(session).all();
        Inverse inverse = new Inverse(all);
        List<Map<String, @Nullable Object>> told = new ReportReceipts(session, words).of(all);
        List<Map<String, @Nullable Object>> latest = new ArrayList<>();
        for (int place = all.size() - 1; place >= 0; place--) {
            Receipt receipt = all.get(place);
            Map<String, @Nullable Object> one = told.get(place);
            one.put("arrived", receipt.receivedAt().toString());
            one.put(
                    "withdrawn",
                    receipt.standing().withdrawnAt() == null
                            ? null
                            : receipt.standing().withdrawnAt().toString());
            Inverse.Way way = inverse.of(receipt);
            Map<String, @Nullable Object> back = new LinkedHashMap<>();
            back.put("code", way.code());
            back.put("other", way.other());
            if (way.other() != null) {
                back.put("text", texts.say("problem." + way.code(), Map.of("other", way.other())));
            }
            one.put("inverse", back);
            latest.add(one);
        }
        return latest;
    }

    /** How many rows wait to be mended, by reason, the most frequent first: {@code reason, text, count}. */
    public List<Map<String, Object>> reasons() {
        return session
                .rows(
                        "rows set aside",
                        "select reason, count(*) from clean.set_aside where repaired_by is null group by reason"
                                + " order by 2 desc, 1")
                .stream()
                .map(row -> {
                    String reason = String.valueOf(row.text(1));
                    Map<String, Object> one = new LinkedHashMap<>();
                    one.put("reason", reason);
                    one.put("text", words.setAside(reason));
                    one.put("count", row.number(2));
                    return one;
                })
                .toList();
    }

    /** Some of the rows that are set aside, in the order they came: where, why, the raw text, and each column as it came. */
    public List<Map<String, @Nullable Object>> setAside(@Nullable String reason, long after, int limit) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        Map<String, SortedMap<Long, OpenRows.OpenRow>> open = new HashMap<>();
        Map<String, Receipt> receipts = new HashMap<>();
        new Receipts(session).all().forEach(receipt -> receipts.put(receipt.id(), receipt));
        List<Row> page = session.rows(
                "rows set aside",
                "select table_name, line, reason, field, value, raw, receipt_id from clean.set_aside"
                        + " where repaired_by is null and reason = coalesce(?, reason) order by place, line limit ? offset ?",
                reason,
                limit,
                after);
        for (Row row : page) {
            String id = String.valueOf(row.text(7));
            Receipt receipt = receipts.get(id);
            if (receipt == null) {
                continue;
            }
            SortedMap<Long, OpenRows.OpenRow> there = open.computeIfAbsent(id, each -> openRows(receipt, page));
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("receipt", id);
            one.put("table", row.text(1));
            one.put("line", row.number(2));
            one.put("reason", row.text(3));
            one.put("text", words.setAside(String.valueOf(row.text(3))));
            one.put("field", row.text(4));
            one.put("value", row.text(5));
            one.put("raw", row.text(6));
            one.put("columns", columns(receipt, there.get(row.number(2))));
            rows.add(one);
        }
        return rows;
    }

    private SortedMap<Long, OpenRows.OpenRow> openRows(Receipt receipt, List<Row> page) {
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (Row row : page) {
            if (receipt.id().equals(row.text(7))) {
                first = Math.min(first, row.number(2));
                last = Math.max(last, row.number(2));
            }
        }
        return new OpenRows(workspace, session).of(receipt, first, last);
    }

    private static List<Map<String, @Nullable Object>> columns(Receipt receipt, OpenRows.@Nullable OpenRow row) {
        List<Map<String, @Nullable Object>> columns = new ArrayList<>();
        for (ColumnMapping column : receipt.columns()) {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("column", column.column());
            one.put("header", column.header());
            one.put("meaning", column.meaning().word());
            one.put("value", row == null ? null : row.values().get(column.columnNo() - 1));
            columns.add(one);
        }
        return columns;
    }
}
