package io.clientele.segment;

import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Row;
import io.clientele.warehouse.SqlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** Counts every level among the members of a set and among all buyers, and lets it be judged. */
final class TraitCounting {

    private TraitCounting() {}

    /** @param handle what stands for the level in addresses */
    record Judged(Trait trait, String handle) {}

    /**
     * @param people a select of customer_id, part, member, member_after, expected and expected_after, one row a buyer
     * @param tellable attributes that may become sentences
     */
    static List<Judged> judged(Engine engine, String people, Predicate<String> tellable) {
        Map<Integer, TraitCounts> counts = new LinkedHashMap<>();
        engine.stream(
                "segment.traits",
                SqlText.of("segment", "trait_counts", Map.of("people", people)),
                row -> counts.computeIfAbsent((int) row.number(1), number -> new TraitCounts())
                        .add(row));
        TraitCounts everyone = counts.getOrDefault(0, new TraitCounts());
        List<TraitJudge.Level> levels = new ArrayList<>();
        Map<Integer, String> handles = new LinkedHashMap<>();
        engine.stream(
                "segment.traits",
                "select level_no, attribute, level, " + TraitHandle.SQL
                        + " from (select distinct level_no, attribute, level from segment.trait_levels) as l"
                        + " order by level_no",
                row -> {
                    levels.add(level(row, counts));
                    handles.put((int) row.number(1), Objects.requireNonNull(row.text(4)));
                });
        return new TraitJudge(everyone, tellable)
                .judge(levels).stream()
                        .map(trait -> new Judged(trait, Objects.requireNonNull(handles.get(trait.number()))))
                        .toList();
    }

    private static TraitJudge.Level level(Row row, Map<Integer, TraitCounts> counts) {
        int number = (int) row.number(1);
        return new TraitJudge.Level(
                number,
                Objects.requireNonNull(row.text(2)),
                Objects.requireNonNull(row.text(3)),
                Objects.requireNonNull(counts.get(number)));
    }
}
