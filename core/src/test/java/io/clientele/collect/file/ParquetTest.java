package io.clientele.collect.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.terms.InvalidInputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetTest {

    private @TempDir Path folder;

    private Path parquet(String name, String select) {
        Path file = folder.resolve(name);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("copy (" + select + ") to '" + file.toString().replace("'", "''") + "' (format parquet)");
            return file;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private List<List<String>> rows(String select) {
        return World.rows(parquet("table.parquet", select));
    }

    private static void refused(Path path, String words) {
        assertThatThrownBy(() -> Inputs.find(List.of(path)))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> {
                    assertThat(refused.problems().get(0).code()).isEqualTo("collect.parquet");
                    assertThat(refused.problems().get(0).hint()).containsIgnoringCase(words);
                });
    }

    @Test
    void valuesAreTextsWithAllTheirDigits() {
        assertThat(rows("select 'Ánh, \"A\"' as name, cast('12345678901234.5600' as decimal(18, 4)) as amount,"
                        + " 9007199254740993 as number, 1e-5::double as small, 83.4::double as plain, true as yes,"
                        + " null::varchar as nothing"))
                .containsExactly(List.of(
                        "Ánh, \"A\"", "12345678901234.5600", "9007199254740993", "0.00001", "83.4", "true", ""));
        assertThat(World.only(folder.resolve("table.parquet")).shape().header())
                .containsExactly("name", "amount", "number", "small", "plain", "yes", "nothing");
    }

    @Test
    void aMomentOfAllZonesSaysSoAndALocalOneDoesNot() {
        assertThat(rows("select timestamptz '2026-01-05 10:00:00.5+07' as at, timestamp '2026-01-05 10:00:00' as local,"
                        + " timestamp_ns '2026-01-05 10:00:00.123456789' as nanos, date '2026-01-05' as day"))
                .containsExactly(List.of(
                        "2026-01-05 03:00:00.5+00:00",
                        "2026-01-05 10:00:00",
                        "2026-01-05 10:00:00.123456",
                        "2026-01-05"));
    }

    @Test
    void whatIsNestedIsJsonAndBytesAreText() {
        assertThat(rows("select {'a': 1, 'b': 'it''s'} as struct, [1, 2] as list, map {'k': 'v'} as map,"
                        + " 'abc'::blob as bytes, '\\xFF\\x00'::blob as odd"))
                .containsExactly(List.of("{\"a\":1,\"b\":\"it's\"}", "[1,2]", "{\"k\":\"v\"}", "abc", "\\xFF\\x00"));
    }

    @Test
    void rowsKeepTheirOrderAndNumber() {
        Path file = parquet("many.parquet", "select range as n from range(300000)");
        List<List<String>> rows = World.rows(file);
        assertThat(rows).hasSize(300_000);
        assertThat(rows.get(250_000)).containsExactly("250000");
        assertThat(World.canonical(file)).contains("250001,,,250000");
    }

    @Test
    void aFileIsWhatItsBytesSayWhateverItsName() throws IOException {
        Path renamed = parquet("orders.csv", "select 1 as a, 'x' as b");
        assertThat(World.rows(renamed)).containsExactly(List.of("1", "x"));
        Path text = World.file(folder, "orders.parquet", "a,b\n1,x\n2,y\n");
        assertThat(World.rows(text)).containsExactly(List.of("1", "x"), List.of("2", "y"));
    }

    @Test
    void aStarInANameIsAStar() {
        Path starred = parquet("orders[1].parquet", "select 1 as a");
        assertThat(World.rows(starred)).containsExactly(List.of("1"));
        parquet("bb.parquet", "select 2 as a");
        assertThat(World.rows(parquet("b*.parquet", "select 3 as a"))).containsExactly(List.of("3"));
        assertThat(World.rows(parquet("it's.parquet", "select 4 as a"))).containsExactly(List.of("4"));
    }

    @Test
    void aFileThatIsNotWholeIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(parquet("whole.parquet", "select range as n from range(1000)"));
        refused(World.file(folder, "cut.parquet", Arrays.copyOf(whole, whole.length / 2)), "not written to its end");
        refused(World.file(folder, "head.parquet", Arrays.copyOf(whole, 4)), "not written to its end");
        byte[] scribbled = whole.clone();
        Arrays.fill(scribbled, whole.length - 120, whole.length - 8, (byte) 7);
        refused(World.file(folder, "scribbled.parquet", scribbled), "damaged");
    }

    @Test
    void aDamagedPageEndsTheReading() throws IOException {
        byte[] whole = Files.readAllBytes(
                parquet("pages.parquet", "select md5(cast(range as varchar)) as n from range(200000)"));
        Arrays.fill(whole, whole.length - whole.length / 4, whole.length - whole.length / 4 + 4_000, (byte) 0xFF);
        Input input = World.only(World.file(folder, "page.parquet", whole));
        assertThatThrownBy(() -> Transcoder.toSink(input, input.shape(), row -> {}, Watch.NONE))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void aLockedFileSaysSo() throws IOException {
        Path file = folder.resolve("locked.parquet");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("set force_mbedtls_unsafe = 'true'");
            statement.execute("pragma add_parquet_key('k', '0123456789112345')");
            statement.execute(
                    "copy (select 1 as a) to '" + file + "' (format parquet, encryption_config {footer_key: 'k'})");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        refused(file, "encrypted");
    }

    @Test
    void withoutRowsOrInAnArchiveItIsPassedOver() throws IOException {
        Path empty = parquet("empty.parquet", "select 1 as a where false");
        assertThatThrownBy(() -> Inputs.find(List.of(empty)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.problems().get(0).code()).isEqualTo("collect.headerOnly"));
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("orders.parquet"));
            out.write(Files.readAllBytes(parquet("inside.parquet", "select 1 as a")));
        }
        Path packed = World.file(folder, "packed.zip", zip.toByteArray());
        assertThatThrownBy(() -> Inputs.find(List.of(packed)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Unpack it first");
    }
}
