package io.clientele.warehouse;

import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import io.clientele.warehouse.duckdb.DuckDbEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One folder, held by one process: {@code workspace.duckdb}, {@code files/} (originals by sha-256, rows as Parquet), {@code
 * cache/} (scratch and spill; may be deleted), {@code lock}.
 */
public final class Workspace implements AutoCloseable {

    private final Path home;
    private final WorkspaceLock lock;
    private final Engine engine;
    private final boolean lent;

    private Workspace(Path home, WorkspaceLock lock, Engine engine, boolean lent) {
        this.home = home;
        this.lock = lock;
        this.engine = engine;
        this.lent = lent;
    }

    /** The same workspace for one that only borrows it: closing gives it back. */
    public Workspace lent() {
        return new Workspace(home, lock, engine, true);
    }

    /** The same workspace by another session; whoever opened that closes it. */
    public Workspace through(Engine session) {
        return new Workspace(home, lock, session, true);
    }

    /** Leaves word for whoever finds the workspace held; see {@link #word}. */
    public void say(String word) {
        lock.say(home, word);
    }

    /** The word that whoever holds the workspace left; empty where there is none. */
    public static String word(Path folder) {
        try {
            return Files.readString(folder.resolve("lock"));
        } catch (IOException unread) {
            return "";
        }
    }

    /** Loads the engine's library ahead of the first {@link #open}. */
    public static void load() {
        DuckDbEngine.load();
    }

    /** Opens the workspace in a folder, or makes it there. */
    public static Workspace open(Path folder, EngineSettings settings) {
        return open(folder, settings, false);
    }

    /** Opens the workspace in a folder empty: all it holds is removed first, once it is ours. */
    public static Workspace openEmpty(Path folder, EngineSettings settings) {
        return open(folder, settings, true);
    }

    private static Workspace open(Path folder, EngineSettings settings, boolean empty) {
        Path home = folder.toAbsolutePath().normalize();
        make(home, home);
        WorkspaceLock lock = WorkspaceLock.take(home);
        try {
            if (empty) {
                remove(home);
            }
            make(home, home.resolve("files").resolve("originals"));
            make(home, home.resolve("files").resolve("rows"));
            make(home, home.resolve("cache").resolve("spill"));
            Engine engine = DuckDbEngine.open(home.resolve("workspace.duckdb"), home, settings);
            try {
                Migrations.run(engine, home);
                Workspace workspace = new Workspace(home, lock, engine, false);
                Leftovers.of(workspace).clear();
                return workspace;
            } catch (RuntimeException failed) {
                engine.close();
                throw failed;
            }
        } catch (RuntimeException failed) {
            lock.close();
            throw failed;
        }
    }

    private static void make(Path home, Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException failed) {
            throw new InvalidInputException(FullDisk.problem(failed, home)
                    .orElseGet(() -> new Problem(
                            "warehouse.folder",
                            folder.toString(),
                            Map.of("error", String.valueOf(failed.getMessage())),
                            "The workspace folder cannot be made; choose another with --home.")));
        }
    }

    /**
     * Removes what the warehouse made, and nothing else: what people entered lies beside it. A log goes before its database: a
     * process killed between them must not leave a log that the next database would take for its own.
     */
    private static void remove(Path home) {
        for (String own : List.of("workspace.duckdb.wal", "workspace.duckdb", "files", "cache")) {
            deleteAll(home.resolve(own));
        }
    }

    /** Deletes a file, or a folder with all it holds, that may not be there. */
    public static void deleteAll(Path root) {
        if (Files.notExists(root)) {
            return;
        }
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public Path home() {
        return home;
    }

    public Engine engine() {
        return engine;
    }

    /** Where a file's original is kept. */
    public Path original(String sha256) {
        return home.resolve("files").resolve("originals").resolve(sha256);
    }

    /** Where the rows of a receipt are kept. */
    public Path rows(String receiptId) {
        return home.resolve("files").resolve("rows").resolve(receiptId + ".parquet");
    }

    /** A scratch file; all of them are deleted when the workspace opens. */
    public Path scratch(String name) {
        return home.resolve("cache").resolve(name);
    }

    @Override
    public void close() {
        if (lent) {
            return;
        }
        try {
            engine.close();
        } finally {
            lock.close();
        }
    }

    /** Deletes a file that may not be there. */
    public static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
