package io.clientele.collect.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetTest {

    private static final String HEAD = "order|day|customer|amount";

    @TempDir
    Path folder;

    private Path book(Xlsx xlsx) {
        return World.file(folder, "book.xlsx", xlsx.bytes());
    }

    private List<List<String>> rows(String... rows) {
        String[] all = new String[rows.length + 1];
        all[0] = HEAD;
        System.arraycopy(rows, 0, all, 1, rows.length);
        return World.rows(book(new Xlsx().sheet("Orders", all)));
    }

    @Test
    void errorsStayAsTheirText() {
        assertThat(rows(
                        "A1|d:46093|x:t=\"str\"><f>X()</f><v>Ada</v>|x:><f>1/0</f><v>15.60</v>",
                        "A2|d:46094|x:t=\"e\"><f>X()</f><v>#N/A</v>|x:t=\"e\"><f>1/0</f><v>#DIV/0!</v>"))
                .containsExactly(
                        List.of("A1", "2026-03-12", "Ada", "15.6"), List.of("A2", "2026-03-13", "#N/A", "#DIV/0!"));
    }

    @Test
    void numbersLoseTheirNoiseAndKeepTheirDigits() {
        assertThat(rows("n:550000000010|d:46093|00123|n:0.30000000000000004", "n:1.2E+3|d:46093|z:123|n:-1E-3"))
                .containsExactly(
                        List.of("550000000010", "2026-03-12", "00123", "0.3"),
                        List.of("1200", "2026-03-12", "00123", "-0.001"));
    }

    @Test
    void theCurrencyThatAFormatShowsStandsBesideTheNumber() {
        assertThat(rows("A1|d:46093|c:25000|k:1.5", "A2|d:46093|c:-3|k:2"))
                .containsExactly(
                        List.of("A1", "2026-03-12", "25000 ₫", "1.5"), List.of("A2", "2026-03-12", "-3 ₫", "2"));
    }

    @Test
    void momentsAndTruthsHaveOneSpelling() {
        assertThat(rows("A1|m:46093.586805555555|x:t=\"b\"><v>1</v>|n:5", "A2|m:46093|x:t=\"b\"><v>0</v>|n:5"))
                .containsExactly(
                        List.of("A1", "2026-03-12T14:05:00", "TRUE", "5"),
                        List.of("A2", "2026-03-12T00:00:00", "FALSE", "5"));
    }

    @Test
    void theYear1900HasTwoCalendarsAndSoHas1904() {
        assertThat(rows("A|d:1|x|n:1", "B|d:61|x|n:1", "C|d:-5|x|n:1").stream().map(row -> row.get(1)))
                .containsExactly("1900-01-01", "1900-03-01", "-5");
        Xlsx mac = new Xlsx().since1904().sheet("Orders", HEAD, "A1|d:44631|x|n:1", "A2|d:44632|x|n:2");
        assertThat(World.rows(book(mac)).get(0).get(1)).isEqualTo("2026-03-12");
    }

    @Test
    void aHeaderOfTwoRowsUnderATitleIsJoined() {
        Input input = World.only(book(new Xlsx()
                .sheet(
                        "T3",
                        "BẢNG KÊ",
                        "",
                        "Đơn hàng||Khách hàng||Tiền|",
                        "Mã|Ngày|Mã|Tên|Số lượng|Đơn giá",
                        "D1|d:46093|K1|Ánh|n:2|n:5",
                        "D2|d:46094|K2|Đức|n:1|n:7")));
        assertThat(input.shape().preamble()).containsExactly("BẢNG KÊ");
        assertThat(input.shape().header()).startsWith("Đơn hàng / Mã", "Đơn hàng / Ngày", "Khách hàng / Mã");
    }

    @Test
    void aSheetOfSumsBesideSheetsOfMonthsIsPassedOver() {
        Xlsx xlsx = new Xlsx()
                .sheet("T1", HEAD, "A1|d:46040|K1|n:5")
                .sheet("T2", HEAD, "A2|d:46080|K2|n:5")
                .sheet("Tổng hợp", "customer|orders|amount", "K1|n:1|n:5", "K2|n:1|n:5");
        Found found = Inputs.find(List.of(book(xlsx)));
        assertThat(found.inputs()).extracting(Input::name).containsExactly("book.xlsx!T1", "book.xlsx!T2");
        assertThat(found.passedOver()).extracting(PassedOver::code).containsExactly("summarySheet");
    }

    @Test
    void aSheetNamedTotalThatIsTheOnlyTableOfOrdersIsRead() {
        Xlsx xlsx = new Xlsx()
                .sheet("Total orders", HEAD, "A1|d:46040|K1|n:5")
                .sheet("Customers", "customer|age", "K1|n:30");
        assertThat(Inputs.find(List.of(book(xlsx))).inputs()).hasSize(2);
    }

    @Test
    void hiddenSheetsAreReadWithANote() {
        List<List<String>> rows = new ArrayList<>();
        Transcoded result = World.transcoded(
                book(new Xlsx().sheet("Old", HEAD, "A1|d:46040|K1|n:5").hidden("Old")), rows);
        assertThat(rows).hasSize(1);
        assertThat(result.notes()).contains(Note.of("hiddenSheet", 1));
    }

    @Test
    void emptyRowsAreNoRowsAndShortOnesAreFilledUp() {
        assertThat(rows("A1|d:46040|K1|n:5", "", "A2|d:46041"))
                .containsExactly(List.of("A1", "2026-01-18", "K1", "5"), List.of("A2", "2026-01-19", "", ""));
    }

    @Test
    void aWorkbookWrittenAsAStreamIsRead() throws Exception {
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        org.dhatim.fastexcel.Workbook written = new org.dhatim.fastexcel.Workbook(bytes, "Clientele", "1.0");
        org.dhatim.fastexcel.Worksheet sheet = written.newWorksheet("Orders");
        for (int i = 0; i < 3; i++) {
            sheet.value(i, 0, i == 0 ? "order" : "A" + i);
            sheet.value(i, 1, i == 0 ? "note" : "comma, quote \" and\nline");
            sheet.value(i, 2, i == 0 ? "total" : "" + i);
        }
        written.finish();
        Path path = World.file(folder, "streamed.xlsx", bytes.toByteArray());
        assertThat(World.rows(path)).hasSize(2).contains(List.of("A1", "comma, quote \" and\nline", "1"));
        assertThat(World.canonical(path).get(0)).isEqualTo("2,,,A1,\"comma, quote \"\" and");
    }

    @Test
    void aDamagedWorkbookIsRefusedInWords() {
        byte[] bytes = new Xlsx()
                .sheet("Orders", HEAD, "x:t=\"s\"><v>7</v>|d:46040|<broken|n:5")
                .bytes();
        assertThat(Arrays.copyOf(bytes, 2)).containsExactly('P', 'K');
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> World.only(World.file(folder, "bad.xlsx", bytes)))
                .isInstanceOf(io.clientele.terms.InvalidInputException.class)
                .hasMessageContaining("cannot be read");
    }
}
