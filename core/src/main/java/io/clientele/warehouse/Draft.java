package io.clientele.warehouse;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a run works: a catalog of its own with the same schemas that holds nothing but views, of a published table or of the
 * one this run has made instead. So {@code value.rfm} means the same in every statement, and nobody sees half a run.
 *
 * <p>A table is made in the workspace under a name of its own, in one transaction with its fingerprint. So what a killed run had
 * done can be told from what it was doing, and the next run takes it over where the fingerprints are equal. To publish is to
 * rename.
 */
public final class Draft implements AutoCloseable {

    /** What holds of the name of a table that is published, and of no other. */
    public static final String PUBLISHED = DraftTables.PUBLISHED;

    private static final Logger LOG = LoggerFactory.getLogger(Draft.class);

    private final Engine engine;
    private final RunLog log;
    private final Basis basis;
    private final Fingerprints fingerprints;
    private final DraftPlace place;
    private final Map<String, Row> earlier;
    private final Map<String, Step> made = new LinkedHashMap<>();

    private Draft(Engine engine, DraftPlace place, RunLog log, Basis basis) {
        this.engine = engine;
        this.place = place;
        this.log = log;
        this.basis = basis;
        this.fingerprints = new Fingerprints(basis);
        this.earlier = place.madeBefore(basis);
    }

    /** Opens an empty draft over what is published. */
    public static Draft open(Workspace workspace, RunLog log) {
        new DraftTables(workspace.engine()).clear();
        return open(workspace, log, new Basis("", ""));
    }

    /** Opens the draft an unfinished run left over the same basis, or an empty one. */
    public static Draft open(Workspace workspace, RunLog log, Basis basis) {
        Engine engine = workspace.engine();
        return open(engine, new DraftTables(engine), log, basis);
    }

    /**
     * Opens a draft that is never published: its tables stay in a catalog of their own, beside the views of what is.
     *
     * @param engine a session of its own
     * @param file of the catalog, which must not be there yet
     * @param seen what stands after {@code create view … as} for a table that the draft does not make
     */
    public static Draft openApart(Engine engine, Path file, String catalog, RunLog log, UnaryOperator<String> seen) {
        return open(engine, new ApartTables(engine, file, catalog), seen, log, new Basis("", ""));
    }

    private static Draft open(Engine engine, DraftPlace place, RunLog log, Basis basis) {
        return open(engine, place, table -> "from workspace." + table, log, basis);
    }

    private static Draft open(Engine engine, DraftPlace place, UnaryOperator<String> seen, RunLog log, Basis basis) {
        Draft draft = new Draft(engine, place, log, basis);
        try {
            place.open();
            // A transaction writes to one catalog alone: views here and tables there are made apart.
            engine.inTransaction("open draft", () -> draft.viewWhatIsPublished(seen));
            engine.use(place.catalog());
            return draft;
        } catch (RuntimeException failed) {
            engine.use("workspace");
            place.close();
            throw failed;
        }
    }

    private void viewWhatIsPublished(UnaryOperator<String> seen) {
        String schema = "";
        for (Row table : engine.rows(
                "list published tables",
                "select table_schema, table_name from information_schema.tables where table_catalog = 'workspace'"
                        + " and table_schema <> 'main' and " + PUBLISHED + " order by 1, 2")) {
            String name = table.text(1) + "." + table.text(2);
            if (!schema.equals(table.text(1))) {
                schema = String.valueOf(table.text(1));
                engine.run("open draft", "create schema if not exists " + place.catalog() + "." + schema);
            }
            engine.run("open draft", "create view " + place.catalog() + "." + name + " as " + seen.apply(name));
        }
    }

    public Engine engine() {
        return engine;
    }

    /** Runs one step; its result replaces the view of the published one. Returns its number of rows (0 for views). */
    public long make(Step step) {
        return make(step, fingerprints.ofSelect(step), () -> {
            if (step.kept() == Step.Kept.TABLE) {
                engine.run(step.table(), step.createAs(place.quoted(step)));
            }
        });
    }

    /** Makes a table from rows that a kernel works out; they are not asked for when the table is there already. */
    public long load(Step step, List<String> columns, Supplier<? extends Iterable<Object[]>> rows) {
        return make(step, fingerprints.ofKernel(step), () -> {
            Iterable<Object[]> worked = rows.get();
            engine.run(step.table(), step.createAs(place.quoted(step)));
            engine.load(place.plain(step), columns, worked);
        });
    }

    private long make(Step step, String fingerprint, Runnable create) {
        long started = System.nanoTime();
        log.begins(step.table());
        Row before = earlier.get(step.table());
        boolean reused = before != null && fingerprint.equals(before.text(2));
        if (step.kept() == Step.Kept.VIEW) {
            show(step);
        }
        long rows = reused && before != null ? before.number(3) : made(step, fingerprint, create);
        if (step.kept() == Step.Kept.TABLE && place.apart()) {
            show(step);
        }
        made.put(step.table(), step);
        long millis = (System.nanoTime() - started) / 1_000_000;
        log.ends(engine, new RunLog.StepDone(step.table(), step.select(), fingerprint, rows, millis, reused));
        LOG.info("{} {} rows {} ms{}", step.table(), rows, millis, reused ? ", made before" : "");
        return rows;
    }

    private long made(Step step, String fingerprint, Runnable create) {
        AtomicLong rows = new AtomicLong();
        engine.inTransaction(step.table(), () -> {
            engine.run(step.table(), "create schema if not exists " + place.schema(step));
            place.drop(step);
            create.run();
            if (step.kept() == Step.Kept.TABLE) {
                rows.set(count(place.quoted(step)));
            }
            place.keep(step, basis, fingerprint, rows.get());
        });
        return rows.get();
    }

    /** Makes the name of the step mean what it made, for all statements after it. */
    private void show(Step step) {
        engine.run(step.table(), "create schema if not exists " + place.catalog() + "." + step.shelf());
        engine.run(
                step.table(),
                step.kept() == Step.Kept.VIEW
                        ? step.create()
                        : "create or replace view " + place.catalog() + "." + step.table() + " as from "
                                + place.quoted(step));
    }

    private long count(String table) {
        return engine.rows(table, "select count(*) from " + table).get(0).number(1);
    }

    /**
     * Makes all that was made visible to readers, at once. The draft is over then: its names mean what is published.
     *
     * @param along what else becomes visible with it, in the workspace
     */
    public void publish(Runnable along) {
        if (!(place instanceof DraftTables tables)) {
            throw new IllegalStateException("A draft that stays apart is not published");
        }
        engine.use("workspace");
        engine.inTransaction("publish", () -> {
            made.values().forEach(step -> publish(tables, step));
            tables.clear();
            along.run();
        });
    }

    private void publish(DraftTables tables, Step step) {
        if (step.kept() == Step.Kept.VIEW) {
            engine.run("publish " + step.table(), step.create());
        } else {
            tables.publish(step);
        }
    }

    @Override
    public void close() {
        engine.use("workspace");
        place.close();
    }
}
