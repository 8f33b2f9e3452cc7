package io.clientele.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The truth of a world, read without any of the code that wrote it. */
final class TruthTables {

    private TruthTables() {}

    /** Rows by the names of their columns. */
    static List<Map<String, String>> rows(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            String[] names = lines.get(0).split(",");
            List<Map<String, String>> rows = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                List<String> cells = cells(line);
                Map<String, String> row = new LinkedHashMap<>();
                for (int place = 0; place < names.length; place++) {
                    row.put(names[place], cells.get(place));
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char glyph : line.toCharArray()) {
            if (glyph == '"') {
                quoted = !quoted;
            } else if (glyph == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(glyph);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    /**
     * Lines that bring money. A discount stands alone where the goods of its order could not be read; with nothing to lower, or more
     * than there is, it counts as an adjustment.
     */
    static List<Map<String, String>> counted(List<Map<String, String>> lines) {
        Map<String, Long> sums = new HashMap<>();
        Set<String> sold = new HashSet<>();
        for (Map<String, String> line : lines) {
            long amount = Long.parseLong(line.get("amount"));
            sums.merge(order(line), amount, Long::sum);
            if (amount > 0) {
                sold.add(order(line));
            }
        }
        return lines.stream()
                .filter(line -> !line.get("product").equals(Discounts.PRODUCT.code())
                        || sold.contains(order(line)) && sums.getOrDefault(order(line), 0L) >= 0)
                .toList();
    }

    private static String order(Map<String, String> line) {
        return line.get("source") + " " + line.get("order");
    }
}
