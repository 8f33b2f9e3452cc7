package io.clientele.app.http;

import io.clientele.warehouse.Engine;
import io.clientele.warehouse.EngineSettings;
import io.clientele.warehouse.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the data lies and what it runs on, as the doctor tells it. */
final class Machine {

    private final Workspace workspace;
    private final Engine session;

    Machine(Workspace workspace, Engine session) {
        this.workspace = workspace;
        this.session = session;
    }

    /** {@code home, java, system, processors, engine}, and in bytes {@code files} (by name), {@code free, memory, javaMemory, engineMemory}. */
    Map<String, @Nullable Object> told() {
        Runtime runtime = Runtime.getRuntime();
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("home", workspace.home().toString());
        told.put("java", Runtime.version().toString());
        told.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        told.put("processors", runtime.availableProcessors());
        told.put(
                "engine",
                "DuckDB "
                        + session.rows("version of the engine", "select version()")
                                .get(0)
                                .text(1));
        told.put("files", sizes());
        told.put("free", workspace.home().toFile().getUsableSpace());
        told.put("memory", memory());
        told.put("javaMemory", runtime.maxMemory());
        told.put("engineMemory", EngineSettings.defaults().memoryMegabytes() * 1024L * 1024L);
        return told;
    }

    /** Of what lies in the workspace: tables, what people entered, the files as they came, and what can be made again. */
    private Map<String, Long> sizes() {
        Map<String, Long> sizes = new LinkedHashMap<>();
        for (String name : new String[] {"workspace.duckdb", "ledger.sqlite", "files", "cache"}) {
            sizes.put(name, size(workspace.home().resolve(name)));
        }
        return sizes;
    }

    private static long size(Path path) {
        if (!Files.exists(path)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(path)) {
            return files.mapToLong(
                            file -> file.toFile().isFile() ? file.toFile().length() : 0)
                    .sum();
        } catch (IOException | UncheckedIOException gone) {
            // A file that goes while it is looked at is none of those that lie here.
            return 0;
        }
    }

    private static long memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean machine
                ? machine.getTotalMemorySize()
                : 0;
    }
}
