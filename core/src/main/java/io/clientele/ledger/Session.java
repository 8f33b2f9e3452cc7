package io.clientele.ledger;

import io.clientele.terms.EngineException;
import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** One connection. Written ahead and synced at each commit: what was acknowledged survives the process and the power. */
final class Session implements AutoCloseable {

    /** Others write for moments only. */
    private static final int PATIENCE_MILLIS = 20_000;

    private final Connection connection;
    private boolean inside;

    private Session(Connection connection) {
        this.connection = connection;
    }

    static Session open(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(PATIENCE_MILLIS);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        try {
            return new Session(source.getConnection());
        } catch (SQLException failed) {
            throw new InvalidInputException(new Problem(
                    "ledger.unreadable",
                    file.toString(),
                    Map.of("error", String.valueOf(failed.getMessage())),
                    "The ledger of the workspace cannot be opened; check that the file is whole and may be written."));
        }
    }

    /** Runs one statement that returns nothing. */
    void run(String sql, @Nullable Object... bound) {
        try (PreparedStatement statement = bind(sql, bound)) {
            statement.execute();
        } catch (SQLException failed) {
            throw new EngineException("write the ledger", sql, failed);
        }
    }

    <T> List<T> rows(String sql, Reader<T> reader, @Nullable Object... bound) {
        try (PreparedStatement statement = bind(sql, bound);
                ResultSet rows = statement.executeQuery()) {
            List<T> read = new ArrayList<>();
            while (rows.next()) {
                read.add(reader.read(rows));
            }
            return read;
        } catch (SQLException failed) {
            throw new EngineException("read the ledger", sql, failed);
        }
    }

    /** Inside another one it is part of that. */
    void inTransaction(Runnable work) {
        if (inside) {
            work.run();
            return;
        }
        // At once: one that reads first and writes then is refused where another wrote in between.
        run("begin immediate");
        inside = true;
        try {
            work.run();
            run("commit");
        } catch (RuntimeException failed) {
            run("rollback");
            throw failed;
        } finally {
            inside = false;
        }
    }

    private PreparedStatement bind(String sql, @Nullable Object... bound) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int place = 0; place < bound.length; place++) {
            statement.setObject(place + 1, bound[place]);
        }
        return statement;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failed) {
            throw new EngineException("close the ledger", "", failed);
        }
    }

    /** Makes something of a row. */
    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
