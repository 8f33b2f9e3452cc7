package io.clientele.warehouse;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where statements run. One implementation per engine; a contract test runs on each.
 *
 * <p>All methods throw {@link io.clientele.terms.EngineException} when the engine fails. Not thread-safe, {@link #cancel}
 * aside: one run uses one engine session.
 */
public interface Engine extends AutoCloseable {

    Dialect dialect();

    /** Runs one statement that returns nothing. {@code doing} names it in errors and logs. */
    void run(String doing, String sql, @Nullable Object... bound);

    /** Runs a query and hands over all rows; for small results only. */
    List<Row> rows(String doing, String sql, @Nullable Object... bound);

    /** Runs a query and hands each row to the reader, in order, without keeping them. */
    void stream(String doing, String sql, RowReader reader, @Nullable Object... bound);

    /** Columns a query would return, without running it. */
    List<Column> columns(String sql);

    /** Runs the work in one transaction, or as a part of the one that is open; rolled back when it throws. */
    void inTransaction(String doing, Runnable work);

    /** Loads rows into a table of the current transaction, fast; an IllegalStateException where none is open. */
    void load(String table, List<String> columns, Iterable<Object[]> rows);

    /** Makes another database file usable under a name. */
    void attach(Path file, String name);

    /** Makes an empty catalog under a name, in memory and for this session. */
    void attachEmpty(String name);

    void detach(String name);

    /** Two-part names mean tables of this catalog from now on. */
    void use(String catalog);

    /**
     * Stops the statement that is running, from any thread, and refuses the next ones with a CancelledException until {@link
     * #resume}. What opens and closes catalogs and transactions still works, so that everything can be left in order.
     */
    void cancel();

    /** Another session on the same database, for another thread; closing it leaves this one open. */
    Engine another();

    /** Whether it was asked to stop. */
    boolean cancelled();

    /** Statements run again after a cancel. */
    void resume();

    @Override
    void close();

    /** A column of a result. */
    record Column(String name, String type) {}

    /** Takes one row after the other. */
    @FunctionalInterface
    interface RowReader {
        void read(Row row);
    }
}
