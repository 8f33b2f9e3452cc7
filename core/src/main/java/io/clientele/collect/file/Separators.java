package io.clientele.collect.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One way to cut a sample, and how well it fits.
 *
 * @param records fields of the first records
 * @param columns the usual number of fields
 * @param share of records that have it, blanks at the end aside
 */
record Separators(Layout.Delimited layout, List<List<String>> records, int columns, double share) {

    private static final int MOST_RECORDS = 1000;
    private static final double FITS = 0.6;

    /** The separator that gives most records the same number of columns; the most columns where several do. */
    static Separators best(byte[] utf8) {
        Separators best = of(utf8, new Layout.Delimited(',', '"'));
        for (char delimiter : new char[] {';', '\t', '|'}) {
            Separators other = of(utf8, new Layout.Delimited(delimiter, '"'));
            if (other.score() > best.score()) {
                best = other;
            }
        }
        return best;
    }

    static Separators of(byte[] utf8, Layout.Delimited layout) {
        List<List<String>> records = new ArrayList<>();
        try (DelimitedReader reader =
                new DelimitedReader(new Utf8Stream(new ByteArrayInputStream(utf8)), layout, 1 << 16)) {
            while (records.size() < MOST_RECORDS && reader.next()) {
                records.add(reader.row().texts());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<Integer, Integer> counts = new TreeMap<>();
        for (List<String> record : records) {
            counts.merge(record.size(), 1, Integer::sum);
        }
        int columns = 0;
        int most = 0;
        for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
            if (entry.getKey() > 1 && entry.getValue() >= most) {
                columns = entry.getKey();
                most = entry.getValue();
            }
        }
        return new Separators(layout, records, columns, records.isEmpty() ? 0 : (double) most / records.size());
    }

    boolean fits() {
        return columns > 1 && share >= FITS;
    }

    private double score() {
        return columns < 2 ? 0 : Math.round(share * 10) * 1000.0 + columns;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
