package io.clientele.run;

import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import io.clientele.text.Maybe;
import io.clientele.text.Texts;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Row;
import io.clientele.warehouse.Rows;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** How a figure came about, as it was kept, and all rows behind it as they stand now. */
public final class Evidence {

    private final Engine engine;

    public Evidence(Engine engine) {
        this.engine = engine;
    }

    /**
     * What was kept under an id; a measure's name with or without its scope ({@code value.gross customers=all}) finds the
     * latest.
     *
     * @param texts language of the definition
     * @throws InvalidInputException when there is none
     */
    public Kept kept(String id, Texts texts) {
        List<Row> found = engine.rows(
                "evidence",
                "select evidence_id, measure, scope, cast(as_of as varchar), measure, sql, kernel, rows_sql, rows_order"
                        + " from warehouse.evidence where evidence_id = ? or trim(measure || ' ' || scope) = ?"
                        + " order by as_of desc limit 1",
                id,
                id);
        if (found.isEmpty()) {
            throw unknown(id);
        }
        Row row = found.get(0);
        Map<String, String> about = new LinkedHashMap<>();
        String[] names = {"evidence", "measure", "scope", "as of", "definition", "sql", "kernel"};
        for (int column = 1; column <= names.length; column++) {
            about.put(names[column - 1], row.isNull(column) ? "" : String.valueOf(row.text(column)));
        }
        about.computeIfPresent("kernel", (name, kernel) -> texts.name("kernel", kernel));
        about.computeIfPresent("definition", (name, measure) -> texts.say("measure." + measure + ".definition"));
        return new Kept(
                about,
                new Rows(String.valueOf(row.text(names.length + 1)), String.valueOf(row.text(names.length + 2))));
    }

    private InvalidInputException unknown(String id) {
        TreeSet<String> names = new TreeSet<>();
        for (Row row :
                engine.rows("evidence", "select evidence_id, trim(measure || ' ' || scope) from warehouse.evidence")) {
            names.add(String.valueOf(row.text(1)));
            names.add(String.valueOf(row.text(2)));
        }
        String maybe = names.isEmpty() ? " Nothing was computed here yet: run --home DIR" : Maybe.of(id, names);
        return new InvalidInputException(Problem.of(
                "run.unknownEvidence", id, "No figure has this evidence id; ids stand in report.json." + maybe));
    }

    /** Writes all rows behind the figure, as CSV with headers in the reader's language. */
    public void rows(Kept kept, Texts texts, Writer out) throws IOException {
        CsvRows.write(engine, kept.rows().sql(), column -> texts.name("column", column), out);
    }

    /** @param about id, measure, scope, day, definition, select and kernel, by name, in the order to show */
    public record Kept(Map<String, String> about, Rows rows) {}
}
