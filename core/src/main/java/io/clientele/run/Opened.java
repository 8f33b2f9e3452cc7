package io.clientele.run;

import io.clientele.rules.Rule;
import io.clientele.rules.RuleJson;
import io.clientele.segment.Sets;
import io.clientele.segment.TraitLevel;
import io.clientele.terms.Figure;
import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import io.clientele.terms.Scope;
import io.clientele.text.Texts;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Measure;
import io.clientele.warehouse.Row;
import io.clientele.warehouse.RowCounts;
import io.clientele.warehouse.Rows;
import io.clientele.warehouse.Selects;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What stands behind a number of a page: the select, and its rows a page at a time, as they are in the session's catalog. */
public final class Opened {

    private final Engine session;
    private final Published published;
    private final Catalogue catalogue;
    private final String apart;

    public Opened(Engine session, Published published) {
        this(session, published, new Catalogue());
    }

    public Opened(Engine session, Published published, Catalogue catalogue) {
        this(session, published, catalogue, "");
    }

    private Opened(Engine session, Published published, Catalogue catalogue, String apart) {
        this.session = session;
        this.published = published;
        this.catalogue = catalogue;
        this.apart = apart;
    }

    /** What stands behind headline numbers of those of the view for whom a rule holds, too. */
    public static Opened within(Engine session, Published published, Rule rule, Sets.Held held) {
        return new Opened(session, published, Catalogue.within(held.select()), " within " + RuleJson.write(rule));
    }

    /**
     * What was kept under an id.
     *
     * @throws InvalidInputException where there is no such id
     */
    public Behind of(String id) {
        List<Row> kept = session.rows(
                "evidence",
                "select measure, scope, sql, kernel, rows_sql, rows_order from warehouse.evidence where evidence_id = ?",
                id);
        if (kept.isEmpty()) {
            throw new InvalidInputException(Problem.of(
                    "run.noEvidence", id, "No number has this id on this day; open it again from its page."));
        }
        Row row = kept.get(0);
        Figure figure = published.figure(session, id).orElse(null);
        Rows rows = figure == null
                ? new Rows(text(row, 5), text(row, 6))
                : catalogue.measure(figure.measure()).rows().apply(figure.scope());
        return new Behind(figure, null, text(row, 1), text(row, 3), text(row, 4), rows);
    }

    /**
     * A number that is asked for by measure and scope, and what stands behind it.
     *
     * @throws InvalidInputException where there is no such measure or it has no such scope
     */
    public Behind of(String id, Scope scope) {
        Measure measure = catalogue.all().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        Problem.of("run.noMeasure", id, "There is no measure of this name; docs list them all.")));
        Figures figures = new Figures(catalogue, published.asOf());
        figures.apart(apart);
        Figure figure = figures.figure(new Selects(session), measure, scope);
        return new Behind(
                figure,
                TraitLevel.of(session, scope).orElse(null),
                measure.id(),
                measure.sql().apply(scope),
                measure.kernel().name(),
                measure.rows().apply(scope));
    }

    /**
     * Some of the rows, in their order.
     *
     * @param counts numbers of rows that are known already; a new one is added
     */
    public Page page(Behind behind, long after, int limit, Map<String, Long> counts) {
        Rows all = behind.rows();
        List<String> columns =
                session.columns(all.select()).stream().map(Engine.Column::name).toList();
        List<Row> some = after == 0
                ? new FirstRows(session).of(all, limit)
                : session.rows("rows behind a number", all.sql() + " limit " + limit + " offset " + after);
        List<List<@Nullable String>> rows = some.stream().map(Opened::cells).toList();
        long total = counts.computeIfAbsent(
                published.run() + " " + all.select(), key -> new RowCounts(session, List.of(all)).of(all));
        long next = after + rows.size();
        return new Page(columns, rows, names(columns.indexOf("customer_id"), rows), total, next < total ? next : null);
    }

    private Map<String, String> names(int column, List<List<@Nullable String>> rows) {
        Map<String, String> names = new LinkedHashMap<>();
        Object[] ids = column < 0
                ? new Object[0]
                : rows.stream()
                        .map(row -> row.get(column))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toArray();
        if (ids.length > 0) {
            session.rows(
                            "names of customers",
                            "select customer_id, coalesce(full_name, source_key) from unify.customers where customer_id in ("
                                    + String.join(", ", Collections.nCopies(ids.length, "kept_id(?)"))
                                    + ") order by customer_id",
                            ids)
                    .forEach(row -> names.put(text(row, 1), row.isNull(2) ? "" : text(row, 2)));
        }
        names.values().removeIf(String::isEmpty);
        return names;
    }

    /** Writes all rows as CSV with headers in the reader's language. */
    public void rows(Behind behind, Texts texts, Writer out) throws IOException {
        CsvRows.write(session, behind.rows().sql(), column -> texts.name("column", column), out);
    }

    private static List<@Nullable String> cells(Row row) {
        List<@Nullable String> cells = new ArrayList<>();
        for (int column = 1; column <= row.width(); column++) {
            cells.add(row.text(column));
        }
        return cells;
    }

    private static String text(Row row, int column) {
        return Objects.requireNonNull(row.text(column));
    }

    /**
     * @param figure the number; null behind a sentence
     * @param trait the level it is about; null where it is about none
     * @param kernel how the select's rows become the number; {@code sql} when the select is it
     */
    public record Behind(
            @Nullable Figure figure,
            @Nullable TraitLevel trait,
            String measure,
            String sql,
            String kernel,
            Rows rows) {}

    /**
     * @param names of the customers of these rows by their id, or the keys of those without a name
     * @param next how many rows come before the next page; null after the last
     */
    public record Page(
            List<String> columns,
            List<List<@Nullable String>> rows,
            Map<String, String> names,
            long total,
            @Nullable Long next) {}
}
