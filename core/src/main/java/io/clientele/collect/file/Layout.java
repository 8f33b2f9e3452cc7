package io.clientele.collect.file;

import java.util.List;

/** How a line is cut into fields. */
public sealed interface Layout {

    /**
     * @param delimiter comma, semicolon, tab or bar; NUL when a line is one field
     * @param quote the quote character, or NUL for none
     */
    record Delimited(char delimiter, char quote) implements Layout {
        static final Delimited LINES = new Delimited('\0', '\0');
    }

    /** Fixed columns; a column runs from its start to the next one's, counted in characters from 0. */
    record Fixed(List<Integer> starts) implements Layout {
        public Fixed {
            starts = List.copyOf(starts);
        }
    }

    /** A sheet of a workbook, a Parquet file: the cells are given. */
    record Cells() implements Layout {}

    /**
     * Objects of JSON; a column is a key, {@code outer.inner} where objects lie in objects.
     *
     * @param aLine whether each object stands on a line of its own; else their brackets tell where they end
     * @param others whether the last column keeps, as one object, what stands under keys that were not met in the first look
     */
    record Objects(boolean aLine, boolean others) implements Layout {}
}
