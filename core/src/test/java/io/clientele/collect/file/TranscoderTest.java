package io.clientele.collect.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranscoderTest {

    @TempDir
    Path folder;

    @Test
    void aCancelledReadStopsAndLeavesNoFile() {
        Path path = World.file(folder, "t.csv", "a,b\n" + "1,2\n".repeat(500_000));
        Input input = World.only(path);
        Path target = folder.resolve("out.csv");
        List<Long> seen = new ArrayList<>();
        Watch watch = new Watch(seen::add, rows -> {}, () -> seen.size() > 3);
        assertThatThrownBy(() -> Transcoder.toFile(input, input.shape(), target, watch))
                .isInstanceOf(CancellationException.class);
        assertThat(target).doesNotExist();
    }

    @Test
    void progressEndsAtTheSizeOfTheFile() throws Exception {
        Path path = World.file(folder, "t.csv", "a,b\n" + "1,2\n".repeat(100_000));
        Input input = World.only(path);
        List<Long> seen = new ArrayList<>();
        Transcoder.toFile(input, input.shape(), folder.resolve("out"), new Watch(seen::add, rows -> {}, () -> false));
        assertThat(seen).isSorted().endsWith(input.bytes());
    }

    @Test
    void anEmptyTextIsWrittenAsNothing() {
        Path path = World.file(folder, "t.csv", "a,b,c\n1,\"\",3\n1,,\"\"\n,,\n7,8,9\n");
        assertThat(World.canonical(path)).containsExactly("2,,,1,,3", "3,,,1,,", "5,,,7,8,9");
    }

    @Test
    void otherSeparatorsBecomeCommas() {
        Path path = World.file(folder, "t.csv", "a;b;c\n1;x,y;\"p\"\"q;r\"\n2;z \"w\";8\n");
        assertThat(World.canonical(path)).containsExactly("2,,,1,\"x,y\",\"p\"\"q;r\"", "3,,,2,\"z \"\"w\"\"\",8");
    }

    @Test
    void aTextOverAFixedColumnIsAFaultNotCut() {
        String lines = "00001 2026   9.50\n".repeat(2000);
        Path path = World.file(folder, "t.txt", lines.repeat(9) + "0000123026   9.50\n00002 2026  19.50\n");
        List<List<String>> rows = World.rows(path);
        assertThat(rows.get(18_000)).containsExactly("columns", "0000123026   9.50");
        assertThat(rows.get(18_001)).containsExactly("00002", "2026", "19.50");
    }

    @Test
    void theEngineReadsTheCanonicalFileWithFixedColumns() throws Exception {
        Path path = World.file(
                folder,
                "t.csv",
                "id;name;note\n1;\"Ada \"\"A\"\"\";\"two\nlines\"\n2;;x,y\n3;too;many;fields\n4;王;\r\n5;\"a\rb\";\\\"\n");
        Input input = World.only(path);
        Path target = folder.resolve("canonical.csv");
        Transcoded result = Transcoder.toFile(input, input.shape(), target, Watch.NONE);
        assertThat(result.rows()).isEqualTo(5);
        assertThat(result.faults()).isEqualTo(1);
        assertThat(result.lines()).isEqualTo(8);
        assertThat(result.linePerRow()).isFalse();
        List<String> read = new ArrayList<>();
        try (Connection engine = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = engine.createStatement();
                ResultSet rows =
                        statement.executeQuery("select concat_ws('|', line, coalesce(fault, '-'), coalesce(raw, '-'),"
                                + " coalesce(c1, '-'), coalesce(c2, '-'), coalesce(c3, '-')) from read_csv('" + target
                                + "', auto_detect = false, header = false, delim = ',', quote = '\"', escape = '\"', new_line = '\\n',"
                                + " columns = {line: 'bigint', fault: 'varchar', raw: 'varchar', c1: 'varchar', c2: 'varchar',"
                                + " c3: 'varchar'}) order by line")) {
            while (rows.next()) {
                read.add(rows.getString(1));
            }
        }
        assertThat(read)
                .containsExactly(
                        "2|-|-|1|Ada \"A\"|two\nlines",
                        "4|-|-|2|-|x,y",
                        "5|fields:4/3|3;too;many;fields|-|-|-",
                        "6|-|-|4|王|-",
                        "7|-|-|5|a\rb|\\\"");
        assertThat(Files.readString(target)).endsWith("\n");
    }

    @Test
    void aFileSaysWhetherEachOfItsLinesIsARow() throws Exception {
        assertThat(linePerRow("id,name\n1,\"Ada, A\"\n2,\"B \"\"b\"\"\"\n")).isTrue();
        assertThat(linePerRow("id,name\n1,Ada\n2,\"two\nlines\"\n")).isFalse();
        assertThat(linePerRow("id;name\n1;Ada\n2;\"two\nlines\"\n")).isFalse();
        assertThat(linePerRow("id,name\n1,Ada\n2,\"said \"\"so\"\"\n\"\n")).isFalse();
    }

    private boolean linePerRow(String text) throws Exception {
        Input input = World.only(World.file(folder, "rows.csv", text));
        return Transcoder.toFile(input, input.shape(), folder.resolve("canonical.csv"), Watch.NONE)
                .linePerRow();
    }
}
