package io.clientele.collect.file;

import java.util.List;

/**
 * What came out of one table.
 *
 * @param rows records written, faulty ones included
 * @param faults records that could not be split, written with their raw text
 * @param columns c1…cN in the canonical file
 * @param lines physical lines of the source, or rows of the sheet
 * @param linePerRow whether each line of the canonical file is a row
 * @param notes what was mended or left out
 */
public record Transcoded(long rows, long faults, int columns, long lines, boolean linePerRow, List<Note> notes) {
    public Transcoded {
        notes = List.copyOf(notes);
    }

    Transcoded with(boolean line) {
        return new Transcoded(rows, faults, columns, lines, line, notes);
    }
}
