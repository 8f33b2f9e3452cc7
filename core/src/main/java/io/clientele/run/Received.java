package io.clientele.run;

import io.clientele.clean.Quality;
import io.clientele.collect.Receipts;
import io.clientele.text.OpaqueId;
import io.clientele.warehouse.Draft;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Row;
import io.clientele.warehouse.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Tells whether what was taken in is still the same: receipts, meanings of columns, and of each clean table how many rows it
 * has, how many ended and what the money sums to. Takes milliseconds where hashing the rows would take seconds.
 */
final class Received {

    /** What a run makes itself tells nothing of what came in. */
    private static final Set<String> MADE_BY_RUNS =
            new Quality().steps().stream().map(Step::table).collect(Collectors.toSet());

    private final Engine engine;

    Received(Engine engine) {
        this.engine = engine;
    }

    String fingerprint() {
        StringBuilder seen = new StringBuilder();
        engine.stream(
                "look at what came in",
                select(),
                row -> seen.append(row.text(1)).append('\n'));
        return OpaqueId.of('f', seen.toString());
    }

    /** Of the receipts alone, and of whether they are believed: whatever comes in or is taken back changes it. */
    String ofReceipts() {
        StringBuilder seen = new StringBuilder();
        new Receipts(engine)
                .all()
                .forEach(receipt ->
                        seen.append(receipt.id()).append(receipt.standing().believed() ? '+' : '-'));
        return OpaqueId.of('f', seen.toString());
    }

    private String select() {
        List<String> looks = new ArrayList<>();
        looks.add("select 'receipt ' || cast(r as varchar) as seen from collect.receipts as r");
        looks.add("select 'column ' || cast(m as varchar) from collect.mappings as m");
        columns().forEach((table, columns) -> {
            StringBuilder look = new StringBuilder("select concat_ws(' ', '" + table + "', count(*)");
            if (columns.contains("known_to")) {
                look.append(", count(known_to), max(known_to)");
            }
            if (columns.contains("amount_base")) {
                look.append(", count(amount_base), sum(amount_base)");
            }
            if (columns.contains("cost_base")) {
                look.append(", count(cost_base), sum(cost_base)");
            }
            looks.add(look + ") from clean." + table);
        });
        return String.join("\nunion all ", looks) + "\norder by 1";
    }

    private Map<String, List<String>> columns() {
        Map<String, List<String>> columns = new TreeMap<>();
        for (Row row : engine.rows(
                "look at what came in",
                "select table_name, column_name from information_schema.columns where table_catalog = 'workspace' and"
                        + " table_schema = 'clean' and " + Draft.PUBLISHED)) {
            if (MADE_BY_RUNS.contains("clean." + row.text(1))) {
                continue;
            }
            columns.computeIfAbsent(String.valueOf(row.text(1)), table -> new ArrayList<>())
                    .add(String.valueOf(row.text(2)));
        }
        return columns;
    }
}
