package io.clientele.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.text.OpaqueId;
import io.clientele.warehouse.duckdb.DuckDbEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workspace of an older version opens with its rows, after a copy of its file. */
class MigrationsTest {

    @TempDir
    private Path home = Path.of("");

    @Test
    void aWorkspaceOfTheFirstVersionOpensWithItsRows() throws IOException {
        String order = OpaqueId.of('o', "shop", "A1");
        Files.createDirectories(home.resolve("cache").resolve("spill"));
        try (Engine engine = DuckDbEngine.open(home.resolve("workspace.duckdb"), home, EngineSettings.defaults())) {
            engine.run("test", "create schema warehouse");
            engine.run("test", "create table warehouse.version as select 1 as number");
            for (String statement :
                    SqlText.read("warehouse", "001-first-tables").split(";\\s*\n")) {
                engine.run("test", statement.strip().replaceAll(";$", ""));
            }
            engine.run("test", """
                    insert into collect.receipts values ('rc1', 7, 'shop', 'a.csv', 'a.csv', 'f', 'UTF-8', 1,
                        timestamp '2026-04-01', true, 'UTC', 'ORDERS', null)""");
            engine.run("test", """
                    insert into clean.orders values (?, 'shop', 'A1', 'counted', false, null, null, 'EUR', null,
                        timestamp '2026-03-01', date '2026-03-01', null, 7, timestamp '2026-03-01', null, 'rc1', 2)""", order);
            engine.run("test", """
                    insert into clean.order_lines values (?, 1, 'tea', 'goods', 'sale', 2, 5, 10, 10, null, null, null,
                        null, timestamp '2026-03-01', date '2026-03-01', null, 7, timestamp '2026-03-01', null, 'rc1', 2)""", order);
            engine.run("test", "create schema value");
            engine.run("test", "create table value.purchases as select cast(? as varchar) as order_id", order);
            engine.run("test", "insert into clean.balances values ('rc1', 'kept', 1, 10)");
        }
        try (Workspace workspace = Workspace.open(home, EngineSettings.defaults())) {
            assertThat(first(workspace, "select turn from collect.receipts")).isEqualTo("7");
            assertThat(first(workspace, "select currency from clean.balances")).isEqualTo("EUR");
            assertThat(first(workspace, "select amount from clean.sums where effect = 'sale'"))
                    .isEqualTo("10.0000");
            assertThat(first(workspace, "select counted from clean.order_lines"))
                    .isEqualTo("true");
            assertThat(first(workspace, "select order_id from clean.order_lines"))
                    .isEqualTo(order);
            assertThat(first(
                            workspace,
                            "select p.order_id from value.purchases as p join clean.orders as o"
                                    + " on o.order_id = p.order_id"))
                    .isEqualTo(order);
            assertThat(first(workspace, "select order_id = opaque_id('o', source, order_key) from clean.orders"))
                    .isEqualTo("true");
        }
        assertThat(home.resolve("workspace.v1.duckdb")).exists();
    }

    private static String first(Workspace workspace, String sql) {
        return String.valueOf(workspace.engine().rows("test", sql).get(0).get(1));
    }
}
