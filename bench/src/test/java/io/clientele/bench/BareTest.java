package io.clientele.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BareTest {

    private static final ShopSize SMALL = ShopSize.of(300);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyStageHasAStatementThatMakesItsTable() throws IOException, SQLException {
        Path file = Shop.keep(folder, SMALL, 3);
        Map<String, Double> seconds = new Bare(folder).seconds(file, ShopCommand.READ, Stage.ALL, 1);
        assertThat(seconds).hasSize(Stage.ALL.size() + 1).containsKey("read");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("bare.duckdb"));
                Statement statement = connection.createStatement()) {
            assertThat(count(statement, "totals")).isEqualTo(SMALL.customers());
            for (Stage stage : Stage.ALL) {
                assertThat(count(statement, stage.statement()))
                        .as(stage.statement())
                        .isPositive();
            }
        }
    }

    @Test
    void theTablesOfAnImportHoldEveryRow() throws IOException, SQLException {
        Path file = Shop.keep(folder, SMALL, 3);
        new Bare(folder).seconds(file, ShopCommand.READ, Stage.TABLES, 1);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("bare.duckdb"));
                Statement statement = connection.createStatement()) {
            assertThat(count(statement, "kept"))
                    .isEqualTo(count(statement, "shop"))
                    .isEqualTo(count(statement, "order_lines"));
            assertThat(count(statement, "orders")).isEqualTo(SMALL.orders());
        }
    }

    private static long count(Statement statement, String table) throws SQLException {
        try (ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
