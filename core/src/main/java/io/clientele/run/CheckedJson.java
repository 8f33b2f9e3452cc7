package io.clientele.run;

import io.clientele.clean.ReadRows;
import io.clientele.ledger.SourceVersion;
import io.clientele.text.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What an import would do, for a page, in a language. */
public final class CheckedJson {

    /** Findings that somebody should look at; of the others the row went in as it was meant. */
    private static final Set<String> NEEDS = Set.of(
            "guess taken",
            "duplicate line",
            "two shops?",
            "number destroyed by scientific notation (1.23E+05)",
            "no column names the customer; each row is one");

    private final ReportWords words;
    private final Texts texts;
    private final Map<String, SourceVersion> sources;

    /** @param sources what is said of sources, by name */
    public CheckedJson(Texts texts, Map<String, SourceVersion> sources) {
        this.texts = texts;
        this.words = new ReportWords(texts);
        this.sources = Map.copyOf(sources);
    }

    /**
     * {@code tables}, each a receipt as in {@code report.json} without its id, with {@code parts}, {@code money}, {@code replaces}, {@code customers},
     * {@code reasons}, {@code fields}, {@code read} and {@code said} of its source, and {@code passedOver}.
     */
    public Map<String, @Nullable Object> of(Checked checked) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("tables", checked.tables().stream().map(this::table).toList());
        told.put(
                "passedOver",
                checked.passedOver().stream()
                        .map(file -> Look.passedOver(file, texts))
                        .toList());
        return told;
    }

    private Map<String, @Nullable Object> table(Checked.Table table) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>(table.receipt());
        told.remove("id");
        told.remove("columns");
        told.put("findings", findings(table));
        told.put("parts", table.parts().stream().map(CheckedJson::part).toList());
        told.put("money", money(table));
        told.put("replaces", table.replaces());
        told.put(
                "customers",
                table.customers() == null
                        ? null
                        : Map.of(
                                "named", table.customers().named(),
                                "known", table.customers().known()));
        told.put("reasons", table.reasons().stream().map(this::reason).toList());
        told.put("fields", table.fields().stream().map(CheckedJson::field).toList());
        told.put("read", table.rows().stream().map(CheckedJson::row).toList());
        told.put("said", said(sources.get(String.valueOf(table.receipt().get("source")))));
        return told;
    }

    /** What is said of a source: {@code version, owner, basis, origin, since}; version 0 where nobody said anything. */
    public static Map<String, @Nullable Object> said(@Nullable SourceVersion version) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("version", version == null ? 0 : version.version());
        told.put("owner", version == null ? "" : version.owner());
        told.put("basis", version == null ? "" : version.basis());
        told.put("origin", version == null ? "" : version.origin());
        told.put("since", version == null ? null : version.since().toString());
        return told;
    }

    private List<Map<String, @Nullable Object>> findings(Checked.Table table) {
        List<Map<String, @Nullable Object>> findings = new ArrayList<>();
        if (table.receipt().get("findings") instanceof List<?> all) {
            for (Object each : all) {
                if (each instanceof Map<?, ?> finding) {
                    String rule = String.valueOf(finding.get("rule"));
                    Map<String, @Nullable Object> told = new LinkedHashMap<>();
                    told.put("rule", rule);
                    told.put("text", words.finding(rule));
                    told.put("field", finding.get("field"));
                    told.put("count", finding.get("count"));
                    told.put("needs", NEEDS.contains(rule));
                    findings.add(told);
                }
            }
        }
        return findings;
    }

    /** Of the file, by currency: what is kept, set aside and already known comes to. */
    private static Map<String, String> money(Checked.Table table) {
        Map<String, BigDecimal> money = new TreeMap<>();
        for (Checked.Part part : table.parts()) {
            if (part.currency() != null && part.amount() != null) {
                money.merge(part.currency(), part.amount(), BigDecimal::add);
            }
        }
        Map<String, String> told = new TreeMap<>();
        money.forEach((currency, sum) -> told.put(currency, exact(sum)));
        return told;
    }

    /** As money stands in all answers: without needless zeros. */
    private static String exact(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }

    private static Map<String, @Nullable Object> part(Checked.Part part) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("part", part.part());
        told.put("currency", part.currency());
        told.put("rows", part.rows());
        told.put("amount", part.amount() == null ? null : exact(part.amount()));
        return told;
    }

    private Map<String, @Nullable Object> reason(Checked.Reason reason) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("reason", reason.reason());
        told.put("text", words.setAside(reason.reason()));
        told.put("rows", reason.rows());
        List<Map<String, @Nullable Object>> first = new ArrayList<>();
        for (Checked.Aside aside : reason.first()) {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("line", aside.line());
            one.put("raw", aside.raw());
            one.put("values", aside.values());
            first.add(one);
        }
        told.put("first", first);
        return told;
    }

    private static Map<String, @Nullable Object> field(Checked.Field field) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("column", field.column());
        told.put("rows", field.rows());
        told.put("filled", field.filled());
        told.put("valid", field.valid());
        return told;
    }

    private static Map<String, @Nullable Object> row(ReadRows row) {
        List<Map<String, @Nullable Object>> cells = new ArrayList<>();
        for (ReadRows.Cell cell : row.cells()) {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("column", cell.column());
            one.put("before", cell.before());
            one.put("after", cell.after());
            cells.add(one);
        }
        return Map.of("line", row.line(), "cells", cells);
    }
}
