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
        told.put("id", receipt.id());
        told.put("state", receipt.standing().believed() ? "believed" : "withdrawn");
        told.put("repairs", receipt.standing().repairs());
        told.put("rows", receipt.rowCount());
        balance(receipt, told);
        told.put("encoding", receipt.encoding());
        told.put(
                "columns",
                receipt.columns().stream().map(ReportReceipts::column).toList());
        money(receipt, told);
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
        for (Row row : engine.rows("receipt", """
                select part, cast(sum(row_count) as bigint) from clean.balances where receipt_id = ? group by part
                union all
                select 'repaired', count(*) from clean.set_aside where receipt_id = ? and repaired_by is not null""", receipt.id(), receipt.id())) {
            parts.put(String.valueOf(row.text(1)), row.number(2));
        }
        told.put("kept", parts.getOrDefault("kept", 0L));
        told.put("setAside", parts.getOrDefault("set_aside", 0L));
        told.put("repaired", parts.getOrDefault("repaired", 0L));
        told.put("alreadyKnown", parts.getOrDefault("already_known", 0L));
    }

    private void money(Receipt receipt, Map<String, @Nullable Object> told) {
        ReceiptMoney money = new ReceiptMoney(engine, receipt);
        List<String> currencies = money.currencies();
        money(money, currencies.isEmpty() ? null : currencies.get(0), told);
        List<Map<String, @Nullable Object>> others = new ArrayList<>();
        currencies.stream().skip(1).forEach(currency -> {
            Map<String, @Nullable Object> other = new LinkedHashMap<>();
            money(money, currency, other);
            others.add(other);
        });
        told.put("otherCurrencies", others);
    }

    private static void money(ReceiptMoney money, @Nullable String currency, Map<String, @Nullable Object> told) {
        told.put("currency", currency);
        told.put("sums", money.sums(currency));
        told.put("returns", money.returns(currency));
        told.put("states", money.states(currency));
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
