package io.clientele.run;

import io.clientele.text.Texts;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Row;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind each figure of a page that opens without a workspace: definition, statement and the first rows, without
 * names or contacts.
 */
final class PageEvidence {

    private static final int MOST = 20;
    private static final Set<String> PERSONAL = Set.of(
            "full_name",
            "family_name",
            "given_name",
            "name_key",
            "email",
            "phone",
            "phone_e164",
            "address",
            "source_key");

    private final Engine engine;
    private final Texts texts;

    PageEvidence(Engine engine, Texts texts) {
        this.engine = engine;
        this.texts = texts;
    }

    /** JSON by evidence id. */
    String json(Answer answer) {
        Map<String, Object> all = new TreeMap<>();
        for (Row kept : engine.rows(
                "evidence of the page",
                "select evidence_id, measure, sql, kernel, rows_sql from warehouse.evidence where as_of = ? order by 1",
                answer.asOf().day())) {
            Map<String, @Nullable Object> evidence = new LinkedHashMap<>();
            evidence.put("definition", texts.say("measure." + kept.text(2) + ".definition"));
            evidence.put("sql", kept.text(3));
            evidence.put("kernel", "sql".equals(kept.text(4)) ? null : kept.text(4));
            rows(evidence, String.valueOf(kept.text(5)));
            all.put(String.valueOf(kept.text(1)), evidence);
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (ReportJson json = new ReportJson(text)) {
            json.value(all);
        }
        return text.toString(StandardCharsets.UTF_8);
    }

    private void rows(Map<String, @Nullable Object> evidence, String sql) {
        List<String> columns = new ArrayList<>();
        List<Integer> shown = new ArrayList<>();
        List<Engine.Column> found = engine.columns(sql);
        for (int column = 0; column < found.size(); column++) {
            if (!PERSONAL.contains(found.get(column).name())) {
                columns.add(found.get(column).name());
                shown.add(column + 1);
            }
        }
        List<List<@Nullable String>> rows = new ArrayList<>();
        for (Row row : engine.rows("evidence of the page", sql + " limit " + MOST)) {
            List<@Nullable String> cells = new ArrayList<>();
            shown.forEach(column -> cells.add(row.text(column)));
            rows.add(cells);
        }
        evidence.put("columns", columns);
        evidence.put("rows", rows);
        evidence.put(
                "total",
                engine.rows("evidence of the page", "select count(*) from (" + sql + ") as r")
                        .get(0)
                        .number(1));
    }
}
