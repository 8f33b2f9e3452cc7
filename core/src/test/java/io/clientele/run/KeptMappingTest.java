package io.clientele.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.collect.MappingFile;
import io.clientele.collect.Meaning;
import io.clientele.collect.Receipt;
import io.clientele.collect.Receipts;
import io.clientele.collect.file.Inputs;
import io.clientele.collect.file.ReadAs;
import io.clientele.ledger.SavedColumn;
import io.clientele.ledger.SavedReading;
import io.clientele.ledger.WriteReceipt;
import io.clientele.terms.Actor;
import io.clientele.warehouse.EngineSettings;
import io.clientele.warehouse.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody said of how a file is written holds for the next one of its source, until it is forgotten. */
class KeptMappingTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC);
    private static final String HEADER = "order_id;customer_id;order_date;name;amount\n";
    private static final ReadAs FRESH = new ReadAs(null, null, true);

    @TempDir
    private Path folder;

    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = Workspace.open(folder.resolve("workspace"), EngineSettings.defaults());
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void theEncodingHoldsForTheNextFileUntilItIsReadAfresh() throws IOException {
        String lines = HEADER + "A1;C1;2026-03-01;Müller;5.00\nA2;C2;2026-03-02;Groß;7.50\n";
        assertThat(take("january.csv", lines.replace('A', 'Z'), ReadAs.TOLD).encoding())
                .isEqualTo("windows-1252");
        assertThat(take("march.csv", lines, new ReadAs("GB18030", null)).encoding())
                .isEqualTo("GB18030");
        assertThat(take("april.csv", lines.replace('A', 'B'), ReadAs.TOLD).encoding())
                .isEqualTo("GB18030");
        assertThat(take("may.csv", lines.replace('A', 'D'), FRESH).encoding()).isEqualTo("windows-1252");
        assertThat(take("june.csv", lines.replace('A', 'E'), ReadAs.TOLD).encoding())
                .as("what was read afresh is what was said last")
                .isEqualTo("windows-1252");
    }

    @Test
    void theSeparatorHoldsForTheNextFile() throws IOException {
        String lines = "order_id|customer_id|order_date|name, first, last, title, nick, more|amount\n"
                + "1|C1|2026-03-01|a, b, c, d, e, f|5.00\n".repeat(3);
        assertThat(Inputs.find(List.of(write("itself.csv", lines)))
                        .inputs()
                        .get(0)
                        .shape()
                        .separator())
                .as("by itself it looks as if cut by commas")
                .contains(",");
        assertThat(take("march.csv", lines, new ReadAs(null, "|")).columns()).hasSize(5);
        Receipt next = take("april.csv", lines.replace("\n1|", "\n2|"), ReadAs.TOLD);
        assertThat(next.columns()).hasSize(5);
        assertThat(kept(next).readings()).containsExactly(new SavedReading(null, "|"));
        assertThat(next.columns().get(4).header()).isEqualTo("amount");
    }

    @Test
    void theDecimalMarkHoldsForTheNextFileWhoseNumbersCanBeReadByIt() throws IOException {
        String lines = HEADER + "A1;C1;2026-03-01;Ann;1.500\nA2;C2;2026-03-02;Bob;2.500\n";
        assertThat(mark(take("january.csv", lines.replace('A', 'Z'), ReadAs.TOLD)))
                .as("by itself the point looks like thousands")
                .isEqualTo(",");
        assertThat(mark(take("march.csv", lines, ReadAs.TOLD, "amount=decimal-point")))
                .isEqualTo(".");
        assertThat(mark(take("april.csv", lines.replace('A', 'B'), ReadAs.TOLD)))
                .isEqualTo(".");
        Receipt third = take("may.csv", lines.replace('A', 'D'), ReadAs.TOLD);
        assertThat(mark(third)).as("and for the one after that").isEqualTo(".");
        String plain = lines.replace('A', 'E').replace(".500", ".500,25");
        assertThat(mark(take("june.csv", plain, ReadAs.TOLD)))
                .as("1.500,25 is no number with a decimal point")
                .isEqualTo(",");
    }

    @Test
    void theOrderOfDaysHoldsThoughAValueSpeaksAgainstIt() throws IOException {
        StringBuilder lines = new StringBuilder(HEADER);
        for (int row = 0; row < 99; row++) {
            lines.append("A").append(row).append(";C1;03/04/2026;Ann;5.00\n");
        }
        String odd = lines + "A99;C1;04/23/2026;Ann;5.00\n";
        assertThat(order(take("first.csv", odd.replace('A', 'F'), ReadAs.TOLD))).isEqualTo("mdy");
        assertThat(order(take("march.csv", lines.toString(), ReadAs.TOLD, "order_date=day/month")))
                .isEqualTo("dmy");
        Receipt next = take("april.csv", odd.replace('A', 'B'), ReadAs.TOLD);
        assertThat(order(next)).isEqualTo("dmy");
        assertThat(order(take("may.csv", odd.replace('A', 'D'), FRESH))).isEqualTo("mdy");
    }

    @Test
    void whatIsKeptIsSeenForgottenAndRememberedAgain() throws IOException {
        String lines = HEADER + "A1;C1;2026-03-01;Müller;1.500\nA2;C2;2026-03-02;Groß;2.500\n";
        Receipt first = take("march.csv", lines, new ReadAs("GB18030", null), "amount=decimal-point");
        SourcesBook.Kept kept = kept(first);
        assertThat(kept.readings()).containsExactly(new SavedReading("GB18030", null));
        assertThat(kept.tables())
                .singleElement()
                .satisfies(columns -> assertThat(columns)
                        .contains(new SavedColumn(5, "amount", "amount", null, false, "."))
                        .hasSize(5));
        try (SourcesBook book = SourcesBook.open(workspace, CLOCK)) {
            assertThat(book.forget(first.source(), Actor.LOCAL))
                    .isEqualTo(new SourcesBook.Kept(List.of(), List.of(), true));
            assertThat(book.forget(first.source(), Actor.LOCAL).forgotten())
                    .as("twice is as once")
                    .isTrue();
        }
        assertThat(looked("april.csv", lines.replace('A', 'B'))).isEqualTo("windows-1252 ,");
        try (SourcesBook book = SourcesBook.open(workspace, CLOCK)) {
            assertThat(book.remember(first.source(), Actor.LOCAL)).isEqualTo(kept);
        }
        assertThat(looked("april.csv", lines.replace('A', 'B'))).isEqualTo("GB18030 .");
        try (Books books = Books.open(workspace, CLOCK)) {
            assertThat(books.receipts())
                    .filteredOn(receipt -> receipt.kind() == WriteReceipt.Kind.MAPPING)
                    .extracting(WriteReceipt::subject)
                    .containsExactly(first.source(), first.source());
        }
    }

    @Test
    void theSameFileReadOtherwiseTakesItsPlace() throws IOException {
        String lines = HEADER + "A1;C1;2026-03-01;Müller;5.00\nA2;C2;2026-03-02;Groß;7.50\n";
        take("march.csv", lines, ReadAs.TOLD);
        Receipt other = take("march.csv", lines, new ReadAs("GB18030", null));
        assertThat(new Receipts(workspace.engine()).believed()).containsExactly(other);
        assertThat(other.encoding()).isEqualTo("GB18030");
    }

    private static String mark(Receipt receipt) {
        return String.valueOf(receipt.column(Meaning.AMOUNT).orElseThrow().format())
                .substring(0, 1);
    }

    private static String order(Receipt receipt) {
        return String.valueOf(receipt.column(Meaning.ORDER_DATE).orElseThrow().format());
    }

    private SourcesBook.Kept kept(Receipt receipt) {
        try (SourcesBook book = SourcesBook.open(workspace, CLOCK)) {
            return book.kept(receipt.source());
        }
    }

    /** Takes a file in that was written in windows-1252. */
    private Receipt take(String name, String text, ReadAs how, String... said) throws IOException {
        plan(said).take(Inputs.find(List.of(write(name, text)), Map.of(name, how)));
        List<Receipt> all = new Receipts(workspace.engine()).believed();
        return all.get(all.size() - 1);
    }

    /** Encoding and decimal mark by which a file would be read. */
    private String looked(String name, String text) throws IOException {
        Look.Table table = new Look(workspace, PlanSettings.defaults(ZoneOffset.UTC), CLOCK)
                .tables(Inputs.find(List.of(write(name, text))), Progress.NONE)
                .get(0);
        return table.shape().encoding() + " " + table.columns().get(4).mapping().format();
    }

    private Plan plan(String... said) {
        return new Plan(workspace, PlanSettings.defaults(ZoneOffset.UTC).with(MappingFile.read(List.of(said))), CLOCK);
    }

    private Path write(String name, String text) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
