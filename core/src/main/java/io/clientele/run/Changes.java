package io.clientele.run;

import java.util.List;
import java.util.Map;

/**
 * What changed since the last report of a workspace, in words.
 *
 * @param since the day that report asked about; empty if there was none
 */
public record Changes(String since, List<Change> told) {

    static final Changes NONE = new Changes("", List.of());

    public Changes {
        told = List.copyOf(told);
    }

    public boolean isFirst() {
        return since.isEmpty();
    }

    /** One thing that changed. */
    public record Change(String code, String text, Map<String, Object> values) {}
}
