package io.clientele.segment;

import io.clientele.warehouse.Draft;
import io.clientele.warehouse.SqlText;
import io.clientele.warehouse.Step;
import io.clientele.warehouse.Step.Over;
import java.util.List;
import java.util.Map;

/** The named groups of a map over the recency, frequency and money scores. */
public final class NamedGroups {

    private final GroupMap map;

    public NamedGroups(GroupMap map) {
        this.map = map;
    }

    public void make(Draft draft) {
        steps().forEach(draft::make);
    }

    /** Buyers with their groups, by scores that some select or table has. */
    public String select(String scores) {
        return SqlText.of("segment", "rfm_groups", Map.of("group", map.toSql(), "scores", scores));
    }

    public List<Step> steps() {
        return List.of(
                Step.table("segment.rfm_groups", Over.CUSTOMERS, select("value.rfm")),
                Step.table("segment.groups", Over.EVERYONE, SqlText.of("segment", "groups")));
    }
}
