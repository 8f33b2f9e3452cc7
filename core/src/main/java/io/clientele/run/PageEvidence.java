package io.clientele.run;

import io.clientele.text.Texts;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Row;
import io.clientele.warehouse.RowCounts;
import io.clientele.warehouse.Rows;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
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
    /** By rows, as several figures rest on the same. */
    private final Map<Rows, Map<String, @Nullable Object>> found = new HashMap<>();

    private final Texts texts;

    PageEvidence(Engine engine, Texts texts) {
        this.engine = engine;
        this.texts = texts;
    }

    /** JSON by evidence id. */
    String json(Answer answer) {
        Map<String, Object> all = new TreeMap<>();
        Map<String, Rows> behind = rowsBehind(answer);
        RowCounts counts = new RowCounts(engine, List.copyOf(behind.values()));
        for (Row kept : engine.rows(
                "evidence of the page",
                "select evidence_id, measure, sql, kernel, rows_sql, rows_order from warehouse.evidence where as_of = ? order by 1",
                answer.asOf().day())) {
            Map<String, @Nullable Object> evidence = new LinkedHashMap<>();
            evidence.put("definition", texts.say("measure." + kept.text(2) + ".definition"));
            evidence.put("sql", kept.text(3));
            evidence.put("kernel", "sql".equals(kept.text(4)) ? null : kept.text(4));
            String id = String.valueOf(kept.text(1));
            Rows rows = behind.getOrDefault(id, new Rows(String.valueOf(kept.text(5)), String.valueOf(kept.text(6))));
            evidence.putAll(found.computeIfAbsent(rows, each -> find(each, counts)));
            all.put(id, evidence);
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (ReportJson json = new ReportJson(text)) {
            json.value(all);
        }
        return text.toString(StandardCharsets.UTF_8);
    }

    private static Map<String, Rows> rowsBehind(Answer answer) {
        Catalogue catalogue = new Catalogue();
        Map<String, Rows> behind = new TreeMap<>();
        answer.figures()
                .forEach(figure -> behind.put(
                        figure.evidence(),
                        catalogue.measure(figure.measure()).rows().apply(figure.scope())));
        answer.told().evidence().forEach(evidence -> behind.put(evidence.id(), evidence.rows()));
        return behind;
    }

    private Map<String, @Nullable Object> find(Rows rows, RowCounts counts) {
        List<String> columns = new ArrayList<>();
        List<Integer> shown = new ArrayList<>();
        List<Engine.Column> all = engine.columns(rows.select());
        for (int column = 0; column < all.size(); column++) {
            if (!PERSONAL.contains(all.get(column).name())) {
                columns.add(all.get(column).name());
                shown.add(column + 1);
            }
        }
        List<List<@Nullable String>> first = new ArrayList<>();
        for (Row row : new FirstRows(engine).of(rows, MOST)) {
            List<@Nullable String> cells = new ArrayList<>();
            shown.forEach(column -> cells.add(row.text(column)));
            first.add(cells);
        }
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("columns", columns);
        facts.put("rows", first);
        facts.put("total", counts.of(rows));
        return facts;
    }
}
