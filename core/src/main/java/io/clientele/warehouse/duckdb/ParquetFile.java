package io.clientele.warehouse.duckdb;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.duckdb.DuckDBDriver;

/**
 * A Parquet file that lies outside the workspace, read by a database of its own, row after row in their order. Every value is a
 * text: decimals and whole numbers with all their digits, a moment of one zone as local, one of all zones with its offset, what is
 * nested as JSON; null is an empty text.
 */
public final class ParquetFile implements Closeable {

    private static final String DAMAGED = "the Parquet file is damaged or was not written to its end";

    /** One thread reads as fast as the rows are taken, and needs less. */
    private static final String MEMORY = "400MB";

    private final Connection connection;
    private final String pattern;
    private final List<Column> columns;
    private final long rowCount;

    private record Column(String name, String type) {

        boolean isOf(String... types) {
            return List.of(types).contains(type) || List.of(types).contains(type.replaceFirst("\\(.*", ""));
        }

        /** Its value as text, in SQL. */
        String text() {
            String value = '"' + name.replace("\"", "\"\"") + '"';
            if (type.endsWith("]") || isOf("STRUCT", "MAP", "LIST", "UNION")) {
                return "cast(to_json(" + value + ") as varchar)";
            }
            if (isOf("TIMESTAMP WITH TIME ZONE")) {
                return "cast(make_timestamp(epoch_us(" + value + ")) as varchar) || '+00:00'";
            }
            if (isOf("TIMESTAMP_NS")) {
                return "cast(cast(" + value + " as timestamp) as varchar)";
            }
            return isOf("BLOB")
                    ? "coalesce(try(decode(" + value + ")), cast(" + value + " as varchar))"
                    : "cast(" + value + " as varchar)";
        }
    }

    private ParquetFile(Connection connection, String pattern) throws SQLException {
        this.connection = connection;
        this.pattern = pattern;
        this.columns = new ArrayList<>();
        try (PreparedStatement look = statement("describe from read_parquet(?)");
                ResultSet described = look.executeQuery()) {
            while (described.next()) {
                columns.add(new Column(described.getString(1), described.getString(2)));
            }
        }
        try (PreparedStatement count = statement("select num_rows from parquet_file_metadata(?)");
                ResultSet counted = count.executeQuery()) {
            this.rowCount = counted.next() ? counted.getLong(1) : 0;
        }
    }

    /** @throws IOException that says why, where it is no whole Parquet file or a locked one */
    public static ParquetFile open(Path file) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("autoinstall_known_extensions", "false");
        properties.setProperty("autoload_known_extensions", "false");
        properties.setProperty("memory_limit", MEMORY);
        properties.setProperty("temp_directory", "");
        properties.setProperty("threads", "1");
        properties.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
        try {
            Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", properties);
            try {
                return new ParquetFile(connection, literal(file));
            } catch (SQLException failed) {
                connection.close();
                throw failed;
            }
        } catch (SQLException failed) {
            throw told(failed);
        }
    }

    /** A star in the name of a file stands for itself. */
    private static String literal(Path file) {
        return file.toAbsolutePath().toString().replaceAll("[\\[*?]", "[$0]");
    }

    public List<String> columns() {
        return columns.stream().map(Column::name).toList();
    }

    /** All rows, as texts. */
    public Rows rows() throws IOException {
        List<String> texts = columns.stream().map(Column::text).toList();
        try {
            return new Rows(statement("select " + String.join(", ", texts) + " from read_parquet(?)"));
        } catch (SQLException failed) {
            throw told(failed);
        }
    }

    private PreparedStatement statement(String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setString(1, pattern);
        return statement;
    }

    private static IOException told(SQLException failed) {
        String words = String.valueOf(failed.getMessage()).toLowerCase(Locale.ROOT);
        return new IOException(words.contains("encrypt") ? "the Parquet file is encrypted" : DAMAGED, failed);
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException failed) {
            throw told(failed);
        }
    }

    /** Rows one after another; closing them leaves the file open. */
    public final class Rows implements Closeable {

        private final PreparedStatement statement;
        private final ResultSet result;
        private long read;

        private Rows(PreparedStatement statement) throws SQLException {
            this.statement = statement;
            this.result = statement.executeQuery();
        }

        /** A stream that fails may end as if there were no more rows. */
        public boolean next() throws IOException {
            try {
                if (result.next()) {
                    read++;
                    return true;
                }
                if (read < rowCount) {
                    throw new IOException(DAMAGED);
                }
                return false;
            } catch (SQLException failed) {
                throw told(failed);
            }
        }

        /** @param column from 0 */
        public String text(int column) throws IOException {
            try {
                String text = result.getString(column + 1);
                return text == null ? "" : columns.get(column).isOf("DOUBLE", "FLOAT") ? plain(text) : text;
            } catch (SQLException failed) {
                throw told(failed);
            }
        }

        /** Written out where it has an exponent; what is no number stays a word. */
        private static String plain(String number) {
            return number.indexOf('e') < 0 ? number : new BigDecimal(number).toPlainString();
        }

        @Override
        public void close() throws IOException {
            try (statement) {
                result.close();
            } catch (SQLException failed) {
                throw told(failed);
            }
        }
    }
}
