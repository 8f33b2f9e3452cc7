package io.clientele.collect.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonTest {

    private static final String CALLS = """
            {"call_id": "H-1", "phone": "0903 123 456", "minutes": 4.50, "customer": {"name": "Lan", "vip": true}}
            {"call_id": "H-2", "phone": null, "tags": ["tyre", "noise"], "minutes": 12345678901234567890.10}
            """;

    private @TempDir Path folder;
    private int files;
    private Path path;

    @BeforeEach
    void noFileYet() {
        path = folder;
    }

    private List<List<String>> rows(String text) {
        return rows(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<List<String>> rows(byte[] bytes) {
        path = World.file(folder, "calls-" + ++files + ".jsonl", bytes);
        return World.rows(path);
    }

    private List<String> header() {
        return World.only(path).shape().header();
    }

    @Test
    void keysAreColumnsInTheOrderTheyAppear() {
        List<List<String>> rows = rows(CALLS);
        assertThat(header()).containsExactly("call_id", "phone", "minutes", "customer.name", "customer.vip", "tags");
        assertThat(rows)
                .containsExactly(
                        List.of("H-1", "0903 123 456", "4.50", "Lan", "true", ""),
                        List.of("H-2", "", "12345678901234567890.10", "", "", "[\"tyre\", \"noise\"]"));
    }

    @Test
    void numbersKeepTheirDigits() {
        assertThat(rows("{\"a\": 0.10}\n{\"a\": 1E400}\n{\"a\": -0}\n{\"a\": 9007199254740993}\n"))
                .containsExactly(List.of("0.10"), List.of("1E400"), List.of("-0"), List.of("9007199254740993"));
    }

    @Test
    void anArrayOfObjectsIsReadAsObjectsALine() {
        List<List<String>> expected = List.of(List.of("1", "x"), List.of("2", "y"), List.of("3", "z"));
        assertThat(rows("[{\"a\": 1, \"b\": \"x\"},{\"a\": 2, \"b\": \"y\"},{\"a\": 3, \"b\": \"z\"}]"))
                .isEqualTo(expected);
        assertThat(rows("[\n{\"a\": 1, \"b\": \"x\"},\n{\"a\": 2, \"b\": \"y\"},\n{\"a\": 3, \"b\": \"z\"}\n]\n"))
                .isEqualTo(expected);
        assertThat(rows("[\n  {\n    \"a\": 1,\n    \"b\": \"x\"\n  },\n  {\n    \"a\": 2,\n    \"b\": \"y\"\n  },\n"
                        + "  {\n    \"a\": 3,\n    \"b\": \"z\"\n  }\n]\n"))
                .isEqualTo(expected);
    }

    @Test
    void encodingsAndWrappingsChangeNothing() throws IOException {
        String text = "{\"name\": \"Ánh 張偉\", \"a\": 1}\n{\"name\": \"Bình\", \"a\": 2}\n";
        List<List<String>> expected = List.of(List.of("Ánh 張偉", "1"), List.of("Bình", "2"));
        assertThat(rows(text)).isEqualTo(expected);
        assertThat(rows("\uFEFF" + text)).isEqualTo(expected);
        assertThat(rows(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE))).isEqualTo(expected);
        assertThat(rows(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE))).isEqualTo(expected);
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(rows(gzip.toByteArray())).isEqualTo(expected);
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("in/calls.json"));
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(rows(zip.toByteArray())).isEqualTo(expected);
    }

    @Test
    void aLineThatCannotBeReadStaysAsItCame() {
        assertThat(
                        rows(
                                "{\"a\": 1}\n{\"a\": 2,,}\n{\"a\": 3}\n\n{\"a\": 4, \"a\": 5}\n[1, 2]\n\"text\"\n{\"a\": 6} {\"a\": 7}\n{\"a\": 8}\n{\"a\": 9}\n{\"a\": 10}\n{\"a\": 11}\n{\"a\": \"cut o"))
                .containsExactly(
                        List.of("1"),
                        List.of("broken JSON", "{\"a\": 2,,}"),
                        List.of("3"),
                        List.of("same key twice", "{\"a\": 4, \"a\": 5}"),
                        List.of("no object", "[1, 2]"),
                        List.of("no object", "\"text\""),
                        List.of("broken JSON", "{\"a\": 6} {\"a\": 7}"),
                        List.of("8"),
                        List.of("9"),
                        List.of("10"),
                        List.of("11"),
                        List.of("broken JSON", "{\"a\": \"cut o"));
        assertThat(World.canonical(path)).contains("3,,,3");
    }

    @Test
    void theSameNameByTwoWaysStandsTwice() {
        assertThat(rows("{\"a.b\": 1}\n{\"a\": {\"b\": 2}}\n{\"a.b\": null, \"a\": {\"b\": 3}}\n"))
                .containsExactly(
                        List.of("1"), List.of("2"), List.of("same key twice", "{\"a.b\": null, \"a\": {\"b\": 3}}"));
    }

    @Test
    void aTextThatIsNotClosedCostsOneObjectOnly() {
        assertThat(
                        rows(
                                "[\n  {\n    \"a\": 1\n  },\n  {\n    \"a\": \"open\n  },\n  {\n    \"a\": 3\n  },\n  {\n    \"a\": 4\n  }\n]"))
                .containsExactly(
                        List.of("1"), List.of("broken JSON", "{\n    \"a\": \"open\n  }"), List.of("3"), List.of("4"));
    }

    @Test
    void aKeyNobodySawAtFirstIsKept() {
        StringBuilder text = new StringBuilder();
        for (int call = 0; call < 120_000; call++) {
            text.append("{\"call\": ")
                    .append(call)
                    .append(", \"note\": \"")
                    .append("x".repeat(20))
                    .append("\"}\n");
        }
        text.append("{\"call\": 120000, \"la\\\"te\": {\"r\": 5.0}, \"x\": null}\n");
        List<List<String>> rows = rows(text.toString());
        assertThat(header()).containsExactly("call", "note", "other keys");
        assertThat(rows).hasSize(120_001);
        assertThat(rows.get(0)).containsExactly("0", "x".repeat(20), "");
        assertThat(rows.get(120_000)).containsExactly("120000", "", "{\"la\\\"te.r\":5.0,\"x\":null}");
    }

    @Test
    void moreKeysThanColumnsAreKeptInTheLast() {
        StringBuilder object = new StringBuilder("{\"k0\": 0");
        for (int key = 1; key < 2_000; key++) {
            object.append(", \"k").append(key).append("\": ").append(key);
        }
        List<List<String>> rows = rows(object + "}\n{\"k0\": 7}\n");
        assertThat(header()).hasSize(JsonSniff.MOST_KEYS + 1);
        assertThat(rows.get(0).get(JsonSniff.MOST_KEYS))
                .startsWith("{\"k500\":500,")
                .endsWith("\"k1999\":1999}");
        assertThat(rows.get(1).get(JsonSniff.MOST_KEYS)).isEmpty();
    }

    @Test
    void whatLiesTooDeepStaysAsItIsWritten() {
        assertThat(rows("{\"a\":".repeat(9) + "1" + "}".repeat(9) + "\n{\"b\": 2}\n")
                        .get(0)
                        .get(0))
                .isEqualTo("{\"a\":{\"a\":{\"a\":1}}}");
        assertThat(rows("{\"b\": 1}\n{\"a\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}\n{\"b\": 2}\n")
                        .get(1)
                        .get(0))
                .isEqualTo("broken JSON");
    }

    @Test
    void aLineWithoutEndIsSetAsideAndTheNextIsRead() {
        List<List<String>> rows = rows("{\"a\": 1}\n{\"a\": \"" + "x".repeat(2 << 20) + "\"}\n{\"a\": 3}\n");
        assertThat(rows.get(1).get(0)).isEqualTo("too long");
        assertThat(rows.get(2)).containsExactly("3");
        List<List<String>> array = rows("[{\"a\": 1},{\"a\": \"" + "x".repeat(2 << 20) + "\"},{\"a\": 3}]");
        assertThat(array.get(1).get(0)).isEqualTo("too long");
        assertThat(array.get(2)).containsExactly("3");
    }

    @Test
    void lineEndsQuotesAndCommasStayInTheirCell() {
        assertThat(rows("{\"a\": \"one\\ntwo, \\\"three\\\"\", \"b\": \"\\u0000z\"}\n{\"a\": \"\", \"b\": false}\n"))
                .containsExactly(List.of("one\ntwo, \"three\"", "z"), List.of("", "false"));
        assertThat(World.canonical(path).get(0)).isEqualTo("1,,,\"one");
    }

    @Test
    void anObjectThatHoldsItsRowsIsNoTable() {
        for (String text : List.of("{\"data\": [{\"a\": 1}]}", "{broken", "{}", "[{]", "[\n1,\n2\n]")) {
            assertThat(Sniff.of(text.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOfSatisfying(
                            Sniffed.NoTable.class,
                            none -> assertThat(none.code()).isEqualTo("json"));
        }
    }
}
