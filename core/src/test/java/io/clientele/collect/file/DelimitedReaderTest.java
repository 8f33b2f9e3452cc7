package io.clientele.collect.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DelimitedReaderTest {

    private static final String HEAD = "id,name,amount\n";

    @TempDir
    Path folder;

    private List<List<String>> rows(String text) {
        return World.rows(World.file(folder, "t.csv", text));
    }

    @Test
    void anUnclosedQuoteDoesNotSwallowTheRestOfTheFile() {
        assertThat(rows(HEAD + "1,\"abc,5\n2,def,6\n3,ghi,7\n"))
                .containsExactly(List.of("1", "\"abc", "5"), List.of("2", "def", "6"), List.of("3", "ghi", "7"));
    }

    @Test
    void anUnclosedQuoteEndsBeforeTheNextQuotedField() {
        assertThat(rows(HEAD + "1,\"abc,5\n2,\"Stand, oak\",6\n"))
                .containsExactly(List.of("1", "\"abc", "5"), List.of("2", "Stand, oak", "6"));
    }

    @Test
    void aQuotedFieldOverMoreThanFiftyLinesWasNeverClosed() {
        String many = "\n2,b,2".repeat(60);
        assertThat(rows(HEAD + "1,\"a,1" + many + "\n3,\"c\",3\n")).hasSize(62).contains(List.of("3", "c", "3"));
    }

    @Test
    void anInchMarkInsideAQuotedFieldIsALetter() {
        assertThat(rows(HEAD + "1,\"Board 12\" wide, oak\",5\n2,x,6\n").get(0))
                .containsExactly("1", "Board 12\" wide, oak", "5");
    }

    @Test
    void aTextThatBeginsWithAQuotedWordStaysOneField() {
        assertThat(rows("id\tname\tshop\tsum\n1\t\"Best\" shop\t\"Top\"\t5\n2\ta\tb\t6\n3\ta\tb\n4\tc\td\t7\n"))
                .containsExactly(
                        List.of("1", "\"Best\" shop", "Top", "5"),
                        List.of("2", "a", "b", "6"),
                        List.of("fields:3/4", "3\ta\tb"),
                        List.of("4", "c", "d", "7"));
    }

    @Test
    void aQuoteInsideAnUnquotedFieldIsALetter() {
        assertThat(World.canonical(World.file(folder, "t.csv", HEAD + "1,Board 12\",5\n2,x,6\n")))
                .containsExactly("2,,,1,\"Board 12\"\"\",5", "3,,,2,x,6");
    }

    @Test
    void aRowWithMoreOrFewerFieldsStaysAsRawTextWithAFault() {
        assertThat(World.canonical(World.file(folder, "t.csv", HEAD + "1,a,5\n2,\"b\",6,7\n3,c\n4,d,8\n")))
                .containsExactly(
                        "2,,,1,a,5", "3,fields:4/3,\"2,\"\"b\"\",6,7\",,,", "4,fields:2/3,\"3,c\",,,", "5,,,4,d,8");
    }

    @Test
    void oneDelimiterMoreAtTheEndOfEachRowIsDropped() {
        assertThat(World.canonical(World.file(folder, "t.csv", HEAD + "1,a,5,\n2,\"b\",\"6\",\n")))
                .containsExactly("2,,,1,a,5", "3,,,2,\"b\",\"6\"");
    }

    @Test
    void anOverlongLineIsAFaultAndReadingGoesOn() {
        String huge = "9,".repeat(3 << 20);
        List<String> lines = World.canonical(World.file(folder, "t.csv", HEAD + "1,a,5\n" + huge + "\n2,b,6\n"));
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1)).startsWith("3,too long,\"9,9,").hasSizeLessThan(70_000);
        assertThat(lines.get(2)).isEqualTo("4,,,2,b,6");
    }

    @Test
    void anOverlongLineWithQuotesTakesNoLonger() {
        String huge = ",\"a".repeat(1 << 20);
        assertThat(rows(HEAD + "1,a,5\n" + huge + "\n2,b,6\n")).hasSize(3);
    }

    @Test
    void aHeaderThatComesAgainIsNoRowAndItsLineIsNoted() {
        List<List<String>> rows = new java.util.ArrayList<>();
        Transcoded result = World.transcoded(
                World.file(folder, "t.csv", "\uFEFF" + HEAD + "1,a,5\n\uFEFF" + HEAD + "\uFEFF2,b,6\n"), rows);
        assertThat(rows).containsExactly(List.of("1", "a", "5"), List.of("2", "b", "6"));
        assertThat(result.notes()).containsExactly(new Note("repeatedHeader", 1, List.of(3L)));
    }

    @Test
    void anyMixOfLineEndsEndsLinesAndBlankOnesAreSkipped() {
        assertThat(World.canonical(World.file(folder, "t.csv", HEAD + "1,a,5\r\n\r\n2,b,6\r3,c,7\n\n4,d,8")))
                .containsExactly("2,,,1,a,5", "4,,,2,b,6", "5,,,3,c,7", "7,,,4,d,8");
    }

    @Test
    void aLineEndInsideQuotesStaysAndTheRecordKeepsItsFirstLine() {
        assertThat(World.split("1,\"a\r\nb\",5\n2,c,6\n", ',', 1 << 16))
                .containsExactly(List.of("1", "1", "a\r\nb", "5"), List.of("3", "2", "c", "6"));
    }

    @Test
    void nulsAndMalformedBytesAreReplacedAndCounted() {
        byte[] bytes = (HEAD + "1,a?b~c,5\n2,ééééééééééé,6\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        for (int i = HEAD.length(); i < bytes.length; i++) {
            bytes[i] = bytes[i] == '?' ? 0 : bytes[i] == '~' ? (byte) 0xE9 : bytes[i];
        }
        List<List<String>> rows = new java.util.ArrayList<>();
        Transcoded result = World.transcoded(World.file(folder, "t.csv", bytes), rows);
        assertThat(rows.get(0)).containsExactly("1", "ab\uFFFDc", "5");
        assertThat(result.notes()).containsExactly(Note.of("nulsRemoved", 1), Note.of("malformed", 1));
    }

    @Property(tries = 500)
    void whateverIsWrittenAsCsvComesBackIdentical(
            @ForAll("tables") List<List<String>> table, @ForAll("delimiters") char d) {
        assertThat(World.split(csv(table, d), d, 1 << 16).stream().map(row -> row.subList(1, row.size())))
                .isEqualTo(table);
    }

    @Property(tries = 300)
    void smallBuffersReadTheSameAsLargeOnes(@ForAll("wild") String text, @ForAll("sizes") int size) {
        assertThat(World.split(text, ',', size)).isEqualTo(World.split(text, ',', 1 << 16));
    }

    private static String csv(List<List<String>> table, char delimiter) {
        return table.stream()
                .map(row -> row.stream()
                        .map(cell ->
                                cell.matches("(?s).*[\"\r\n,;|\t].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell)
                        .collect(Collectors.joining(delimiter + "")))
                .collect(Collectors.joining("\r\n"));
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> cell = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(12),
                Arbitraries.strings().withChars("ab\"\n\r,;|\t é王🙂").ofMaxLength(12));
        return Arbitraries.integers()
                .between(2, 6)
                .flatMap(columns -> cell.map(DelimitedReaderTest::readable)
                        .list()
                        .ofSize(columns)
                        .filter(row -> row.stream().anyMatch(text -> !text.isEmpty())
                                && !row.get(0).startsWith("\uFEFF"))
                        .list()
                        .ofMaxSize(8));
    }

    /** What a text file can hold: no NUL, no half characters. */
    private static String readable(String text) {
        return new String(
                        text.getBytes(java.nio.charset.StandardCharsets.UTF_8), java.nio.charset.StandardCharsets.UTF_8)
                .replace("\0", "");
    }

    @Provide
    Arbitrary<String> wild() {
        return Arbitraries.strings().withChars("ab\",\n\r é王\uFEFF🙂\0").ofMaxLength(80);
    }

    @Provide
    Arbitrary<Integer> sizes() {
        return Arbitraries.integers().between(1, 64);
    }

    @Provide
    Arbitrary<Character> delimiters() {
        return Arbitraries.of(',', ';', '\t', '|');
    }
}
