package io.clientele.collect;

import io.clientele.collect.file.Transcoded;
import io.clientele.text.DateForm;
import io.clientele.text.Guess;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Row;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * Looks at kept rows of a table to tell what its columns hold: at some of them, spread evenly over it, and at all the days of a
 * column where those do not tell day from month.
 */
final class ColumnSample {

    private static final int SAMPLE = 4_000;

    private final Engine engine;
    private final Transcoded rows;
    private final Path part;

    /** @param part where the rows are kept */
    ColumnSample(Engine engine, Transcoded rows, Path part) {
        this.engine = engine;
        this.rows = rows;
        this.part = part;
    }

    List<ColumnProfile> profiles(List<String> header) {
        long every = Math.max(1, rows.rows() / SAMPLE);
        List<List<String>> values = new ArrayList<>();
        for (int column = 0; column < rows.columns(); column++) {
            values.add(new ArrayList<>());
        }
        StringBuilder names = new StringBuilder("c1");
        for (int column = 2; column <= rows.columns(); column++) {
            names.append(", c").append(column);
        }
        for (Row row : engine.rows(
                "look at the values",
                "select " + names + " from " + engine.dialect().parquet(part) + " where fault is null and line % "
                        + every + " = 0 order by line")) {
            for (int column = 0; column < rows.columns(); column++) {
                String value = row.text(column + 1);
                if (value != null && !value.isBlank()) {
                    values.get(column).add(value);
                }
            }
        }
        List<ColumnProfile> profiles = new ArrayList<>();
        for (int column = 0; column < rows.columns(); column++) {
            List<String> sample = values.get(column);
            boolean named = column < header.size() && !header.get(column).isBlank();
            profiles.add(new ColumnProfile(
                    column + 1,
                    named ? header.get(column) : "c" + (column + 1),
                    named,
                    sample,
                    new HashSet<>(sample).size()));
        }
        return profiles;
    }

    /** A sample may not tell day from month; all of the column may. */
    List<ColumnMapping> lookCloser(List<ColumnMapping> columns, LocalDate today) {
        if (rows.rows() <= SAMPLE) {
            return columns;
        }
        List<ColumnMapping> closer = new ArrayList<>();
        for (ColumnMapping column : columns) {
            if (column.meaning().content() != Meaning.Content.DATE || column.certainty() >= .99) {
                closer.add(column);
                continue;
            }
            List<String> all = engine
                    .rows(
                            "look at all days",
                            "select distinct " + column.column() + " from "
                                    + engine.dialect().parquet(part) + " where fault is null and " + column.column()
                                    + " is not null order by 1 limit 500000")
                    .stream()
                    .map(row -> String.valueOf(row.text(1)))
                    .toList();
            Guess<DateForm> form = DateForm.guess(all, today);
            closer.add(new ColumnMapping(
                    column.columnNo(),
                    column.header(),
                    column.meaning(),
                    form.value().name(),
                    form.certainty(),
                    column.because() + "; " + form.because()));
        }
        return closer;
    }
}
