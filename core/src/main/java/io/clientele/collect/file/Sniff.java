package io.clientele.collect.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The first look at a text file: encoding, then separator or fixed columns, then the top rows. */
public final class Sniff {

    /** Separator and header are judged on so much. */
    private static final int LOOKED_AT = 1 << 18;

    static final int MOST_COLUMNS = 2_000;

    private Sniff() {}

    /** Judges a whole file, or its first bytes. */
    public static Sniffed of(byte[] bytes) {
        return of(Sample.of(bytes), ReadAs.TOLD);
    }

    static Sniffed of(Sample sample, ReadAs said) {
        if (sample.head().length == 0) {
            return new Sniffed.NoTable("emptyFile", "the file is empty (0 bytes)", "Export it again.");
        }
        Encoding encoding = said.encodingOf(sample);
        byte[] utf8 = utf8(sample, encoding, LOOKED_AT);
        if (JsonSniff.isJson(utf8)) {
            return new JsonSniff(encoding, sample.whole()).of(utf8(sample, encoding, Sample.HEAD));
        }
        if (!sample.whole() && endless(sample.head())) {
            return new Sniffed.NoTable(
                    "noLines",
                    "its first line is longer than " + (sample.head().length >> 20) + " MiB",
                    "Export it again with one row a line.");
        }
        Optional<Sniffed.NoTable> refused = NoText.check(utf8);
        if (refused.isPresent()) {
            return refused.orElseThrow();
        }
        Separators separators = said.separatorsOf(utf8);
        if (separators.records().isEmpty()) {
            return new Sniffed.NoTable("emptyFile", "the file holds blank lines only", "Export it again.");
        }
        if (separators.fits() && !NoText.isProse(separators.records())) {
            return table(encoding, separators.layout(), separators.records(), separators.columns(), separators.share());
        }
        Optional<Blanks> blanks = Blanks.of(utf8);
        if (blanks.isPresent()) {
            Blanks fixed = blanks.orElseThrow();
            return table(encoding, fixed.layout(), fixed.records(), fixed.columns(), 1);
        }
        Separators lines = Separators.of(utf8, Layout.Delimited.LINES);
        if (NoText.isList(lines.records())) {
            return table(encoding, lines.layout(), lines.records(), 1, 1);
        }
        return new Sniffed.NoTable(
                "noTable",
                "no comma, semicolon, tab, bar or blanks cut its lines into the same columns",
                "Save it as CSV or as a spreadsheet with one row a record.");
    }

    /** Judges the first rows of a sheet. */
    static Sniffed cells(List<List<String>> records) {
        int widest = records.stream().mapToInt(Cell::width).max().orElse(1);
        if (NoText.isProse(records)
                || records.stream().mapToInt(Cell::filled).max().orElse(0) < 2) {
            return new Sniffed.NoTable(
                    "noTable",
                    "the sheet has no rows with two filled cells",
                    "Put the table on a sheet with one row a record.");
        }
        return table(new Encoding(Encoding.UTF_8, 1, "a sheet"), new Layout.Cells(), records, widest, 1);
    }

    private static Sniffed table(Encoding encoding, Layout layout, List<List<String>> records, int usual, double fit) {
        Heading heading = Heading.of(records, usual);
        int above = heading.preamble() + heading.rows();
        if (heading.columns() > MOST_COLUMNS) {
            return new Sniffed.NoTable(
                    "tooWide",
                    "it has " + heading.columns() + " columns, more than " + MOST_COLUMNS,
                    "Export it with one row a record and fewer columns.");
        }
        if (records.size() <= above) {
            return new Sniffed.NoTable(
                    "headerOnly", "the file has a header and no rows below", "Export it again with a longer period.");
        }
        String because = encoding.because() + "; " + words(layout) + "; "
                + (heading.rows() == 0
                        ? "the first row looks like those below"
                        : "header of " + heading.rows() + " row(s)");
        return new Sniffed.Table(new Shape(
                encoding.name(),
                encoding.certainty(),
                layout,
                heading.columns(),
                records.subList(0, heading.preamble()).stream()
                        .map(cells -> String.join(" ", cells).strip())
                        .toList(),
                records.subList(heading.preamble(), above),
                heading.names(),
                fit,
                because));
    }

    private static String words(Layout layout) {
        if (layout instanceof Layout.Delimited delimited) {
            return switch (delimited.delimiter()) {
                case ',' -> "commas";
                case ';' -> "semicolons";
                case '\t' -> "tabs";
                case '|' -> "bars";
                default -> "one column";
            };
        }
        return layout instanceof Layout.Cells ? "cells" : "fixed columns";
    }

    private static boolean endless(byte[] head) {
        for (byte b : head) {
            if (b == '\n' || b == '\r') {
                return false;
            }
        }
        return true;
    }

    /** The head as clean UTF-8, cut at its last line end unless it is the whole file. */
    private static byte[] utf8(Sample sample, Encoding encoding, int most) {
        byte[] head = sample.head();
        boolean cut = head.length > most || !sample.whole();
        try (CleanStream in =
                Encoding.clean(new ByteArrayInputStream(head, 0, Math.min(head.length, most)), encoding.name())) {
            byte[] utf8 = in.readAllBytes();
            int end = utf8.length;
            while (cut && end > 0 && utf8[end - 1] != '\n' && utf8[end - 1] != '\r') {
                end--;
            }
            return end == 0 ? utf8 : Arrays.copyOf(utf8, end);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
