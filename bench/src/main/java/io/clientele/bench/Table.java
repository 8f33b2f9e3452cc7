package io.clientele.bench;

import io.clientele.bench.Measured.Limit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Lays results out in columns, words to the left and numbers to the right. */
final class Table {

    private static final List<String> HEADER =
            List.of("what", "wall s", "CPU s", "peak MB", "beside s", "ratio", "limit", "");

    private final List<Measured> rows = new ArrayList<>();

    void add(Measured row) {
        rows.add(row);
    }

    boolean over() {
        return rows.stream().anyMatch(Measured::over);
    }

    String text() {
        List<List<String>> cells = new ArrayList<>();
        cells.add(HEADER);
        rows.forEach(row -> cells.add(cells(row)));
        StringBuilder text = new StringBuilder();
        for (List<String> row : cells) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                int here = column;
                int width = cells.stream()
                        .mapToInt(other -> other.get(here).length())
                        .max()
                        .orElse(0);
                String blanks = " ".repeat(width - row.get(column).length());
                boolean words = column == 0 || column >= HEADER.size() - 2;
                line.append(words ? row.get(column) + blanks : blanks + row.get(column))
                        .append("  ");
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private static List<String> cells(Measured row) {
        Usage usage = row.usage();
        return List.of(
                row.what(),
                seconds(usage.seconds()),
                usage.cpuSeconds() < 0 ? "" : seconds(usage.cpuSeconds()),
                usage.megabytes() == 0 ? "" : String.valueOf(usage.megabytes()),
                row.beside() > 0 ? seconds(row.beside()) : "",
                row.beside() > 0 ? String.format(Locale.ROOT, "%.2f", row.ratio()) : "",
                limit(row.limit()),
                row.verdict());
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, seconds < 1 ? "%.3f" : "%.2f", seconds);
    }

    private static String limit(@Nullable Limit limit) {
        if (limit == null) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        if (limit.seconds() > 0) {
            parts.add("≤ " + plain(limit.seconds()) + " s");
        }
        if (limit.ratio() > 0) {
            parts.add("≤ " + plain(limit.ratio()) + "×");
        }
        if (limit.megabytes() > 0) {
            parts.add("≤ " + limit.megabytes() + " MB");
        }
        return String.join(", ", parts);
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }
}
