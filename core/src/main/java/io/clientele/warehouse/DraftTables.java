package io.clientele.warehouse;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The tables of a draft. Each stands in the workspace under a name of its own until it is published by renaming it, and in
 * {@code warehouse.draft} with its fingerprint and number of rows. A view is in that list only.
 */
final class DraftTables implements DraftPlace {

    private static final String CATALOG = "draft";

    /** No table that is published can be called so: see {@link Step}. */
    private static final String MARK = " (draft)";

    static final String PUBLISHED = "table_name not like '%" + MARK + "'";

    private final Engine engine;

    DraftTables(Engine engine) {
        this.engine = engine;
    }

    @Override
    public String catalog() {
        return CATALOG;
    }

    @Override
    public void open() {
        engine.attachEmpty(CATALOG);
    }

    @Override
    public void close() {
        engine.detach(CATALOG);
    }

    @Override
    public String plain(Step step) {
        return "workspace." + step.table() + MARK;
    }

    @Override
    public String quoted(Step step) {
        return quoted(step.table());
    }

    @Override
    public String schema(Step step) {
        return "workspace." + step.shelf();
    }

    @Override
    public boolean apart() {
        return true;
    }

    private static String quoted(String table) {
        int dot = table.indexOf('.');
        return "workspace." + table.substring(0, dot) + ".\"" + table.substring(dot + 1) + MARK + "\"";
    }

    /** What was made over another basis is dropped. */
    @Override
    public Map<String, Row> madeBefore(Basis basis) {
        Map<String, Row> made = new TreeMap<>();
        for (Row row : engine.rows(
                "open draft",
                "select table_name, fingerprint, row_count from workspace.warehouse.draft where received = ?",
                basis.received())) {
            made.put(String.valueOf(row.text(1)), row);
        }
        clear("where received <> ?", basis.received());
        return made;
    }

    @Override
    public void keep(Step step, Basis basis, String fingerprint, long rows) {
        engine.run(
                step.table(),
                "insert into workspace.warehouse.draft values (?, ?, ?, ?)",
                step.table(),
                basis.received(),
                fingerprint,
                rows);
    }

    @Override
    public void drop(Step step) {
        drop(step.table());
    }

    private void drop(String table) {
        engine.run(table, "drop table if exists " + quoted(table));
        engine.run(table, "delete from workspace.warehouse.draft where table_name = ?", table);
    }

    /** Drops all that is not published. */
    void clear() {
        clear("");
    }

    private void clear(String which, Object... bound) {
        List<Row> left = engine.rows("clear draft", "select table_name from workspace.warehouse.draft " + which, bound);
        if (!left.isEmpty()) {
            engine.inTransaction("clear draft", () -> left.forEach(row -> drop(String.valueOf(row.text(1)))));
        }
    }

    /** Renames a table to what it is called when published, in place of the one that is. */
    void publish(Step step) {
        engine.run("publish " + step.table(), "drop table if exists workspace." + step.table());
        engine.run(
                "publish " + step.table(),
                "alter table " + quoted(step) + " rename to "
                        + step.table().substring(step.shelf().length() + 1));
        engine.run(
                "publish " + step.table(), "delete from workspace.warehouse.draft where table_name = ?", step.table());
    }
}
