package io.clientele.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the last run of a workspace says of its own steps. */
final class Steps {

    private static final String LAST_RUN = """
            select step, millis
            from warehouse.steps
            where run_id = (select run_id from warehouse.runs order by ended_at desc limit 1)
            order by place
            """;

    private Steps() {}

    /** Seconds of each step, by the table it made. */
    static Map<String, Double> seconds(Path workspace) throws SQLException {
        Map<String, Double> seconds = new LinkedHashMap<>();
        try (Connection connection =
                        DriverManager.getConnection("jdbc:duckdb:" + workspace.resolve("workspace.duckdb"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(LAST_RUN)) {
            while (rows.next()) {
                seconds.merge(rows.getString(1), rows.getLong(2) / 1e3, Double::sum);
            }
        }
        return seconds;
    }
}
