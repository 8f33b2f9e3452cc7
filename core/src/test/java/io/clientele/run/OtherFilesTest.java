package io.clientele.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.collect.Receipt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same orders as CSV, as JSON and as Parquet are the same orders. */
class OtherFilesTest {

    private static final String CSV = """
            order no,order date,customer id,product,quantity,unit price
            1001,2026-01-05 10:00,K-1,tea,2,10.50
            1001,2026-01-05 10:00,K-1,cup,1,4.00
            1002,2026-01-09 23:30,K-2,tea,1,10.50
            1003,2026-02-02 00:10,K-1,tea,-1,10.50
            """;

    private @TempDir Path folder;

    private List<String> lines(Path file) {
        try (Undoing world = Undoing.in(folder, "home of " + file.getFileName())) {
            world.take(file);
            return world.rows(
                            "select o.order_key, o.happened_at, l.product_id, l.quantity, l.amount, l.effect, p.source_key"
                                    + " from clean.order_lines as l join clean.orders as o on o.order_id = l.order_id"
                                    + " join clean.parties as p on p.record_id = l.record_id order by o.order_key, l.line")
                    .lines()
                    .toList();
        }
    }

    private Path parquet(String select) throws SQLException {
        Path file = folder.resolve("shop.parquet");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("copy (" + select + ") to '" + file + "' (format parquet)");
        }
        return file;
    }

    @Test
    void ordersAreTheSameAsJsonAndAsParquet() throws IOException, SQLException {
        List<String> expected = lines(Files.writeString(folder.resolve("shop.csv"), CSV));
        assertThat(expected).hasSize(4);
        StringBuilder json = new StringBuilder();
        for (String line : CSV.split("\n")) {
            String[] cells = line.split(",");
            if (!cells[0].equals("order no")) {
                json.append(String.format(
                        java.util.Locale.ROOT,
                        "{\"order no\": %s, \"order date\": \"%s\", \"customer id\": \"%s\", \"product\": \"%s\","
                                + " \"quantity\": %s, \"unit price\": %s}%n",
                        (Object[]) cells));
            }
        }
        assertThat(lines(Files.writeString(folder.resolve("shop.jsonl"), json))).isEqualTo(expected);
        Path typed =
                parquet("select \"order no\", cast(\"order date\" as timestamp) as \"order date\", \"customer id\","
                        + " product, cast(quantity as integer) as quantity, cast(\"unit price\" as decimal(9, 2)) as \"unit price\""
                        + " from read_csv('" + folder.resolve("shop.csv") + "', all_varchar = true)");
        assertThat(lines(typed)).isEqualTo(expected);
    }

    @Test
    void aMomentOfAllZonesFallsOnTheDayOfTheSource() throws SQLException {
        Path file = parquet("select 1 as \"order no\", timestamptz '2026-01-05 23:30:00+00' as \"order date\", 'K-1' as"
                + " \"customer id\", 5.00 as amount");
        try (Undoing world = Undoing.in(folder, "home")) {
            world.take(file);
            assertThat(world.rows("select local_day, happened_at from clean.orders"))
                    .isEqualTo("2026-01-06 2026-01-05T23:30");
        }
    }

    @Test
    void aBrokenObjectIsSetAsideAndMended() throws IOException {
        Path file = Files.writeString(
                folder.resolve("shop.jsonl"),
                "{\"order no\": 1, \"order date\": \"2026-01-05\", \"customer id\": \"K-1\", \"amount\": 5.00}\n"
                        + "{\"order no\": 2, \"order date\": \"2026-01-06\", \"customer id\": \"K-1\", \"amount\": 7.0\n"
                        + "{\"order no\": 3, \"order date\": \"2026-01-07\", \"customer id\": \"K-1\", \"amount\": 9.00}\n");
        try (Undoing world = Undoing.in(folder, "home")) {
            Receipt receipt = world.take(file);
            assertThat(world.rows("select line, reason, raw from clean.quarantine"))
                    .startsWith("2 broken JSON {\"order no\": 2,")
                    .endsWith("\"amount\": 7.0");
            new RowRepairs(world.workspace, world.next())
                    .repair(
                            receipt.id(),
                            2,
                            Map.of("order no", "2", "order date", "2026-01-06", "customer id", "K-1", "amount", "7.0"));
            assertThat(world.rows("select count(*), sum(amount) from clean.order_lines where known_to is null"))
                    .isEqualTo("3 21.0000");
            world.withdraw(receipt);
            world.restore(receipt);
            assertThat(world.rows("select count(*), sum(amount) from clean.order_lines where known_to is null"))
                    .isEqualTo("3 21.0000");
        }
    }
}
