package io.clientele.run;

import io.clientele.rules.Rule;
import io.clientele.segment.GroupMap;
import io.clientele.segment.Judging;
import io.clientele.segment.Sets;
import io.clientele.terms.AsOf;
import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import io.clientele.text.Maybe;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes any table of the shelves, report table or list to a file; its ending decides the form. Where a report table and a
 * shelf table share a name, the report's form is written.
 */
public final class Export {

    private final Workspace workspace;
    private final Engine engine;
    private @Nullable Rule only;

    public Export(Workspace workspace) {
        this.workspace = workspace;
        this.engine = workspace.engine();
    }

    /** Of tables with customers only the rows of those for whom a rule holds; null = of all. */
    public Export only(@Nullable Rule rule) {
        only = rule;
        return this;
    }

    /** What can be exported, by name: the select that gives it. */
    public Map<String, String> names() {
        Map<String, String> names = new TreeMap<>();
        for (String table : new Shelves(engine).tables()) {
            names.put(table, "select * from " + table);
        }
        ReportLists.selects().forEach((list, select) -> names.put("lists/" + list, select));
        names.putAll(new ReportTables(engine, GroupMap.TEN).selects());
        return names;
    }

    /**
     * @param mark start a CSV file with the byte order mark
     * @throws InvalidInputException for a name that is none, or an ending that is not csv, xlsx or parquet
     */
    public void write(String name, Path file, boolean mark) {
        Rule rule = only;
        if (rule == null) {
            write(name, select(name), file, mark);
            return;
        }
        // A server that runs this goes on with the same engine.
        Sets sets = new Sets(engine);
        try {
            write(name, among(name, chosen(sets, rule)), file, mark);
        } finally {
            sets.close(engine);
        }
    }

    private void write(String name, String select, Path file, boolean mark) {
        switch (ending(file)) {
            case "csv" -> WholeFile.write(file, out -> CsvRows.write(engine, select, out, mark));
            case "xlsx" -> WholeFile.write(file, out -> SheetRows.write(engine, select, name, out));
            case "parquet" -> parquet(select, file);
            default ->
                throw new InvalidInputException(Problem.of(
                        "run.ending", file.toString(), "The ending says the form: .csv, .xlsx or .parquet."));
        }
    }

    private String select(String name) {
        Map<String, String> names = names();
        String select = names.get(name);
        if (select == null) {
            select = names.get("lists/" + name.replaceFirst("[.]csv$", ""));
        }
        if (select == null) {
            String maybe = Maybe.of(name, names.keySet());
            throw new InvalidInputException(new Problem(
                    "run.unknownName",
                    name,
                    Map.of("names", String.join(", ", names.keySet())),
                    "There is no such table or list." + maybe + " There are: " + String.join(", ", names.keySet())));
        }
        return select;
    }

    /** The order of a list stays; a table has none. */
    private String among(String name, String chosen) {
        String select = select(name);
        for (Map.Entry<String, String> list : ReportLists.selects().entrySet()) {
            if (list.getValue().equals(select)) {
                return Objects.requireNonNull(ReportLists.among(chosen).get(list.getKey()));
            }
        }
        boolean customers =
                engine.columns(select).stream().anyMatch(column -> column.name().equals("customer_id"));
        if (!customers) {
            throw new InvalidInputException(Problem.of(
                    "run.noCustomers", name, "This table has no customers, so a rule cannot choose among its rows."));
        }
        return "select * from (" + select + ") as t where customer_id in (" + chosen + ")";
    }

    private String chosen(Sets sets, Rule rule) {
        AsOf asOf = Published.of(engine)
                .map(Published::asOf)
                .orElseThrow(() -> new InvalidInputException(Problem.of(
                        "app.notComputed", "workspace", "Nothing was computed here yet: run --home DIR does it.")));
        Sets.Key key = new Sets.Key("export", asOf, rule);
        sets.keep(engine, key, new Judging(engine, rule, asOf).everyone());
        return sets.read(key, Sets.Held::select).orElseThrow();
    }

    private static String ending(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** Ids as everywhere outside: as text. */
    private String idsWritten(String select) {
        String written = engine.columns(select).stream()
                .filter(column -> column.type().equals("UUID"))
                .map(column -> "id_text(" + column.name() + ") as " + column.name())
                .collect(Collectors.joining(", "));
        return written.isEmpty() ? select : "select * replace (" + written + ") from (" + select + ")";
    }

    /** The engine sees no folder but its own: written there, then moved. */
    private void parquet(String select, Path file) {
        Path made = workspace.scratch("export.parquet");
        try {
            String written = idsWritten(select);
            engine.run(
                    "export",
                    engine.dialect()
                            .copyToParquet(
                                    Invented.of(engine).isPresent()
                                            ? "select *, '" + Invented.WORD + "' as " + Invented.COLUMN + " from ("
                                                    + written + ")"
                                            : written,
                                    made));
            WholeFile.write(file, out -> Files.copy(made, out));
        } finally {
            Workspace.delete(made);
        }
    }
}
