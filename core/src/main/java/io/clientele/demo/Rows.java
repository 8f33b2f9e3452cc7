package io.clientele.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A small table of this room: cells apart by tabs, notes behind #. */
final class Rows {

    private Rows() {}

    static List<List<String>> of(String table) {
        try (InputStream in = Rows.class.getResourceAsStream(table + ".tsv")) {
            if (in == null) {
                throw new IllegalStateException("No table " + table + ".tsv");
            }
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return reader.lines()
                        .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
                        .map(line -> List.of(line.split("\t")))
                        .toList();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
