package io.clientele.collect.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The fields of a row that had too few of them, from its raw text, so that whoever mends it need not type all again. */
public final class RawFields {

    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final int BUFFER = 1 << 17;

    private RawFields() {}

    /** The fields that stood in the row, by the delimiter that gives as many as its fault says; none when it had too many. */
    public static List<String> of(String raw, String fault, int columns) {
        for (char delimiter : DELIMITERS) {
            List<String> fields = split(raw, delimiter);
            if (fields.size() < columns && fault.equals("fields:" + fields.size() + "/" + columns)) {
                return fields;
            }
        }
        return List.of();
    }

    private static List<String> split(String raw, char delimiter) {
        byte[] bytes = raw.getBytes(StandardCharsets.UTF_8);
        CleanStream clean = Encoding.clean(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8.name());
        try (RowReader reader = new DelimitedReader(clean, new Layout.Delimited(delimiter, '"'), BUFFER)) {
            return reader.next() && reader.row().fault().isEmpty()
                    ? reader.row().texts()
                    : List.of();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
