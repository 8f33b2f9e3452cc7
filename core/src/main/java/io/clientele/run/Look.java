package io.clientele.run;

import io.clientele.collect.ColumnMapping;
import io.clientele.collect.ColumnWord;
import io.clientele.collect.Intake;
import io.clientele.collect.file.Found;
import io.clientele.collect.file.Input;
import io.clientele.collect.file.PassedOver;
import io.clientele.collect.file.ReadAs;
import io.clientele.collect.file.Shape;
import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import io.clientele.text.Texts;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Row;
import io.clientele.warehouse.Workspace;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What files would be taken for, before anything is taken in: nothing is kept of a look. */
public final class Look {

    private static final int FIRST_VALUES = 3;

    private final Workspace workspace;
    private final Engine engine;
    private final PlanSettings settings;
    private final Clock clock;

    public Look(Workspace workspace, PlanSettings settings, Clock clock) {
        this.workspace = workspace;
        this.engine = workspace.engine();
        this.settings = settings;
        this.clock = clock;
    }

    /** Reads the tables; one whose days can be read in two ways is settled by those beside it, as an import does. */
    public List<Table> tables(Found found, Progress progress) {
        Stages stages = new Stages(progress, found.inputs(), 0);
        Intake intake = new Intake(workspace, clock, settings.zone());
        List<Intake.Taken> taken = new ArrayList<>();
        try (Books books = Books.open(workspace, clock)) {
            for (Input input : found.inputs()) {
                Input table = books.asBefore(settings, input);
                taken.add(intake.take(table, books.said(settings, table), stages.reading(input, engine::cancelled)));
            }
            return Questions.settled(taken).stream().map(this::table).toList();
        } finally {
            taken.forEach(table -> Workspace.delete(table.part()));
        }
    }

    private Table table(Intake.Taken taken) {
        List<List<String>> values = values(taken);
        List<Column> columns = new ArrayList<>();
        for (ColumnMapping column : taken.columns()) {
            columns.add(new Column(column, values.get(column.columnNo() - 1), Questions.isOpen(column)));
        }
        return new Table(
                taken.input().name(),
                taken.input().shape(),
                taken.input().before(),
                taken.rows().rows(),
                columns);
    }

    /** The first values of each column, empty ones left out. */
    private List<List<String>> values(Intake.Taken taken) {
        int columns = taken.columns().size();
        List<List<String>> values = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
            List<String> first = new ArrayList<>();
            for (Row row : engine.rows(
                    "look at the values",
                    "select c" + column + " from " + engine.dialect().parquet(taken.part())
                            + " where fault is null and c" + column + " <> '' order by line limit " + FIRST_VALUES)) {
                first.add(String.valueOf(row.text(1)));
            }
            values.add(first);
        }
        return values;
    }

    /**
     * @param shape how it is written, as it was told or said
     * @param before what of it was said of an earlier file of the source
     */
    public record Table(String name, Shape shape, ReadAs before, long rows, List<Column> columns) {

        public Table {
            columns = List.copyOf(columns);
        }

        /**
         * For a page, in a language: {@code table, encoding, certainty} of the encoding, {@code separator, fit} = share of rows that it
         * cuts alike, {@code headerRows, above} = titles above them, {@code rows, columns}, and {@code before (encoding, separator)} = as
         * last time for its source. A sheet, JSON and Parquet have none of encoding, certainty and separator.
         */
        public Map<String, @Nullable Object> told(Texts texts) {
            Map<String, @Nullable Object> told = new LinkedHashMap<>();
            told.put("table", name);
            told.put("encoding", shape.isText() ? shape.encoding() : null);
            told.put("certainty", shape.isText() ? shape.certainty() : null);
            told.put("separator", shape.separator().orElse(null));
            told.put("fit", shape.separator().isPresent() ? shape.fit() : null);
            told.put("headerRows", shape.headerRows().size());
            told.put("above", shape.preamble().size());
            told.put("rows", rows);
            Map<String, @Nullable Object> written = new LinkedHashMap<>();
            written.put("encoding", before.encoding());
            written.put("separator", before.separator());
            told.put("before", written);
            told.put(
                    "columns",
                    columns.stream().map(column -> column.told(texts)).toList());
            return told;
        }
    }

    /**
     * @param values the first that are there
     * @param asksOrder whether day and month must be told apart by whoever knows
     */
    public record Column(ColumnMapping mapping, List<String> values, boolean asksOrder) {

        public Column {
            values = List.copyOf(values);
        }

        /** For a page, in a language: {@code column, header, values, meaning, format, certainty, because, before, asksOrder, content}. */
        public Map<String, @Nullable Object> told(Texts texts) {
            Map<String, @Nullable Object> told = new LinkedHashMap<>();
            told.put("column", mapping.column());
            told.put("header", mapping.header());
            told.put("values", values);
            told.put("meaning", mapping.meaning().word());
            told.put("format", mapping.format());
            told.put("certainty", mapping.certainty());
            told.put("because", new MappingWords(texts).because(mapping.because()));
            told.put("before", mapping.isAsBefore());
            told.put("asksOrder", asksOrder);
            told.put("content", mapping.meaning().content().name().toLowerCase(Locale.ROOT));
            return told;
        }
    }

    /** A file that is not taken, for a page: {@code name, reason, help}. */
    public static Map<String, String> passedOver(PassedOver file, Texts texts) {
        Doubt doubt = new ReportWords(texts).passedOver(file);
        return Map.of("name", file.name(), "reason", doubt.text(), "help", doubt.hint());
    }

    /**
     * What is said of the column of a table, by the name settings know it by.
     *
     * @throws InvalidInputException where the words are none that are known
     */
    public static Map.Entry<String, ColumnWord> said(String table, String header, String word) {
        String file = table.substring(table.lastIndexOf('/') + 1);
        ColumnWord read = ColumnWord.parse(word)
                .orElseThrow(() -> new InvalidInputException(new Problem(
                        "run.noWord", header, Map.of("word", word), "No column can mean this; choose from the list.")));
        return Map.entry(file + ":" + header, read);
    }
}
