package io.clientele.run;

import io.clientele.collect.ColumnMapping;
import io.clientele.collect.Receipt;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What came in with each table, with counts and sums that add up to the file. */
public final class ReportReceipts {

    private final Engine engine;
    private final ReportWords words;

    public ReportReceipts(Engine engine, ReportWords words) {
        this.engine = engine;
        this.words = words;
    }

    /** One object a receipt, in the order they came. */
    public List<Map<String, @Nullable Object>> of(List<Receipt> receipts) {
        List<Map<String, @Nullable Object>> told = new ArrayList<>();
        receipts.forEach(receipt -> told.add(of(receipt)));
        return told;
    }

    private Map<String, @Nullable Object> of(Receipt receipt) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("file", receipt.file());
        told.put("table", receipt.table());
        told.put("source", receipt.source());
        told.put("kind", receipt.kind().name().toLowerCase(java.util.Locale.ROOT));
        told.put("rows", receipt.rowCount());
        balance(receipt, told);
        told.put("encoding", receipt.encoding());
        told.put(
                "columns",
                receipt.columns().stream().map(ReportReceipts::column).toList());
        told.put("sums", sums(receipt));
        told.put("returns", returns(receipt));
        told.put("states", states(receipt));
        told.put("findings", findings(receipt));
        return told;
    }

    private static Map<String, @Nullable Object> column(ColumnMapping column) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("column", column.header());
        told.put("meaning", column.meaning().word());
        told.put("format", column.format());
        told.put("certainty", column.certainty());
        told.put("because", column.because());
        return told;
    }

    private void balance(Receipt receipt, Map<String, @Nullable Object> told) {
        Map<String, Long> parts = new TreeMap<>();
        for (Row row : engine.rows(
                "receipt", "select part, row_count from clean.balances where receipt_id = ?", receipt.id())) {
            parts.put(String.valueOf(row.text(1)), row.number(2));
        }
        told.put("kept", parts.getOrDefault("kept", 0L));
        told.put("setAside", parts.getOrDefault("set_aside", 0L));
        told.put("alreadyKnown", parts.getOrDefault("already_known", 0L));
    }

    /**
     * Money of the lines that went in, by what they do; of those among them that an order adds beside its rows (shipping, its
     * discount, a refund); and of the file's rows, kept and already known.
     */
    private Map<String, @Nullable Object> sums(Receipt receipt) {
        Row row = engine.rows("receipt", """
                        select
                            sum(case when effect = 'sale' then amount else 0 end),
                            sum(case when effect = 'return' then amount else 0 end),
                            sum(case when effect = 'discount' then amount else 0 end),
                            sum(case when effect = 'adjustment' then amount else 0 end),
                            sum(case when line_no > 900000 then amount else 0 end)
                        from clean.order_lines
                        where receipt_id = ?""", receipt.id()).get(0);
        Map<String, @Nullable Object> sums = new LinkedHashMap<>();
        sums.put("gross", row.decimal(1));
        sums.put("returns", row.decimal(2));
        sums.put("discounts", row.decimal(3));
        sums.put("adjustments", row.decimal(4));
        sums.put("added", row.decimal(5));
        sums.put(
                "file",
                engine.rows("receipt", "select sum(amount) from clean.balances where receipt_id = ?", receipt.id())
                        .get(0)
                        .decimal(1));
        return sums;
    }

    private Map<String, @Nullable Object> returns(Receipt receipt) {
        Map<String, @Nullable Object> returns = new LinkedHashMap<>();
        for (String how : List.of("stated", "matched", "none")) {
            Row row = engine.rows(
                            "receipt",
                            "select count(*), sum(amount) from clean.order_lines"
                                    + " where receipt_id = ? and effect = 'return' and reverses_how = ?",
                            receipt.id(),
                            how)
                    .get(0);
            Map<String, @Nullable Object> part = new LinkedHashMap<>();
            part.put("count", row.number(1));
            part.put("amount", row.number(1) == 0 ? java.math.BigDecimal.ZERO : row.decimal(2));
            returns.put(how, part);
        }
        return returns;
    }

    private List<Map<String, @Nullable Object>> states(Receipt receipt) {
        List<Map<String, @Nullable Object>> states = new ArrayList<>();
        for (Row row : engine.rows("receipt", """
                select o.state, count(distinct o.order_id), sum(l.amount)
                from clean.orders as o
                left join clean.order_lines as l on l.order_id = o.order_id and l.receipt_id = o.receipt_id
                where o.receipt_id = ?
                group by o.state
                order by o.state""", receipt.id())) {
            Map<String, @Nullable Object> state = new LinkedHashMap<>();
            state.put("state", row.text(1));
            state.put("orders", row.number(2));
            state.put("amount", row.decimal(3));
            states.add(state);
        }
        return states;
    }

    private List<Map<String, @Nullable Object>> findings(Receipt receipt) {
        List<Map<String, @Nullable Object>> findings = new ArrayList<>();
        for (Row row : engine.rows(
                "receipt",
                "select rule, field, cast(sum(row_count) as bigint) from clean.findings where receipt_id = ?"
                        + " group by rule, field order by rule, field nulls first",
                receipt.id())) {
            Map<String, @Nullable Object> finding = new LinkedHashMap<>();
            finding.put("rule", row.text(1));
            finding.put("text", words.finding(String.valueOf(row.text(1))));
            finding.put("field", row.text(2));
            finding.put("count", row.number(3));
            findings.add(finding);
        }
        return findings;
    }
}
