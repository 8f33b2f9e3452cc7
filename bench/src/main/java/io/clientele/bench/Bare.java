package io.clientele.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** What the database alone needs: the file into a table of a database file, then the statement of each stage. */
final class Bare {

    /** As much as the program gives its database for two threads. */
    private static final String MEMORY = "600MB";

    private final Path scratch;

    Bare(Path scratch) {
        this.scratch = scratch;
    }

    /** Seconds to read the file into the table {@code shop}, and of each stage by its name; medians. */
    Map<String, Double> seconds(Path file, String read, List<Stage> stages, int runs) throws SQLException, IOException {
        Map<String, List<Usage>> times = new LinkedHashMap<>();
        for (int run = 0; run < runs; run++) {
            Path database = scratch.resolve("bare.duckdb");
            Files.deleteIfExists(database);
            Files.deleteIfExists(scratch.resolve("bare.duckdb.wal"));
            Properties properties = new Properties();
            properties.setProperty("memory_limit", MEMORY);
            properties.setProperty("preserve_insertion_order", "false");
            properties.setProperty("storage_compatibility_version", "latest");
            properties.setProperty("temp_directory", scratch.resolve("spill").toString());
            try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database, properties);
                    Statement statement = connection.createStatement()) {
                times.computeIfAbsent("read", name -> new ArrayList<>()).add(make(statement, "shop", of(file, read)));
                for (Stage stage : stages) {
                    times.computeIfAbsent(stage.statement(), name -> new ArrayList<>())
                            .add(make(statement, stage.table(), of(file, stage.sql())));
                }
            }
        }
        Map<String, Double> medians = new LinkedHashMap<>();
        times.forEach((name, usages) -> medians.put(name, Usage.median(usages).seconds()));
        return medians;
    }

    private static String of(Path file, String sql) {
        return sql.replace("${file}", file.toString().replace("'", "''"));
    }

    private static Usage make(Statement statement, String table, String select) throws SQLException {
        long began = System.nanoTime();
        statement.execute("create table " + table + " as\n" + select);
        return Usage.ofSeconds((System.nanoTime() - began) / 1e9);
    }
}
