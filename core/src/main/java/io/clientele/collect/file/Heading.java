package io.clientele.collect.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The top of a table: title rows, header rows, names. A header's cells are texts where the values below are numbers or
 * days; in a table of texts only, cells that do not come again below. Assumes that the header stands within the first 20
 * records.
 *
 * @param preamble records above the header
 * @param rows header records: none, one, or two
 * @param names one for each column; empty without a header
 * @param columns of a good record
 */
record Heading(int preamble, int rows, List<String> names, int columns) {

    private static final int DEEPEST = 20;

    Heading {
        names = List.copyOf(names);
    }

    static Heading of(List<List<String>> records, int usualColumns) {
        int top = firstFull(records, usualColumns);
        if (top + 1 < records.size()
                && isGroups(records.get(top), records.get(top + 1), true)
                && isHeader(records, top + 1)) {
            return joined(records, top, usualColumns);
        }
        if (!isHeader(records, top)) {
            return new Heading(top, 0, List.of(), widest(records, top, usualColumns));
        }
        if (top > 0 && isGroups(records.get(top - 1), records.get(top), false)) {
            return joined(records, top - 1, usualColumns);
        }
        int columns = columns(records, top, 1);
        return new Heading(top, 1, unique(records.get(top), columns), columns);
    }

    /** The first record with most of its cells filled; those above are titles. */
    private static int firstFull(List<List<String>> records, int usualColumns) {
        int most = 0;
        for (List<String> record : records.subList(0, Math.min(records.size(), DEEPEST * 2))) {
            most = Math.max(most, Math.min(Cell.filled(record), usualColumns));
        }
        for (int i = 0; i < Math.min(records.size(), DEEPEST); i++) {
            int filled = Cell.filled(records.get(i));
            long remarks =
                    records.get(i).stream().filter(cell -> cell.contains(": ")).count();
            if (filled >= 0.6 * most && 2 * remarks <= filled && (filled > 1 || usualColumns == 1)) {
                return i;
            }
        }
        return 0;
    }

    private static boolean isHeader(List<List<String>> records, int at) {
        List<String> head = records.get(at);
        List<List<String>> below = records.subList(at + 1, Math.min(records.size(), at + 200)).stream()
                .filter(record -> !record.equals(head))
                .toList();
        int contrast = 0;
        int same = 0;
        for (int column = 0; column < head.size(); column++) {
            if (head.get(column).isBlank() || !valuesBelow(below, column)) {
                continue;
            }
            if (Cell.looksLikeValue(head.get(column))) {
                same++;
            } else {
                contrast++;
            }
        }
        if (contrast + same > 0) {
            return contrast > same;
        }
        return textsApart(head, below);
    }

    private static boolean valuesBelow(List<List<String>> below, int column) {
        int filled = 0;
        int values = 0;
        for (List<String> record : below) {
            String cell = Cell.at(record, column);
            filled += cell.isBlank() ? 0 : 1;
            values += Cell.looksLikeValue(cell) ? 1 : 0;
        }
        return filled > 0 && values >= 0.7 * filled;
    }

    private static boolean textsApart(List<String> head, List<List<String>> below) {
        Set<String> seen = new HashSet<>();
        for (int column = 0; column < head.size(); column++) {
            String cell = head.get(column);
            if (cell.isBlank()) {
                continue;
            }
            if (!seen.add(cell) || Cell.looksLikeValue(cell)) {
                return false;
            }
            for (List<String> record : below) {
                if (Cell.at(record, column).equals(cell)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Groups above, names below: texts with gaps or repeats, over names that are ambiguous or sit under each gap. */
    private static boolean isGroups(List<String> upper, List<String> lower, boolean full) {
        int filled = Cell.filled(upper);
        if (filled < 2
                || upper.stream().anyMatch(Heading::isNoGroup)
                || lower.stream().anyMatch(Cell::looksLikeValue)) {
            return false;
        }
        boolean repeats = new HashSet<>(upper).size() < upper.size();
        boolean ambiguous = new HashSet<>(lower).size() < lower.size() && Cell.filled(lower) > filled;
        return full ? repeats && Cell.filled(lower) >= filled : ambiguous || Cell.width(lower) > filled;
    }

    private static boolean isNoGroup(String cell) {
        return Cell.looksLikeValue(cell) || cell.contains(":");
    }

    private static Heading joined(List<List<String>> records, int at, int usualColumns) {
        List<String> upper = records.get(at);
        List<String> lower = records.get(at + 1);
        int columns = Math.max(columns(records, at, 2), Math.min(usualColumns, Cell.width(upper)));
        List<String> names = new ArrayList<>();
        String group = "";
        for (int i = 0; i < columns; i++) {
            String above = Cell.at(upper, i).strip();
            String name = Cell.at(lower, i).strip();
            if (!above.isEmpty()) {
                group = name.isEmpty() ? "" : above;
            }
            names.add(name.isEmpty() ? above : group.isEmpty() ? name : group + " / " + name);
        }
        return new Heading(at, 2, unique(names, columns), columns);
    }

    /** Columns up to the last one with a name; nameless ones behind it count only where values stand in them. */
    private static int columns(List<List<String>> records, int at, int rows) {
        int named = 1;
        int given = 1;
        for (int i = at; i < at + rows; i++) {
            named = Math.max(named, Cell.width(records.get(i)));
            given = Math.max(given, records.get(i).size());
        }
        for (List<String> record : records.subList(at + rows, records.size())) {
            if (record.size() <= given) {
                named = Math.max(named, Cell.width(record));
            }
        }
        return named;
    }

    private static int widest(List<List<String>> records, int from, int usualColumns) {
        int widest = 1;
        for (List<String> record : records.subList(from, records.size())) {
            widest = Math.max(widest, Math.min(usualColumns, Cell.width(record)));
        }
        return widest;
    }

    private static List<String> unique(List<String> cells, int columns) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            String cell = Cell.at(cells, i).strip().replaceAll("\\s+", " ");
            String name = cell.isEmpty() ? "c" + (i + 1) : cell;
            String free = name;
            for (int n = 2; names.contains(free); n++) {
                free = name + " (" + n + ")";
            }
            names.add(free);
        }
        return names;
    }
}
