package io.clientele.collect.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SniffTest {

    private static String code(String text) {
        return Sniff.of(text.getBytes(StandardCharsets.UTF_8)) instanceof Sniffed.NoTable none ? none.code() : "table";
    }

    @Test
    void proseMarkupAndNothingAreNoTables() {
        assertThat(code("")).isEqualTo("emptyFile");
        assertThat(code("\n\n\n")).isEqualTo("emptyFile");
        assertThat(code("id,name,amount\n")).isEqualTo("headerOnly");
        assertThat(code("<html><table><tr><td>1</td></tr></table></html>")).isEqualTo("markup");
        assertThat(code("{\"a\": [1, 2]}")).isEqualTo("json");
        assertThat(code("Exported from the till, with tips, on Monday.\nAsk Ada, Ben or Cleo, if something is odd.\n"))
                .isEqualTo("noTable");
        assertThat(
                        code(
                                "Package foo 0.6.2, retrieved 2026-11-01, file data/foo.csv, licence MIT (as stated), 15,273 rows of purchases"))
                .isEqualTo("noTable");
        assertThat(code("1,2026-03-01,Ada Marlow,5\n")).isEqualTo("table");
        assertThat(code("Orders of the year, all branches, without tips")).isEqualTo("noTable");
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        byte[] garbage = new byte[4000];
        new java.util.Random(7).nextBytes(garbage);
        assertThat(Sniff.of(garbage))
                .isInstanceOfSatisfying(
                        Sniffed.NoTable.class, none -> assertThat(none.code()).isEqualTo("binary"));
    }

    @Test
    void aFileWithoutHeaderHasNumberedColumns() {
        Shape shape = World.shape("00123,2026-01-05,9.50\n00124,2026-01-06,8.00\n");
        assertThat(shape.header()).isEmpty();
        assertThat(shape.names()).containsExactly("c1", "c2", "c3");
    }

    @Test
    void decimalCommasDoNotMakeCommasTheSeparator() {
        Shape shape = World.shape("Nr;Datum;Netto;Brutto\n1;02.01.2026;1.234,50;1.469,06\n2;03.01.2026;8,00;9,52\n");
        assertThat(shape.layout()).isEqualTo(new Layout.Delimited(';', '"'));
        assertThat(shape.header()).containsExactly("Nr", "Datum", "Netto", "Brutto");
    }

    @Test
    void tabsAndBarsAreSeparatorsToo() {
        assertThat(World.shape("a\tb\n1\t2\n3\t4\n").layout()).isEqualTo(new Layout.Delimited('\t', '"'));
        assertThat(World.shape("a|b\n1|2\n3|4\n").layout()).isEqualTo(new Layout.Delimited('|', '"'));
    }

    @Test
    void titleRowsAboveTheHeaderArePassedOver() {
        Shape shape = World.shape(
                "Sales report\nPrinted on 2026-04-01\n\norder,date,amount\n1,2026-03-01,9\n2,2026-03-02,8\n");
        assertThat(shape.preamble()).containsExactly("Sales report", "Printed on 2026-04-01");
        assertThat(shape.header()).containsExactly("order", "date", "amount");
    }

    @Test
    void aHeaderOfTwoRowsIsJoinedWhereNamesAreAmbiguous() {
        Shape shape =
                World.shape("Order,,Customer,,Money\nNo,Day,No,Name,\n1,2026-03-01,7,Ada,9\n2,2026-03-02,8,Ben,8\n");
        assertThat(shape.header())
                .containsExactly("Order / No", "Order / Day", "Customer / No", "Customer / Name", "Money");
    }

    @Test
    void theHintForSpreadsheetProgramsIsNoRow() {
        assertThat(World.shape("sep=;\nid;sum\n1;5\n2;6\n").header()).containsExactly("id", "sum");
    }

    @Test
    void remarksOverSeveralCellsAreNoHeader() {
        assertThat(World.shape("Shop: Hue,Period: March,Currency: USD\nid,name,sum\n1,Ada,5\n2,Ben,6\n")
                        .header())
                .containsExactly("id", "name", "sum");
    }

    @Test
    void aTotalLineDoesNotHideFixedColumns() {
        String lines = "00004 19970101   29.33\n00021 19970118    9.73\n".repeat(40) + "ALL OF THEM   1562.40\n";
        assertThat(World.shape(lines).columns()).isEqualTo(3);
    }

    @Test
    void equalNamesAreNumbered() {
        assertThat(World.shape("id,date,date,sum\n1,2026-03-01,2026-03-02,5\n2,2026-03-01,2026-03-02,5\n")
                        .header())
                .containsExactly("id", "date", "date (2)", "sum");
    }

    @Test
    void aTableOfTextsHasAHeaderWhenItsWordsDoNotComeAgain() {
        assertThat(World.shape("name,city\nAda,Hue\nBen,Hue\n").header()).containsExactly("name", "city");
        assertThat(World.shape("Ada,Hue\nBen,Hue\nCleo,Hanoi\n").header()).isEmpty();
    }

    @Test
    void blanksThatLineUpMakeFixedColumns() {
        Shape shape = World.shape(" 00004 0001 19970101  2   29.33\n 00004 0001 19970118  2   29.73\n"
                + " 00021 0002 19970101 13    6.50\n");
        assertThat(shape.layout()).isEqualTo(new Layout.Fixed(List.of(0, 6, 11, 20, 23)));
        assertThat(shape.columns()).isEqualTo(5);
    }

    @Test
    void oneWordALineIsATableOfOneColumn() {
        assertThat(World.shape("email\nada@example.com\nben@example.com\ncleo@example.com\n")
                        .header())
                .containsExactly("email");
    }
}
