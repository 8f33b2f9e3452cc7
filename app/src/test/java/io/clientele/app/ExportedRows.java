package io.clientele.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rows of an exported CSV file, by column name. */
final class ExportedRows {

    private static final Pattern CELL = Pattern.compile("(?:\"((?:[^\"]|\"\")*)\"|([^,\\r\\n]*))(,|\\r?\\n|$)");

    private ExportedRows() {}

    static List<Map<String, String>> of(String text) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        Matcher cell = CELL.matcher(text);
        int at = 0;
        while (at < text.length() && cell.find(at)) {
            line.add(cell.group(1) == null ? cell.group(2) : cell.group(1).replace("\"\"", "\""));
            if (!cell.group(3).equals(",")) {
                lines.add(line);
                line = new ArrayList<>();
            }
            at = cell.end();
        }
        List<String> columns = lines.get(0);
        return lines.stream().skip(1).map(values -> row(columns, values)).toList();
    }

    static Map<String, String> row(List<String> columns, List<String> values) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int place = 0; place < columns.size(); place++) {
            row.put(columns.get(place), values.get(place));
        }
        return row;
    }
}
