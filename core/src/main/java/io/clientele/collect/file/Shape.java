package io.clientele.collect.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a file looks like.
 *
 * @param encoding name of the charset, e.g. {@code UTF-8}, {@code GB18030}
 * @param certainty of the encoding, 0..1
 * @param layout how lines are cut
 * @param columns number of columns of a good record
 * @param preamble title rows above the header, as text
 * @param headerRows the records that make the header, as they stand; empty when the first row is data
 * @param header a name for each column, or empty when the file has none
 * @param fit share of the first records that have this number of columns, blanks at the end aside
 * @param because one sentence that says why
 */
public record Shape(
        String encoding,
        double certainty,
        Layout layout,
        int columns,
        List<String> preamble,
        List<List<String>> headerRows,
        List<String> header,
        double fit,
        String because) {

    public Shape {
        if (columns < 1) {
            throw new IllegalArgumentException("A table has a column at least, had " + columns);
        }
        preamble = List.copyOf(preamble);
        headerRows = headerRows.stream().map(List::copyOf).toList();
        header = List.copyOf(header);
    }

    /** The header, or c1…cN where the file has none. */
    public List<String> names() {
        if (!header.isEmpty()) {
            return header;
        }
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
            names.add("c" + i);
        }
        return names;
    }

    /** What keeps the columns of a text apart; nothing for fixed columns and objects, and where a line is one value. */
    public Optional<String> separator() {
        return layout instanceof Layout.Delimited delimited && delimited.delimiter() != 0
                ? Optional.of(String.valueOf(delimited.delimiter()))
                : Optional.empty();
    }

    /** Whether it is lines of characters that could be read otherwise: not the cells of a sheet, nor objects, which tell all themselves. */
    public boolean isText() {
        return layout instanceof Layout.Delimited || layout instanceof Layout.Fixed;
    }

    /** Records above the first row of data. */
    int recordsAbove() {
        return preamble.size() + headerRows.size();
    }
}
