package io.clientele.warehouse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How many rows stand behind numbers: those that rest on the same table are counted in one pass over it. */
public final class RowCounts {

    private final Engine engine;
    private final Map<Rows.Facts, Long> counted = new HashMap<>();

    public RowCounts(Engine engine, List<Rows> all) {
        this.engine = engine;
        Map<String, Set<Rows.Facts>> byTable = new LinkedHashMap<>();
        for (Rows rows : all) {
            rows.facts()
                    .forEach(facts -> byTable.computeIfAbsent(facts.from(), from -> new LinkedHashSet<>())
                            .add(facts));
        }
        byTable.forEach((from, facts) -> count(from, new ArrayList<>(facts)));
    }

    private void count(String from, List<Rows.Facts> facts) {
        String counts = facts.stream()
                .map(each -> "count(case when " + each.where() + " then 1 end)")
                .collect(Collectors.joining(", "));
        Row row =
                engine.rows("count rows", "select " + counts + " from " + from).get(0);
        for (int place = 0; place < facts.size(); place++) {
            counted.put(facts.get(place), row.number(place + 1));
        }
    }

    public long of(Rows rows) {
        return rows.facts().isEmpty()
                ? engine.rows("count rows", "select count(*) from (" + rows.select() + ") as r")
                        .get(0)
                        .number(1)
                : rows.facts().stream().mapToLong(counted::get).sum();
    }
}
