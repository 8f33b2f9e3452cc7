package io.clientele.collect.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The first look at JSON: whether its objects stand one a line or only their brackets tell them apart, and the keys they have,
 * in the order they appear. Objects in an array are read as objects a line are.
 */
final class JsonSniff {

    /** What stands under keys behind these goes into the last column. */
    static final int MOST_KEYS = 500;
    /** The last column of a file that may have keys nobody has seen yet. */
    static final String OTHERS = "other keys";

    private static final int LINES = 1 << 17;

    private final Encoding encoding;
    private final boolean whole;

    /** @param whole whether all of the file is looked at */
    JsonSniff(Encoding encoding, boolean whole) {
        this.encoding = encoding;
        this.whole = whole;
    }

    static boolean isJson(byte[] utf8) {
        String start = new String(utf8, 0, Math.min(utf8.length, 200), StandardCharsets.UTF_8).strip();
        return start.startsWith("{") || start.matches("(?s)\\[\\s*(\\{.*)?|\\[\\s*\n.*");
    }

    Sniffed of(byte[] utf8) {
        Look lines = look(new DelimitedReader(clean(utf8), Layout.Delimited.LINES, LINES));
        if (lines.isTable()) {
            return table(lines, true);
        }
        Look spans = look(new ObjectSplitter(clean(utf8)));
        if (spans.isTable()) {
            return table(spans, false);
        }
        boolean inside = lines.objects + spans.objects > 0;
        return new Sniffed.NoTable(
                "json",
                inside
                        ? "it is one JSON object whose rows, if it has any, lie inside it"
                        : "it begins like JSON, but no object of it can be read",
                "Export it with one JSON object a line, as an array of objects, or as CSV.");
    }

    private Sniffed table(Look look, boolean aLine) {
        boolean many = look.keys.size() > MOST_KEYS;
        boolean others = many || !whole;
        List<String> header = new ArrayList<>(look.keys).subList(0, Math.min(MOST_KEYS, look.keys.size()));
        if (others) {
            header.add(look.keys.contains(OTHERS) ? OTHERS + " (2)" : OTHERS);
        }
        return new Sniffed.Table(new Shape(
                encoding.name(),
                encoding.certainty(),
                new Layout.Objects(aLine, others),
                header.size(),
                List.of(),
                List.of(),
                header,
                (double) look.objects / look.records,
                encoding.because() + "; " + (aLine ? "a JSON object a line" : "JSON objects in brackets")));
    }

    private static Look look(RowReader records) {
        Look look = new Look();
        try (records) {
            ObjectFields fields = new ObjectFields();
            while (records.next()) {
                Row row = records.row();
                if (ObjectFields.isBracket(row)) {
                    continue;
                }
                List<String> names = new ArrayList<>();
                boolean[] nested = {false};
                String fault = fields.read(row, (name, text, from, until) -> {
                    names.add(name);
                    nested[0] |= text.startsWith("[");
                });
                look.records++;
                if (fault.isEmpty() && !names.isEmpty()) {
                    look.objects++;
                    look.nested |= nested[0];
                    look.keys.addAll(names);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return look;
    }

    private CleanStream clean(byte[] utf8) {
        return Encoding.clean(new ByteArrayInputStream(utf8), Encoding.UTF_8);
    }

    /** What came of one way to tell the objects apart. */
    private static final class Look {
        private final Set<String> keys = new LinkedHashSet<>();
        private int records;
        private int objects;
        private boolean nested;

        /** Most records are objects; of a single one with a list in it the rows may be that list. */
        boolean isTable() {
            return 2 * objects > records && !(records == 1 && nested);
        }
    }
}
