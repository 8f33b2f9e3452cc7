package io.clientele.collect;

import io.clientele.text.DateForm;
import io.clientele.text.DateOrder;
import io.clientele.text.DatePurpose;
import io.clientele.text.NumberForm;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Brings together what the user said of a table's columns, what was saved, and what their headers and values tell. */
final class ColumnReading {

    private static final double MOST = .98;
    private static final double SURE = .99;
    private static final Set<Meaning> MANY = EnumSet.of(Meaning.ATTRIBUTE, Meaning.IGNORED);

    private final List<ColumnProfile> profiles;
    private final LocalDate today;
    private final Map<Integer, ColumnWord> given;
    private final Map<Integer, ColumnWord> saved;
    private final Set<Integer> insisted;

    ColumnReading(String table, List<ColumnProfile> profiles, Said said, LocalDate today) {
        this.profiles = profiles;
        this.today = today;
        this.given = said.of(table, profiles);
        this.saved = said.saved();
        this.insisted = said.insisted();
    }

    /**
     * One mapping a column. A guess that is the saved one anyway keeps its own reasons.
     *
     * @param closer looks at the rows where headers and single values do not tell
     */
    List<ColumnMapping> columns(UnaryOperator<List<ColumnMapping>> closer) {
        MappingGuess guess = new MappingGuess(profiles, today);
        Map<Integer, Meaning> said = meanings(given);
        List<ColumnMapping> columns = closer.apply(guess.columns(said));
        Map<Integer, Meaning> all = withSaved(said);
        boolean other = columns.stream()
                .anyMatch(column -> all.getOrDefault(column.columnNo(), column.meaning()) != column.meaning());
        return other && guess.fit(all) ? asBefore(new MappingGuess(profiles, today).columns(all), said) : columns;
    }

    private static Map<Integer, Meaning> meanings(Map<Integer, ColumnWord> words) {
        Map<Integer, Meaning> meanings = new TreeMap<>();
        words.forEach((columnNo, word) -> {
            if (word.meaning() != null) {
                meanings.put(columnNo, word.meaning());
            }
        });
        return meanings;
    }

    /** A saved meaning the user now gives to another column is free again. */
    private Map<Integer, Meaning> withSaved(Map<Integer, Meaning> said) {
        Map<Integer, Meaning> all = new TreeMap<>(said);
        meanings(saved).forEach((columnNo, meaning) -> {
            if (MANY.contains(meaning) || !said.containsValue(meaning)) {
                all.putIfAbsent(columnNo, meaning);
            }
        });
        return all;
    }

    private static List<ColumnMapping> asBefore(List<ColumnMapping> columns, Map<Integer, Meaning> said) {
        List<ColumnMapping> told = new ArrayList<>();
        for (ColumnMapping column : columns) {
            told.add(
                    said.containsKey(column.columnNo())
                            ? column
                            : column.because(column.because().replaceFirst("^" + ColumnMapping.SAID, "as before")));
        }
        return told;
    }

    /** Settles how days and numbers are read: as the user says; else, where the values leave days open, as saved. */
    List<ColumnMapping> settled(List<ColumnMapping> columns) {
        List<ColumnMapping> told = new ArrayList<>();
        for (ColumnMapping column : columns) {
            told.add(
                    switch (column.meaning().content()) {
                        case DATE -> settled(column);
                        case NUMBER -> marked(column);
                        case TEXT -> column;
                    });
        }
        return told;
    }

    private ColumnMapping marked(ColumnMapping column) {
        Character said = mark(given, column);
        if (column.isRateOfDiscount()) {
            return column;
        }
        if (said != null) {
            String rest = column.because().replaceFirst("^" + ColumnMapping.SAID + "; ", "");
            return column.marked(said, ColumnMapping.SAID + "; " + ColumnMapping.MARK_SAID + "; " + rest);
        }
        Character before = mark(saved, column);
        return before == null || !reads(column, before)
                ? column
                : column.marked(before, column.because() + ColumnMapping.SAID_BEFORE);
    }

    private static @Nullable Character mark(Map<Integer, ColumnWord> words, ColumnMapping column) {
        ColumnWord word = words.get(column.columnNo());
        return word == null ? null : word.mark();
    }

    /** Strictly: where nothing fits, a value is read in the other form anyway. */
    private boolean reads(ColumnMapping column, char mark) {
        NumberForm form = new NumberForm(mark);
        return profiles.get(column.columnNo() - 1).share(form::fits) >= MOST;
    }

    private ColumnMapping settled(ColumnMapping column) {
        DateOrder said = order(given, column);
        if (said != null) {
            return column.read(ordered(column, said), ColumnMapping.SAID);
        }
        DateOrder before = order(saved, column);
        if (before != null
                && insisted.contains(column.columnNo())
                && !ordered(column, before).name().equals(column.format())
                && reads(column, ordered(column, before))) {
            return column.read(ordered(column, before), column.because() + ColumnMapping.SAID_BEFORE);
        }
        if (before == null || column.certainty() >= SURE || !reads(column, ordered(column, before))) {
            return column;
        }
        return column.read(ordered(column, before), column.because() + "; read as before");
    }

    private static @Nullable DateOrder order(Map<Integer, ColumnWord> words, ColumnMapping column) {
        ColumnWord word = words.get(column.columnNo());
        return word == null ? null : word.order();
    }

    private static DateForm ordered(ColumnMapping column, DateOrder order) {
        String format = column.format();
        return new DateForm(
                format == null ? DateForm.ISO.kind() : DateForm.named(format).kind(), order);
    }

    private boolean reads(ColumnMapping column, DateForm form) {
        return profiles.get(column.columnNo() - 1)
                        .share(value -> form.read(value, ZoneOffset.UTC, today, DatePurpose.ORDER) != null)
                >= MOST;
    }
}
