package io.clientele.warehouse.duckdb;

import io.clientele.terms.CancelledException;
import io.clientele.terms.EngineException;
import io.clientele.terms.InvalidInputException;
import io.clientele.warehouse.Dialect;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.EngineSettings;
import io.clientele.warehouse.FullDisk;
import io.clientele.warehouse.Row;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Embedded DuckDB on one file. Every query has its own statement, because a failed execute closes it; the engine never
 * loads extensions and sees no file outside the workspace.
 */
public final class DuckDbEngine implements Engine {

    private static final Logger LOG = LoggerFactory.getLogger(DuckDbEngine.class);

    private final DuckDBConnection connection;
    private final Path folder;
    private final Dialect dialect = new DuckDbDialect();
    private volatile @Nullable Statement running;
    private volatile boolean cancelled;
    private final boolean first;
    private boolean inTransaction;

    /** @param first whether it opened the database, and so closes it */
    private DuckDbEngine(DuckDBConnection connection, Path folder, boolean first) {
        this.connection = connection;
        this.folder = folder;
        this.first = first;
    }

    /** Opens (or makes) a database file; {@code folder} is the only folder the engine may read and write. */
    public static DuckDbEngine open(Path file, Path folder, EngineSettings settings) {
        Properties properties = new Properties();
        properties.setProperty("autoinstall_known_extensions", "false");
        properties.setProperty("autoload_known_extensions", "false");
        properties.setProperty("memory_limit", settings.memoryMegabytes() + "MB");
        properties.setProperty("threads", String.valueOf(settings.threads()));
        properties.setProperty(
                "temp_directory", folder.resolve("cache").resolve("spill").toString());
        properties.setProperty("max_temp_directory_size", settings.spillMegabytes() + "MB");
        properties.setProperty("preserve_insertion_order", "false");
        properties.setProperty("storage_compatibility_version", "latest");
        // A run of a few million lines is written once, by close; at each 16 MB, as it comes, it would cost as much
        // again.
        properties.setProperty("checkpoint_threshold", "256MB");
        // Trying these on every text costs a tenth of a run and spares nothing beside a plain dictionary.
        properties.setProperty("disabled_compression_methods", "dict_fsst,fsst");
        properties.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
        try {
            DuckDBConnection connection =
                    (DuckDBConnection) new DuckDBDriver().connect("jdbc:duckdb:" + file.toAbsolutePath(), properties);
            DuckDbEngine engine = new DuckDbEngine(connection, folder, true);
            JavaFunctions.register(connection);
            engine.run(
                    "open",
                    "set allowed_directories = ['"
                            + folder.toAbsolutePath().toString().replace("'", "''") + "/']");
            engine.run("open", "set enable_external_access = false");
            engine.run("open", "set enable_progress_bar = true");
            engine.run("open", "set enable_progress_bar_print = false");
            // Detaching would write once more a file that is deleted next; what is to stay is written by close.
            engine.run("open", "pragma disable_checkpoint_on_shutdown");
            engine.run("open", "set lock_configuration = true");
            return engine;
        } catch (SQLException failed) {
            throw FullDisk.problem(failed, folder)
                    .<RuntimeException>map(InvalidInputException::new)
                    .orElseGet(() -> new EngineException("open " + file.getFileName(), "", failed));
        }
    }

