package io.clientele.warehouse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a run works: a catalog of its own with the same schemas, in which every table not being made is a view of the
 * published one. So {@code value.rfm} means the same in every statement, and nobody sees half a run.
 */
public final class Draft implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Draft.class);
    private static final String NAME = "draft";

    private final Workspace workspace;
    private final Engine engine;
    private final RunLog log;
    private final Path file;
    private final Map<String, List<Step>> made = new TreeMap<>();

    private Draft(Workspace workspace, RunLog log, Path file) {
        this.workspace = workspace;
        this.engine = workspace.engine();
        this.log = log;
        this.file = file;
    }

    /** Opens an empty draft over what is published. */
    public static Draft open(Workspace workspace, RunLog log) {
        Path file = workspace.scratch("draft.duckdb");
        Workspace.delete(file);
        Workspace.delete(workspace.scratch("draft.duckdb.wal"));
        Draft draft = new Draft(workspace, log, file);
        draft.engine.attach(file, NAME);
        for (Row table : draft.engine.rows(
                "list published tables",
                "select table_schema, table_name from information_schema.tables where table_catalog = 'workspace'"
                        + " and table_schema <> 'main' order by 1, 2")) {
            String name = table.text(1) + "." + table.text(2);
            draft.engine.run("open draft", "create schema if not exists " + NAME + "." + table.text(1));
            draft.engine.run("open draft", "create view " + NAME + "." + name + " as from workspace." + name);
        }
        draft.engine.use(NAME);
        return draft;
    }

    public Engine engine() {
        return engine;
    }

    public Workspace workspace() {
        return workspace;
    }

    /** Runs one step; its table replaces the view of the published one. Returns its number of rows (0 for views). */
    public long make(Step step) {
        long started = System.nanoTime();
        engine.run(step.table(), "create schema if not exists " + step.shelf());
        dropWhatStandsThere(step.table());
        engine.run(step.table(), step.create());
        long rows = step.kept() == Step.Kept.VIEW ? 0 : count(step.table());
        finished(step, rows, started);
        return rows;
    }

    /** Makes a table from rows that a kernel worked out. */
    public long load(Step step, List<String> columns, Iterable<Object[]> rows) {
        long started = System.nanoTime();
        engine.run(step.table(), "create schema if not exists " + step.shelf());
        dropWhatStandsThere(step.table());
        engine.inTransaction(step.table(), () -> {
            engine.run(step.table(), "create table " + step.table() + " as " + step.select());
            engine.load(NAME + "." + step.table(), columns, rows);
        });
        long count = count(step.table());
        finished(step, count, started);
        return count;
    }

    private void finished(Step step, long rows, long started) {
        made.computeIfAbsent(step.shelf(), shelf -> new ArrayList<>()).add(step);
        long millis = (System.nanoTime() - started) / 1_000_000;
        log.step(step, rows, millis);
        LOG.info("{} {} rows {} ms", step.table(), rows, millis);
    }

    private void dropWhatStandsThere(String table) {
        for (Row there : engine.rows(
                step(table),
                "select table_type from information_schema.tables where table_catalog = 'draft' and table_schema = ? and"
                        + " table_name = ?",
                table.substring(0, table.indexOf('.')),
                table.substring(table.indexOf('.') + 1))) {
            String kind = "VIEW".equals(there.text(1)) ? "view" : "table";
            engine.run(step(table), "drop " + kind + " draft." + table);
        }
    }

    private static String step(String table) {
        return "replace " + table;
    }

    private long count(String table) {
        return engine.rows(table, "select count(*) from " + table).get(0).number(1);
    }

    /** Makes a room's tables visible to readers, all at once. */
    public void publish(String room) {
        List<Step> steps = made.getOrDefault(room, List.of());
        engine.use("workspace");
        try {
            engine.inTransaction("publish " + room, () -> {
                engine.run("publish " + room, "create schema if not exists " + room);
                for (Step step : steps) {
                    String text = step.kept() == Step.Kept.VIEW
                            ? step.create()
                            : "create or replace table " + step.table() + " as from draft." + step.table();
                    engine.run("publish " + step.table(), text);
                }
            });
        } finally {
            engine.use(NAME);
        }
    }

    @Override
    public void close() {
        engine.use("workspace");
        engine.detach(NAME);
        Workspace.delete(file);
        Workspace.delete(workspace.scratch("draft.duckdb.wal"));
    }
}
