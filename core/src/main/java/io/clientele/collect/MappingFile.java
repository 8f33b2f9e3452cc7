package io.clientele.collect;

import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import io.clientele.text.Maybe;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes what columns mean: a line {@code COLUMN=MEANING} each, UTF-8. A line that starts with {@code #} is a
 * comment; a column whose name does so is written with a backslash before it.
 */
public final class MappingFile {

    private static final long LARGEST = 1 << 20;
    private static final int BAD_LINES = 10;

    private final Map<String, ColumnWord> words = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /** What a user said, a line, a file or an option each. All that is wrong is told at once. */
    public static Map<String, ColumnWord> read(List<String> options) {
        MappingFile read = new MappingFile();
        for (String option : options) {
            read.option(option);
        }
        if (!read.problems.isEmpty()) {
            throw new InvalidInputException(read.problems);
        }
        return Map.copyOf(read.words);
    }

    private void option(String option) {
        Path file = file(option);
        if (file != null) {
            file(file);
        } else if (option.indexOf('=') < 1) {
            problems.add(Problem.of(
                    "collect.mapping",
                    "--mapping " + option,
                    "There is no such file. Name a file of COLUMN=MEANING lines, or write one, e.g. 'Order no=order_key',"
                            + " or how days are read, e.g. 'orders.csv:Date=day/month'."));
        } else {
            line("--mapping " + option, option);
        }
    }

    private static @Nullable Path file(String option) {
        try {
            Path path = Path.of(option);
            return Files.isRegularFile(path) ? path : null;
        } catch (java.nio.file.InvalidPathException noPath) {
            return null;
        }
    }

    private void file(Path file) {
        String text;
        try {
            if (Files.size(file) > LARGEST) {
                problems.add(noMapping(file));
                return;
            }
            text = Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException failed) {
            problems.add(new Problem(
                    "collect.mappingFile",
                    file.toString(),
                    Map.of("error", String.valueOf(failed.getMessage())),
                    "The mapping cannot be read; it must be text in UTF-8."));
            return;
        }
        int before = problems.size();
        int number = 0;
        for (String line : text.replaceFirst("^\uFEFF", "").split("\r\n|\r|\n", -1)) {
            number++;
            if (problems.size() >= before + BAD_LINES) {
                problems.add(noMapping(file));
                return;
            }
            if (!line.isBlank() && !line.strip().startsWith("#")) {
                line(file + ", line " + number, line.strip().replaceFirst("^\\\\#", "#"));
            }
        }
    }

    private static Problem noMapping(Path file) {
        return Problem.of(
                "collect.mappingFile",
                file.toString(),
                "This looks like no mapping at all; it should hold lines COLUMN=MEANING. Files with data are named without --mapping.");
    }

    private void line(String where, String line) {
        int equals = line.lastIndexOf('=');
        String column = Said.name(line.substring(0, Math.max(0, equals)));
        if (column.isEmpty()) {
            problems.add(new Problem(
                    "collect.mapping", where, Map.of("line", line), "Write COLUMN=MEANING, e.g. Order no=order_key."));
            return;
        }
        String said = line.substring(equals + 1);
        Optional<ColumnWord> word = ColumnWord.parse(said);
        if (word.isEmpty()) {
            problems.add(new Problem(
                    "collect.mapping",
                    where,
                    Map.of("word", said.strip()),
                    "'" + said.strip() + "' is no meaning and no order of dates (day/month, month/day, year/month)."
                            + Maybe.of(
                                    said,
                                    Arrays.stream(Meaning.values())
                                            .map(Meaning::word)
                                            .toList())
                            + " All meanings: docs/reference/mapping.md"));
            return;
        }
        ColumnWord before = words.get(column);
        if (before != null && word.orElseThrow().contradicts(before)) {
            problems.add(new Problem(
                    "collect.mappingTwice",
                    where,
                    Map.of("column", column, "before", before.text()),
                    "The column was said to be " + before.text() + " before; say one of the two."));
            return;
        }
        words.put(
                column, before == null ? word.orElseThrow() : word.orElseThrow().over(before));
    }

    /** Writes what the columns of these tables were taken for. */
    public static void write(Path file, List<Receipt> receipts) {
        try {
            Files.writeString(file, lines(receipts), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new InvalidInputException(new Problem(
                    "collect.mappingFile",
                    file.toString(),
                    Map.of("error", String.valueOf(failed.getMessage())),
                    "The mapping cannot be written; check that the folder is there and may be written."));
        }
    }

    private static String lines(List<Receipt> receipts) {
        Map<String, String> shared = new LinkedHashMap<>();
        receipts.forEach(receipt -> receipt.columns()
                .forEach(column -> shared.merge(
                        Said.name(column.header()), word(column), (one, other) -> one.equals(other) ? one : "")));
        StringBuilder lines =
                new StringBuilder("# COLUMN=MEANING, read by --mapping FILE; see docs/reference/mapping.md\n");
        for (Receipt receipt : receipts) {
            lines.append("\n# ").append(receipt.table()).append('\n');
            String file = receipt.table().substring(receipt.table().lastIndexOf('/') + 1);
            for (ColumnMapping column : receipt.columns()) {
                boolean everywhere = word(column).equals(shared.get(Said.name(column.header())));
                String named = everywhere ? column.header() : file + ":" + column.header();
                lines.append(named.strip().replaceAll("\\s+", " ").replaceFirst("^#", "\\\\#"))
                        .append('=')
                        .append(word(column))
                        .append('\n');
            }
        }
        return lines.toString();
    }

    private static String word(ColumnMapping column) {
        return column.word().text();
    }
}
