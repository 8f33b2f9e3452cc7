package io.clientele.collect.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fixed columns: places that are blank in (almost) every line part them. */
record Blanks(Layout.Fixed layout, List<List<String>> records, int columns) {

    private static final int FEWEST_LINES = 3;
    /** One line of so many may be odd, a total for instance. */
    private static final int ODD_LINES = 50;

    static Optional<Blanks> of(byte[] utf8) {
        List<int[]> lines = new ArrayList<>();
        for (List<String> line : Separators.of(utf8, Layout.Delimited.LINES).records()) {
            lines.add(line.get(0).codePoints().toArray());
        }
        if (lines.size() < FEWEST_LINES || !withDigits(lines)) {
            return Optional.empty();
        }
        List<int[]> columns = columns(lines);
        if (columns.size() < 2) {
            return Optional.empty();
        }
        List<Integer> starts = starts(lines, columns);
        List<List<String>> records = new ArrayList<>();
        for (int[] line : lines) {
            records.add(cut(line, starts));
        }
        return Optional.of(new Blanks(new Layout.Fixed(starts), records, starts.size()));
    }

    private static boolean withDigits(List<int[]> lines) {
        long with = 0;
        for (int[] line : lines) {
            for (int c : line) {
                if (Character.isDigit(c)) {
                    with++;
                    break;
                }
            }
        }
        return with >= 0.9 * lines.size();
    }

    /** Runs [start, end) of places that are filled in more than a few odd lines. */
    private static List<int[]> columns(List<int[]> lines) {
        int width = lines.stream().mapToInt(line -> line.length).max().orElse(0);
        int[] filled = new int[width + 1];
        for (int[] line : lines) {
            for (int i = 0; i < line.length; i++) {
                filled[i] += Character.isWhitespace(line[i]) ? 0 : 1;
            }
        }
        List<int[]> columns = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= width; i++) {
            boolean used = filled[i] > lines.size() / ODD_LINES;
            if (used && start < 0) {
                start = i;
            } else if (!used && start >= 0) {
                columns.add(new int[] {start, i});
                start = -1;
            }
        }
        return columns;
    }

    /** The gap before a column is its own when its values end flush right, else it belongs to the column before. */
    private static List<Integer> starts(List<int[]> lines, List<int[]> columns) {
        List<Integer> starts = new ArrayList<>();
        starts.add(0);
        for (int c = 1; c < columns.size(); c++) {
            int start = columns.get(c)[0];
            int end = columns.get(c)[1];
            int ragged = 0;
            for (int[] line : lines) {
                ragged += line.length >= end && !Character.isWhitespace(line[end - 1]) ? 0 : 1;
            }
            starts.add(ragged <= lines.size() / ODD_LINES ? columns.get(c - 1)[1] : start);
        }
        return starts;
    }

    private static List<String> cut(int[] line, List<Integer> starts) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int from = Math.min(starts.get(i), line.length);
            int until = i + 1 < starts.size() ? Math.min(starts.get(i + 1), line.length) : line.length;
            cells.add(new String(line, from, until - from).strip());
        }
        return cells;
    }
}
