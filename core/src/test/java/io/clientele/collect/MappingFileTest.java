package io.clientele.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import io.clientele.text.DateOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What columns mean, said in a file or a line. */
class MappingFileTest {

    @TempDir
    private Path folder;

    @Test
    void aFileAndLinesAreReadAlike() throws IOException {
        Path file = write(
                "\uFEFF# our shop\r\n\r\nMã  đơn=order_key\r\norders.csv:Ngày=order_date day/month\n\\#=quantity\n");
        assertThat(MappingFile.read(List.of(file.toString(), "a=b=amount")))
                .containsEntry("mã đơn", new ColumnWord(Meaning.ORDER_KEY, null))
                .containsEntry("orders.csv:ngày", new ColumnWord(Meaning.ORDER_DATE, DateOrder.DMY))
                .containsEntry("#", new ColumnWord(Meaning.QUANTITY, null))
                .containsEntry("a=b", new ColumnWord(Meaning.AMOUNT, null))
                .hasSize(4);
    }

    @Test
    void meaningAndOrderOfOneColumnMayBeSaidApart() {
        assertThat(MappingFile.read(List.of("Day=order_date", "day=month/day")))
                .containsExactly(java.util.Map.entry("day", new ColumnWord(Meaning.ORDER_DATE, DateOrder.MDY)));
    }

    @Test
    void theDecimalMarkOfAColumnIsSaidLikeItsDays() {
        assertThat(MappingFile.read(List.of("Betrag=amount decimal-comma", "Preis=decimal-point")))
                .containsEntry("betrag", new ColumnWord(Meaning.AMOUNT, null, ','))
                .containsEntry("preis", new ColumnWord(null, null, '.'));
        assertThat(ColumnWord.parse("decimal-comma decimal-point")).isEmpty();
        assertThat(new ColumnWord(Meaning.AMOUNT, null, ',').text()).isEqualTo("amount decimal-comma");
    }

    @Test
    void allBadLinesAreToldAtOnceWithFileLineAndHint() throws IOException {
        Path file = write("Ref=order_kee\njust words\n=amount\nDay=order_date\nDAY=amount\nx=day/month month/day\n");
        assertThatThrownBy(() -> MappingFile.read(List.of(file.toString(), "nowhere.txt")))
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidInputException.class))
                .extracting(InvalidInputException::problems, InstanceOfAssertFactories.list(Problem.class))
                .extracting(Problem::toString)
                .satisfiesExactly(
                        one -> assertThat(one)
                                .startsWith(file + ", line 1: 'order_kee' is no meaning")
                                .contains("Maybe order_key?"),
                        two -> assertThat(two).startsWith(file + ", line 2: Write COLUMN=MEANING"),
                        three -> assertThat(three).startsWith(file + ", line 3: Write COLUMN=MEANING"),
                        five -> assertThat(five).startsWith(file + ", line 5: ").contains("order_date before"),
                        six -> assertThat(six).startsWith(file + ", line 6: 'day/month month/day' is no"),
                        none -> assertThat(none).startsWith("--mapping nowhere.txt: There is no such file"));
    }

    @Test
    void aFileOfDataIsNotToldLineByLine() throws IOException {
        Path orders = write("order,day,amount\n".repeat(500));
        Path large = Files.writeString(folder.resolve("large.csv"), "order,day,amount\n".repeat(100_000));
        assertThatThrownBy(() -> MappingFile.read(List.of(orders.toString(), large.toString())))
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidInputException.class))
                .extracting(InvalidInputException::problems, InstanceOfAssertFactories.list(Problem.class))
                .hasSize(12)
                .last()
                .asString()
                .startsWith(large + ": This looks like no mapping at all");
    }

    @Test
    void aFileThatIsNotUtf8IsRefusedInWords() throws IOException {
        Path file = Files.write(folder.resolve("mapping.txt"), new byte[] {(byte) 0xE4, '=', 'x'});
        assertThatThrownBy(() -> MappingFile.read(List.of(file.toString())))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    void whatIsWrittenReadsBackAsItWas() throws IOException {
        Receipt orders = receipt(
                "in/orders.csv",
                column(1, "Id", Meaning.ORDER_KEY, null, 1),
                column(2, "#", Meaning.QUANTITY, ".", 1),
                column(3, "Order\ndate", Meaning.ORDER_DATE, "dmy", 1),
                column(4, "Paid on", Meaning.PAID_ON, "mdy", .6));
        Receipt people = receipt(
                "in/people.csv",
                column(1, "Id", Meaning.CUSTOMER_KEY, null, 1),
                column(2, "Order date", Meaning.ORDER_DATE, "dmy", 1));
        Path file = folder.resolve("saved.txt");
        MappingFile.write(file, List.of(orders, people));
        assertThat(MappingFile.read(List.of(file.toString())))
                .containsEntry("orders.csv:id", new ColumnWord(Meaning.ORDER_KEY, null))
                .containsEntry("people.csv:id", new ColumnWord(Meaning.CUSTOMER_KEY, null))
                .containsEntry("#", new ColumnWord(Meaning.QUANTITY, null))
                .containsEntry("order date", new ColumnWord(Meaning.ORDER_DATE, DateOrder.DMY))
                .containsEntry("paid on", new ColumnWord(Meaning.PAID_ON, null))
                .hasSize(5);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("mapping.txt"), text);
    }

    private static ColumnMapping column(int no, String header, Meaning meaning, String format, double certainty) {
        return new ColumnMapping(no, header, meaning, format, certainty, "");
    }

    private static Receipt receipt(String table, ColumnMapping... columns) {
        return new Receipt(
                "rc1",
                1,
                "shop",
                table,
                table,
                "00",
                "UTF-8",
                1,
                Instant.EPOCH,
                true,
                ZoneOffset.UTC,
                TableKind.ORDERS,
                Standing.at(1),
                List.of(columns));
    }
}
