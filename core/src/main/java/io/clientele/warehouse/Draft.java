package io.clientele.warehouse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a run works: a catalog of its own with the same schemas, in which every table not being made is a view of the
 * published one. So {@code value.rfm} means the same in every statement, and nobody sees half a run.
 *
 * <p>Its file stays until the run is published. A table is made in one transaction with its fingerprint, so what a killed run
 * had done can be told from what it was doing, and the next run takes it over where the fingerprints are equal.
 */
public final class Draft implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Draft.class);
    private static final String NAME = "draft";

    private final Workspace workspace;
    private final Engine engine;
    private final RunLog log;
    private final Fingerprints fingerprints;
    private final Map<String, Row> earlier;
    private final Map<String, List<Step>> made = new TreeMap<>();
    /** What stands in the draft: table or view, by name. */
    private final Map<String, String> standing = new TreeMap<>();

    private boolean kept = true;

    private Draft(Workspace workspace, RunLog log, Basis basis, Map<String, Row> earlier) {
        this.workspace = workspace;
        this.engine = workspace.engine();
        this.log = log;
        this.fingerprints = new Fingerprints(basis);
        this.earlier = earlier;
    }

    /** Opens an empty draft over what is published. */
    public static Draft open(Workspace workspace, RunLog log) {
        DraftFile.of(workspace).delete();
        return open(workspace, log, new Basis("", ""));
    }

    /** Opens the draft an unfinished run left over the same basis, or an empty one. */
    public static Draft open(Workspace workspace, RunLog log, Basis basis) {
        Engine engine = workspace.engine();
        try {
            Draft draft =
                    new Draft(workspace, log, basis, DraftFile.of(workspace).attach(NAME, basis));
            engine.inTransaction("open draft", draft::viewWhatIsPublished);
            draft.lookWhatStands();
            engine.use(NAME);
            return draft;
        } catch (RuntimeException failed) {
            engine.detach(NAME);
            throw failed;
        }
    }

    private void viewWhatIsPublished() {
        String schema = "";
        for (Row table : engine.rows(
                "list published tables",
                "select table_schema, table_name from information_schema.tables where table_catalog = 'workspace'"
                        + " and table_schema <> 'main' order by 1, 2")) {
            String name = table.text(1) + "." + table.text(2);
            if (!schema.equals(table.text(1))) {
                schema = String.valueOf(table.text(1));
                engine.run("open draft", "create schema if not exists " + NAME + "." + schema);
            }
            if (!earlier.containsKey(name)) {
                engine.run("open draft", "create or replace view " + NAME + "." + name + " as from workspace." + name);
            }
        }
    }

    private void lookWhatStands() {
        for (Row table : engine.rows(
                "list the draft",
                "select table_schema || '.' || table_name, table_type from information_schema.tables"
                        + " where table_catalog = '" + NAME + "'")) {
            standing.put(String.valueOf(table.text(1)), "VIEW".equals(table.text(2)) ? "view" : "table");
        }
    }

    public Engine engine() {
        return engine;
    }

    public Workspace workspace() {
        return workspace;
    }

    /** Runs one step; its table replaces the view of the published one. Returns its number of rows (0 for views). */
    public long make(Step step) {
        return make(step, fingerprints.ofSelect(step), () -> engine.run(step.table(), step.create()));
    }

    /** Makes a table from rows that a kernel works out; they are not asked for when the table is there already. */
    public long load(Step step, List<String> columns, Supplier<? extends Iterable<Object[]>> rows) {
        return make(step, fingerprints.ofKernel(step), () -> {
            Iterable<Object[]> worked = rows.get();
            engine.run(step.table(), "create table " + step.table() + " as " + step.select());
            engine.load(NAME + "." + step.table(), columns, worked);
        });
    }

    private long make(Step step, String fingerprint, Runnable create) {
        long started = System.nanoTime();
        log.begins(step.table());
        Row before = earlier.get(step.table());
        boolean reused = before != null && fingerprint.equals(before.text(2));
        long rows = reused && before != null ? before.number(3) : made(step, fingerprint, create);
        made.computeIfAbsent(step.shelf(), shelf -> new ArrayList<>()).add(step);
        long millis = (System.nanoTime() - started) / 1_000_000;
        log.ends(engine, new RunLog.StepDone(step.table(), step.select(), fingerprint, rows, millis, reused));
        LOG.info("{} {} rows {} ms{}", step.table(), rows, millis, reused ? ", made before" : "");
        return rows;
    }

    private long made(Step step, String fingerprint, Runnable create) {
        AtomicLong rows = new AtomicLong();
        engine.inTransaction(step.table(), () -> {
            engine.run(step.table(), "create schema if not exists " + step.shelf());
            String there = standing.get(step.table());
            if (there != null) {
                engine.run("replace " + step.table(), "drop " + there + " " + NAME + "." + step.table());
            }
            create.run();
            if (step.kept() == Step.Kept.TABLE) {
                rows.set(count(step.table()));
            }
            DraftFile.keep(engine, step.table(), fingerprint, rows.get());
        });
        standing.put(step.table(), step.kept() == Step.Kept.VIEW ? "view" : "table");
        return rows.get();
    }

    private long count(String table) {
        return engine.rows(table, "select count(*) from " + table).get(0).number(1);
    }

    /**
     * Makes the tables of rooms visible to readers, all at once.
     *
     * @param along what else becomes visible with them, in the workspace
     */
    public void publish(List<String> rooms, Runnable along) {
        engine.use("workspace");
        try {
            engine.inTransaction("publish", () -> {
                rooms.forEach(this::publish);
                along.run();
            });
        } finally {
            engine.use(NAME);
        }
    }

    private void publish(String room) {
        engine.run("publish " + room, "create schema if not exists " + room);
        for (Step step : made.getOrDefault(room, List.of())) {
            String text = step.kept() == Step.Kept.VIEW
                    ? step.create()
                    : "create or replace table " + step.table() + " as from draft." + step.table();
            engine.run("publish " + step.table(), text);
        }
    }

    /** All is published: nothing of the draft is wanted any more. */
    public void finished() {
        kept = false;
    }

    @Override
    public void close() {
        engine.use("workspace");
        engine.detach(NAME);
        if (!kept) {
            DraftFile.of(workspace).delete();
        }
    }
}
