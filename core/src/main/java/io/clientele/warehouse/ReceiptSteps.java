package io.clientele.warehouse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The steps over one receipt: temporary tables that build on each other, made at once, and what is written to the tables of a
 * shelf, which waits for {@link #write}. Temporary tables are made outside a transaction, because a table is read by one
 * thread alone as long as the transaction that filled it is open.
 */
public final class ReceiptSteps {

    private static final Logger LOG = LoggerFactory.getLogger(ReceiptSteps.class);

    private final Engine engine;
    private final List<Step> made = new ArrayList<>();
    private final List<Runnable> writes = new ArrayList<>();

    public ReceiptSteps(Engine engine) {
        this.engine = engine;
    }

    public Engine engine() {
        return engine;
    }

    /** All that ran so far, in order. */
    public List<Step> made() {
        return List.copyOf(made);
    }

    /** Makes a temporary table from a text of the shelf. */
    public void make(String table, Map<String, String> values) {
        String shelf = table.substring(0, table.indexOf('.'));
        make(table, SqlText.of(shelf, table.substring(shelf.length() + 1), values));
    }

    public void make(String table, String select) {
        run(new Step(table, Step.Over.RECEIPT, Step.Kept.TEMPORARY, select));
    }

    public void makeView(String table, String select) {
        run(new Step(table, Step.Over.RECEIPT, Step.Kept.TEMPORARY_VIEW, select));
    }

    /** Appends rows to a table, when all is made. */
    public void append(String table, String select) {
        Step step = new Step(table, Step.Over.RECEIPT, Step.Kept.APPENDED, select);
        made.add(step);
        writes.add(() -> engine.run(step.table(), step.create()));
    }

    /** Any other write to a shelf, when all is made. */
    public void afterwards(Runnable write) {
        writes.add(write);
    }

    /** Writes what waits, in the order in which it was asked for. The caller holds the transaction. */
    public void write() {
        writes.forEach(Runnable::run);
        writes.clear();
    }

    /** Hands the rows of a text of the shelf to a kernel, in the order of the text. */
    public void fold(String table, Map<String, String> values, Engine.RowReader kernel) {
        String shelf = table.substring(0, table.indexOf('.'));
        Step step = new Step(
                table,
                Step.Over.RECEIPT,
                Step.Kept.FOLDED,
                SqlText.of(shelf, table.substring(shelf.length() + 1), values));
        engine.stream(table, step.select(), kernel);
        made.add(step);
    }

    private void run(Step step) {
        long started = System.nanoTime();
        engine.run(step.table(), step.create());
        made.add(step);
        LOG.debug("{} {} ms", step.table(), (System.nanoTime() - started) / 1_000_000);
    }

    /** Drops what was only for this receipt, the last first. */
    public void drop() {
        for (int place = made.size() - 1; place >= 0; place--) {
            Step step = made.get(place);
            if (step.kept().isTemporary()) {
                drop(step);
            }
        }
    }

    /** Drops a temporary table that nothing below looks at, for its memory. */
    public void drop(String table) {
        made.stream().filter(step -> step.table().equals(table)).findFirst().ifPresent(this::drop);
    }

    private void drop(Step step) {
        String kind = step.kept() == Step.Kept.TEMPORARY ? "table" : "view";
        engine.run("clean up", "drop " + kind + " if exists temp." + step.name());
    }
}
