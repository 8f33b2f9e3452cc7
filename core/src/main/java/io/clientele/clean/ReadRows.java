package io.clientele.clean;

import io.clientele.collect.ColumnMapping;
import io.clientele.collect.Meaning;
import io.clientele.collect.Receipt;
import io.clientele.collect.TableKind;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Row;
import io.clientele.warehouse.Workspace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A row as it came and as it was read.
 *
 * @param line where it stands in its table
 * @param cells one a column that cleaning reads
 */
public record ReadRows(long line, List<Cell> cells) {

    public ReadRows {
        cells = List.copyOf(cells);
    }

    /**
     * @param column c1…cN
     * @param before the text as it came
     * @param after how it was read, in the form of the database; null = it could not be
     */
    public record Cell(
            String column,
            @Nullable String before,
            @Nullable String after) {}

    /** The first rows that can be placed, while the steps of their receipt stand; none of a table of products. */
    public static List<ReadRows> first(Workspace workspace, Receipt receipt, int most) {
        if (receipt.kind() == TableKind.PRODUCTS) {
            return List.of();
        }
        Engine engine = workspace.engine();
        Map<ColumnMapping, String> held = held(engine, receipt);
        String cells = held.entrySet().stream()
                .map(column -> ", p." + column.getKey().column() + ", cast(r." + column.getValue() + " as varchar)")
                .collect(Collectors.joining());
        List<ReadRows> rows = new ArrayList<>();
        for (Row row : engine.rows(
                "rows as they were read",
                "select r.line" + cells + " from temp.reading as r join "
                        + engine.dialect().parquet(workspace.rows(receipt.id()))
                        + " as p on p.line = r.line where r.placed order by r.line limit ?",
                most)) {
            rows.add(read(row, List.copyOf(held.keySet())));
        }
        return rows;
    }

    private static ReadRows read(Row row, List<ColumnMapping> columns) {
        List<Cell> cells = new ArrayList<>();
        for (int place = 0; place < columns.size(); place++) {
            cells.add(new Cell(columns.get(place).column(), row.text(2 * place + 2), row.text(2 * place + 3)));
        }
        return new ReadRows(row.number(1), cells);
    }

    private static Map<ColumnMapping, String> held(Engine engine, Receipt receipt) {
        Reading reading =
                new Reading(receipt, engine.dialect(), new ColumnValues(receipt, engine.dialect(), receipt.day()));
        Set<String> there = engine.columns("select * from temp.reading limit 0").stream()
                .map(Engine.Column::name)
                .collect(Collectors.toSet());
        Map<ColumnMapping, String> held = new LinkedHashMap<>();
        for (ColumnMapping column : receipt.columns()) {
            Optional<String> name = column.meaning() == Meaning.CUSTOMER_KEY
                    ? Optional.of("source_key")
                    : FieldCounts.held(column.meaning(), reading);
            name.filter(there::contains).ifPresent(each -> held.put(column, each));
        }
        return held;
    }
}
