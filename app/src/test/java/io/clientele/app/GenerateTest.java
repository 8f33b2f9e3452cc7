package io.clientele.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command that writes an invented business. */
class GenerateTest {

    private static final int USER_CAN_MEND = 2;

    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsAnalysedAsAnyFiles() {
        assertThat(generate("--people", "40", "--seed", "9").exit()).isZero();
        assertThat(said(
                                "analyze",
                                folder.resolve("sources").toString(),
                                "--yes",
                                "--out",
                                folder.resolve("report").toString())
                        .exit())
                .isZero();
        assertThat(folder.resolve("report/report.json")).exists();
    }

    @ParameterizedTest
    @CsvSource({
        "--people, 0, 1 to 10000000",
        "--people, 10000001, 1 to 10000000",
        "--people, many, 1 to 10000000",
        "--seed, 9223372036854775808, 0 to 9223372036854775807",
        "--seed, -1, 0 to 9223372036854775807",
        "--dirt, 4, 0 to 3",
    })
    void aNumberOutOfItsBoundsIsRefusedWithThem(String option, String text, String bounds) {
        CommandLineRun said = generate(option, text);
        assertThat(said.exit()).isEqualTo(USER_CAN_MEND);
        assertThat(said.printed()).contains(option, text, bounds);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void nothingIsWrittenOver() throws IOException {
        Files.createDirectories(folder.resolve("sources"));
        Files.writeString(folder.resolve("sources/mine.txt"), "keep me");
        CommandLineRun said = generate();
        assertThat(said.exit()).isEqualTo(USER_CAN_MEND);
        assertThat(said.printed()).contains("sources", "empty or not there");
        assertThat(folder.resolve("sources/mine.txt")).hasContent("keep me");
        assertThat(folder.resolve("truth")).doesNotExist();
    }

    @Test
    void onlyTheSourcesAskedForAreWritten() {
        CommandLineRun said = generate("--people", "20", "--sources", "dealer-guangzhou,accessories-shop");
        assertThat(said.exit()).isZero();
        assertThat(said.printed()).contains("20 of 20 people", "dealer-guangzhou is written");
        assertThat(folder.resolve("sources").toFile().list())
                .contains("dealer-guangzhou.csv", "accessories-shop.csv")
                .doesNotContain("workshops-taipei.csv", "dealer-saigon.xlsx");
    }

    @Test
    void aSourceNobodyKnowsIsRefusedWithTheNearest() {
        CommandLineRun said = generate("--sources", "accessories-shop,dealer-guangzou");
        assertThat(said.exit()).isEqualTo(USER_CAN_MEND);
        assertThat(said.printed()).contains("dealer-guangzou", "Maybe dealer-guangzhou?", "workshops-taipei");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFileWhereAFolderShouldBeIsSaid() throws IOException {
        Files.writeString(folder.resolve("file"), "");
        String inside = folder.resolve("file/sources").toString();
        CommandLineRun said = said(
                "generate",
                "--people",
                "5",
                "--out",
                inside,
                "--truth",
                folder.resolve("truth").toString());
        assertThat(said.exit()).isEqualTo(USER_CAN_MEND);
        assertThat(said.printed()).contains(inside, "may be written to");
        assertThat(folder.resolve("truth")).doesNotExist();
    }

    @Test
    void theTruthIsKeptApart() {
        String place = folder.resolve("one").toString();
        CommandLineRun said = said("generate", "--out", place, "--truth", place);
        assertThat(said.exit()).isEqualTo(USER_CAN_MEND);
        assertThat(said.printed()).contains("two folders");
        CommandLineRun inside = said("generate", "--out", place, "--truth", place + "/truth");
        assertThat(inside.exit()).isEqualTo(USER_CAN_MEND);
        assertThat(folder).isEmptyDirectory();
    }

    private CommandLineRun generate(String... options) {
        List<String> all = new ArrayList<>(List.of(
                "generate",
                "--out",
                folder.resolve("sources").toString(),
                "--truth",
                folder.resolve("truth").toString()));
        all.addAll(List.of(options));
        return said(all.toArray(String[]::new));
    }

    private static CommandLineRun said(String... arguments) {
        return CommandLineRun.of(ZoneOffset.UTC, List.of(arguments));
    }
}
