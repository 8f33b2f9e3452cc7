package io.clientele.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.collect.ColumnMapping;
import io.clientele.collect.ColumnWord;
import io.clientele.collect.MappingFile;
import io.clientele.collect.Meaning;
import io.clientele.collect.Receipt;
import io.clientele.collect.file.Inputs;
import io.clientele.ledger.WriteReceipt;
import io.clientele.segment.GroupMap;
import io.clientele.terms.InvalidInputException;
import io.clientele.text.Texts;
import io.clientele.value.RfmSettings;
import io.clientele.warehouse.EngineSettings;
import io.clientele.warehouse.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger beside a workspace: what was said of columns is kept, and no receipt is missed. */
class BooksTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC);
    private static final String HEADER = "order_id,customer_id,order_date,quantity,unit_price\n";
    private static final String OPEN = HEADER + "B1,C1,03/04/2026,2,5.00\nB2,C2,04/03/2026,1,7.50\n";

    @TempDir
    private Path folder;

    @Test
    void aSecondFileWithTheSameColumnsAsksNothingOnceTheFirstWasAnswered() {
        try (Workspace workspace = workspace()) {
            Path first = write("march.csv", OPEN);
            assertThatThrownBy(() -> analyze(workspace, Map.of(), first)).isInstanceOf(InvalidInputException.class);
            analyze(workspace, said("march.csv:order_date=month/day"), first);
            Answer answer = analyze(workspace, Map.of(), write("april.csv", OPEN.replace('B', 'D')));
            assertThat(answer.receipts()).hasSize(2);
            assertThat(column(answer.receipts().get(1), Meaning.ORDER_DATE).format())
                    .isEqualTo("mdy");
        }
    }

    @Test
    void aSecondFileWithTheSameColumnsAsksNothingIfTheFirstToldByItself() {
        try (Workspace workspace = workspace()) {
            analyze(workspace, Map.of(), write("march.csv", HEADER + "A1,C1,23/04/2026,2,5.00\n"));
            Answer answer = analyze(workspace, Map.of(), write("april.csv", OPEN));
            assertThat(column(answer.receipts().get(1), Meaning.ORDER_DATE).format())
                    .isEqualTo("dmy");
        }
    }

    @Test
    void valuesThatSpeakAgainstWhatWasSavedAreReadAsTheyAre() {
        try (Workspace workspace = workspace()) {
            analyze(workspace, Map.of(), write("march.csv", HEADER + "A1,C1,23/04/2026,2,5.00\n"));
            Answer answer = analyze(workspace, Map.of(), write("april.csv", HEADER + "A2,C1,04/23/2026,2,5.00\n"));
            assertThat(column(answer.receipts().get(1), Meaning.ORDER_DATE).format())
                    .isEqualTo("mdy");
        }
    }

    @Test
    void aMeaningThatWasSaidOnceHoldsForTheNextFile() {
        String lines = "Ref,Who,Day,Money\n7,anna,2026-03-01,5.00\n8,bert,2026-03-02,6.50\n";
        try (Workspace workspace = workspace()) {
            analyze(workspace, said("Ref=ignored", "Who=customer_key"), write("march.csv", lines));
            Answer answer = analyze(workspace, Map.of(), write("april.csv", lines.replace("03-0", "04-0")));
            assertThat(answer.receipts().get(1).columns())
                    .extracting(ColumnMapping::meaning)
                    .startsWith(Meaning.IGNORED, Meaning.CUSTOMER_KEY);
        }
    }

    @Test
    void theSameFileIsKnownWhateverTheReasonsForItsMapping() {
        String lines = "Ref,Who,Day,Money\n7,anna,2026-03-01,5.00\n8,bert,2026-03-02,6.50\n";
        try (Workspace workspace = workspace()) {
            Path file = write("march.csv", lines);
            analyze(workspace, said("Who=customer_key"), file);
            Answer answer = analyze(workspace, Map.of(), file);
            assertThat(answer.receipts()).hasSize(1);
            assertThat(new ReportDoubts(workspace.engine(), answer, new ReportWords(Texts.of("en"))).all())
                    .extracting(Doubt::code)
                    .doesNotContain("passedOver");
        }
    }

    @Test
    void aCrashBetweenTheTwoCommitsIsMendedAtTheNextStart() throws IOException {
        Path ledger = folder.resolve("workspace").resolve("ledger.sqlite");
        Path before = folder.resolve("before.sqlite");
        try (Workspace workspace = workspace()) {
            analyze(workspace, Map.of(), write("march.csv", HEADER + "A1,C1,2026-03-01,2,5.00\n"));
            Files.copy(ledger, before);
            analyze(workspace, said("april.csv:order_date=month/day"), write("april.csv", OPEN));
        }
        // The warehouse committed the second receipt, the ledger had not begun.
        Files.move(before, ledger, StandardCopyOption.REPLACE_EXISTING);
        try (Workspace workspace = workspace();
                Books books = Books.open(workspace, CLOCK)) {
            assertThat(books.receipts()).extracting(WriteReceipt::subject).containsExactly("march.csv", "april.csv");
        }
        try (Workspace workspace = workspace()) {
            Answer answer = analyze(workspace, Map.of(), write("may.csv", OPEN.replace('B', 'D')));
            assertThat(column(answer.receipts().get(2), Meaning.ORDER_DATE).format())
                    .isEqualTo("mdy");
        }
    }

    @Test
    void theLedgerAddsTheReceiptsItMissesAndNotesWhatWasWithdrawn() throws IOException {
        Path ledger = folder.resolve("workspace").resolve("ledger.sqlite");
        String id;
        try (Workspace workspace = workspace()) {
            id = analyze(workspace, said("order_date=month/day"), write("march.csv", OPEN))
                    .receipts()
                    .get(0)
                    .id();
        }
        // As after a crash between the two commits: the warehouse has the receipt, the ledger has not.
        Files.delete(ledger);
        try (Workspace workspace = workspace();
                Books books = Books.open(workspace, CLOCK)) {
            assertThat(books.receipts()).singleElement().satisfies(receipt -> {
                assertThat(receipt.id()).isEqualTo(id);
                assertThat(receipt.kind()).isEqualTo(WriteReceipt.Kind.IMPORT);
                assertThat(receipt.rows()).isEqualTo(2);
                assertThat(receipt.withdrawnAt()).isNull();
            });
            workspace
                    .engine()
                    .run("withdraw", "update collect.receipts set withdrawn_at = timestamp '2026-06-02 00:00:00'");
        }
        try (Workspace workspace = workspace();
                Books books = Books.open(workspace, CLOCK)) {
            assertThat(books.receipts())
                    .extracting(WriteReceipt::withdrawnAt)
                    .containsExactly(Instant.parse("2026-06-02T00:00:00Z"));
        }
        Files.delete(ledger);
        try (Workspace workspace = workspace();
                Books books = Books.open(workspace, CLOCK)) {
            assertThat(books.receipts())
                    .extracting(WriteReceipt::withdrawnAt)
                    .containsExactly(Instant.parse("2026-06-02T00:00:00Z"));
            workspace.engine().run("restore", "update collect.receipts set withdrawn_at = null");
        }
        try (Workspace workspace = workspace();
                Books books = Books.open(workspace, CLOCK)) {
            assertThat(books.receipts()).extracting(WriteReceipt::withdrawnAt).containsOnlyNulls();
        }
    }

    @Test
    void aFileBesideItWithTheSameColumnsTellsDayFromMonth() throws IOException {
        Path both = Files.createDirectory(folder.resolve("both"));
        Files.writeString(both.resolve("april.csv"), OPEN);
        Files.writeString(both.resolve("march.csv"), HEADER + "A1,C1,23/04/2026,2,5.00\n");
        try (Workspace workspace = workspace()) {
            assertThat(analyze(workspace, Map.of(), both).receipts())
                    .extracting(receipt -> column(receipt, Meaning.ORDER_DATE).format())
                    .containsExactly("dmy", "dmy");
        }
    }

    @Test
    void filesBesideItThatTellDifferentlySettleNothing() throws IOException {
        Path three = Files.createDirectory(folder.resolve("three"));
        Files.writeString(three.resolve("april.csv"), OPEN);
        Files.writeString(three.resolve("march.csv"), HEADER + "A1,C1,23/04/2026,2,5.00\n");
        Files.writeString(three.resolve("may.csv"), HEADER + "A9,C1,05/23/2026,2,5.00\n");
        try (Workspace workspace = workspace()) {
            assertThatThrownBy(() -> analyze(workspace, Map.of(), three))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("april.csv");
        }
    }

    @Test
    void aColumnNobodyHasIsPointedOut() {
        List<String> lines = new ArrayList<>();
        try (Workspace workspace = workspace()) {
            Progress progress = new Progress() {
                @Override
                public void says(String code, Map<String, ?> values) {
                    lines.add(Texts.of("en").say("progress." + code, values));
                }
            };
            new Plan(workspace, settings(said("oder_id=order_key", "order_id=order_key")), CLOCK, progress)
                    .take(List.of(write("march.csv", HEADER + "A1,C1,2026-03-01,2,5.00\n")));
        }
        assertThat(lines).contains("--mapping names the column 'oder_id', which no file has. Maybe order_id?");
    }

    @Test
    void aWorkspaceOfOtherFilesIsNotMixedUnasked() {
        Path march = write("march.csv", HEADER + "A1,C1,2026-03-01,2,5.00\n");
        Path april = write("april.csv", HEADER + "A2,C1,2026-04-01,2,5.00\n");
        try (Workspace workspace = workspace()) {
            analyze(workspace, Map.of(), march);
            Holdings.refuseOthers(workspace, Inputs.find(List.of(march)));
            Holdings.refuseOthers(workspace, Inputs.find(List.of(march, april)));
            assertThatThrownBy(() -> Holdings.refuseOthers(workspace, Inputs.find(List.of(april))))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("march.csv")
                    .hasMessageContaining("--add");
        }
    }

    private static ColumnMapping column(Receipt receipt, Meaning meaning) {
        return receipt.column(meaning).orElseThrow();
    }

    private static Map<String, ColumnWord> said(String... lines) {
        return MappingFile.read(List.of(lines));
    }

    private static Answer analyze(Workspace workspace, Map<String, ColumnWord> said, Path file) {
        return new Plan(workspace, settings(said), CLOCK).analyze(List.of(file));
    }

    private static PlanSettings settings(Map<String, ColumnWord> said) {
        return new PlanSettings(
                ZoneId.of("Europe/Berlin"), null, null, null, said, RfmSettings.DEFAULT, GroupMap.TEN, false);
    }

    private Workspace workspace() {
        return Workspace.open(folder.resolve("workspace"), EngineSettings.defaults());
    }

    private Path write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
