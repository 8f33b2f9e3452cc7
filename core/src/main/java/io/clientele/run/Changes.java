package io.clientele.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

    /** As the report file holds it. */
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("since", since);
        json.put("told", told.stream().map(Change::json).toList());
        return json;
    }

    /** One thing that changed. */
    public record Change(String code, String text, Map<String, Object> values) {

        private Map<String, Object> json() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("code", code);
            json.put("text", text);
            json.put("values", new TreeMap<>(values));
            return json;
        }
    }
}
