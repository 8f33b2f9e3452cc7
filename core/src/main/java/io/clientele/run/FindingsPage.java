package io.clientele.run;

import io.clientele.collect.KeptLines;
import io.clientele.text.Texts;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Row;
import io.clientele.warehouse.Workspace;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What cleaning noticed about rows that went in, by rule, down to the rows; and people with too many facts to judge. */
public final class FindingsPage {

    /** As {@code segment} counts them: a bot or a shared till. */
    private static final int MOST_FACTS = 100_000;

    private static final int MOST_PEOPLE = 50;

    private static final String BELIEVED = " from clean.findings as f join collect.receipts as r"
            + " on r.receipt_id = f.receipt_id and r.withdrawn_at is null";

    private final Engine session;
    private final KeptLines lines;
    private final ReportWords words;
    private final MappingWords mappings;

    /** @param session on the workspace */
    public FindingsPage(Workspace workspace, Engine session, Texts texts) {
        this.session = session;
        this.lines = new KeptLines(workspace, session);
        this.words = new ReportWords(texts);
        this.mappings = new MappingWords(texts);
    }

    /** {@code rule, text, means, rows, receipts}, the most frequent first. */
    public List<Map<String, @Nullable Object>> rules() {
        List<Map<String, @Nullable Object>> rules = new ArrayList<>();
        for (Row row : session.rows(
                "findings",
                "select f.rule, cast(sum(f.row_count) as bigint), count(distinct f.receipt_id), max(r.received_at)"
                        + BELIEVED + " group by f.rule order by 2 desc, 1")) {
            String rule = String.valueOf(row.text(1));
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("rule", rule);
            one.put("text", words.finding(rule));
            one.put("means", words.findingMeans(rule).orElse(null));
            one.put("rows", row.number(2));
            one.put("receipts", row.number(3));
            one.put(
                    "last",
                    Objects.requireNonNull(row.moment(4))
                            .toInstant(ZoneOffset.UTC)
                            .toString());
            rules.add(one);
        }
        return rules;
    }

    /** Rows with a finding, in the order they came: {@code receipt, table, line, field, before, after, rows, texts} as they came. */
    public List<Map<String, @Nullable Object>> rows(String rule, long after, int limit) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Row row : session.rows(
                "rows with a finding",
                "select f.receipt_id, r.table_name, f.line, f.field, f.before, f.after, f.row_count" + BELIEVED
                        + " where f.rule = ? order by r.place, f.line nulls first, f.field, f.before, f.after"
                        + " limit ? offset ?",
                rule,
                limit,
                after)) {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("receipt", row.text(1));
            one.put("table", row.text(2));
            one.put("line", row.isNull(3) ? null : row.number(3));
            one.put("field", row.text(4));
            String before = row.text(5);
            one.put("before", before != null && rule.equals("guess taken") ? mappings.because(before) : before);
            one.put("after", row.text(6));
            one.put("rows", row.number(7));
            rows.add(one);
        }
        texts(rows);
        return rows;
    }

    private void texts(List<Map<String, @Nullable Object>> rows) {
        Map<String, Set<Long>> asked = new LinkedHashMap<>();
        for (Map<String, @Nullable Object> row : rows) {
            if (row.get("line") instanceof Long line) {
                asked.computeIfAbsent(String.valueOf(row.get("receipt")), receipt -> new TreeSet<>())
                        .add(line);
            }
        }
        Map<String, Map<Long, List<String>>> came = new LinkedHashMap<>();
        asked.forEach((receipt, some) -> came.put(receipt, lines.texts(receipt, some)));
        for (Map<String, @Nullable Object> row : rows) {
            Map<Long, List<String>> there = came.getOrDefault(String.valueOf(row.get("receipt")), Map.of());
            row.put("texts", row.get("line") instanceof Long line ? there.getOrDefault(line, List.of()) : List.of());
        }
    }

    /** How many rows of a rule there are to page through. */
    public long count(String rule) {
        return session.rows("rows with a finding", "select count(*)" + BELIEVED + " where f.rule = ?", rule)
                .get(0)
                .number(1);
    }

    /** Customers that are in no rule, because they have too many facts: {@code id, key, facts}. */
    public List<Map<String, @Nullable Object>> tooMany() {
        List<Map<String, @Nullable Object>> people = new ArrayList<>();
        for (Row row : session.rows(
                "too many facts to judge",
                "select t.customer_id, c.source_key, t.orders from value.totals as t"
                        + " join unify.customers as c on c.customer_id = t.customer_id where t.purchase_days is not null and t.orders > "
                        + MOST_FACTS
                        + " order by 3 desc, 1 limit "
                        + MOST_PEOPLE)) {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("id", row.text(1));
            one.put("key", row.text(2));
            one.put("facts", row.number(3));
            people.add(one);
        }
        return people;
    }
}