    /** Loads the library of the database, which takes as long as reading a command line; what fails here fails again at open. */
    public static void load() {
        try (Connection none = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
                Statement statement = none.createStatement()) {
            statement.execute("select 1");
        } catch (SQLException saidAtOpen) {
            LOG.debug("The database could not be loaded ahead", saidAtOpen);
        }
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public void run(String doing, String sql, @Nullable Object... bound) {
        LOG.debug("{}: {}", doing, sql);
        try (PreparedStatement statement = prepare(sql, bound)) {
            begins(doing, statement);
            statement.execute();
        } catch (SQLException failed) {
            throw failed(doing, sql, failed);
        } finally {
            running = null;
        }
    }

    @Override
    public List<Row> rows(String doing, String sql, @Nullable Object... bound) {
        List<Row> rows = new ArrayList<>();
        stream(doing, sql, row -> rows.add(((ResultRow) row).copy()), bound);
        return rows;
    }

    @Override
    public void stream(String doing, String sql, RowReader reader, @Nullable Object... bound) {
        LOG.debug("{}: {}", doing, sql);
        try (PreparedStatement statement = prepare(sql, bound)) {
            begins(doing, statement);
            try (ResultSet result = statement.executeQuery()) {
                ResultRow row = new ResultRow(result);
                while (result.next()) {
                    reader.read(row);
                }
            }
            // A statement that was cancelled may end as if it had no more rows.
            refuseIfCancelled(doing);
        } catch (SQLException failed) {
            throw failed(doing, sql, failed);
        } finally {
            running = null;
        }
    }

    @Override
    public List<Column> columns(String sql) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            ResultSetMetaData about = statement.getMetaData();
            List<Column> columns = new ArrayList<>();
            for (int column = 1; column <= about.getColumnCount(); column++) {
                columns.add(new Column(about.getColumnName(column), about.getColumnTypeName(column)));
            }
            return columns;
        } catch (SQLException failed) {
            throw new EngineException("look at columns", sql, failed);
        }
    }

    @Override
    public void inTransaction(String doing, Runnable work) {
        if (inTransaction) {
            work.run();
            return;
        }
        // An explicit statement: partial batches of an appender survive rollback after setAutoCommit(false).
        run(doing, "begin transaction");
        inTransaction = true;
        boolean done = false;
        try {
            work.run();
            run(doing, "commit");
            done = true;
        } finally {
            inTransaction = false;
            if (!done) {
                rollBackQuietly();
            }
        }
    }

    private void rollBackQuietly() {
        try {
            always("roll back", "rollback");
        } catch (EngineException | InvalidInputException alreadyOver) {
            LOG.debug("nothing to roll back", alreadyOver);
        }
    }

    @Override
    public void load(String table, List<String> columns, Iterable<Object[]> rows) {
        if (!inTransaction) {
            throw new IllegalStateException("Rows are loaded inside a transaction only; none was open for " + table
                    + " (" + String.join(", ", columns) + ")");
        }
        BulkLoad.into(connection, table, columns, rows, this::refuseIfCancelled);
    }

    @Override
    public void attach(Path file, String name) {
        always("attach " + name, "attach " + dialect.quoted(file.toString()) + " as " + name);
    }

    @Override
    public void attachEmpty(String name) {
        always("attach " + name, "attach ':memory:' as " + name);
    }

    @Override
    public void detach(String name) {
        always("detach " + name, "detach database if exists " + name);
    }

    @Override
    public void use(String catalog) {
        always("use " + catalog, "use " + catalog);
    }

    @Override
    public void cancel() {
        cancelled = true;
        Statement now = running;
        if (now != null) {
            try {
                now.cancel();
            } catch (SQLException alreadyOver) {
                LOG.debug("nothing to cancel", alreadyOver);
            }
        }
    }

    @Override
    public Engine another() {
        try {
            DuckDBConnection other = (DuckDBConnection) connection.duplicate();
            JavaFunctions.ids(other);
            return new DuckDbEngine(other, folder, false);
        } catch (SQLException failed) {
            throw new EngineException("open another session", "", failed);
        }
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }

    @Override
    public void resume() {
        cancelled = false;
    }

    /** Set as the running one before the flag is looked at: so a cancel meets one or the other. */
    private void begins(String doing, Statement statement) {
        running = statement;
        refuseIfCancelled(doing);
    }

    private void refuseIfCancelled(String doing) {
        if (cancelled) {
            throw new CancelledException(doing);
        }
    }

    private RuntimeException failed(String doing, String sql, SQLException failed) {
        if (cancelled) {
            return new CancelledException(doing);
        }
        return FullDisk.problem(failed, folder)
                .<RuntimeException>map(InvalidInputException::new)
                .orElseGet(() -> new EngineException(doing, sql, failed));
    }

    /** What leaves things in order, whether or not somebody asked to stop. */
    private void always(String doing, String sql) {
        LOG.debug("{}: {}", doing, sql);
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw FullDisk.problem(failed, folder)
                    .<RuntimeException>map(InvalidInputException::new)
                    .orElseGet(() -> new EngineException(doing, sql, failed));
        }
    }

    @Override
    public void close() {
        try {
            if (first) {
                writeWhatIsInTheLog();
            }
            connection.close();
        } catch (SQLException failed) {
            throw new EngineException("close", "", failed);
        }
    }

    /** The log holds all that was committed, so nothing is lost where this fails: the next open reads it. */
    private void writeWhatIsInTheLog() {
        try (Statement statement = connection.createStatement()) {
            statement.execute("checkpoint");
        } catch (SQLException stillInTheLog) {
            LOG.warn("The log stays beside the database");
            LOG.debug("because of", stillInTheLog);
        }
    }

    private PreparedStatement prepare(String sql, @Nullable Object... bound) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int place = 0; place < bound.length; place++) {
            statement.setObject(place + 1, bound[place]);
        }
        return statement;
    }
}
