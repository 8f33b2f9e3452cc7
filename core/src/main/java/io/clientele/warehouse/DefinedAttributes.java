package io.clientele.warehouse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields that were defined, as every session of the workspace reads them, whichever day it looks at. */
public final class DefinedAttributes {

    private static final String TABLE = "workspace.warehouse.defined_attributes";

    /** Languages and the columns of their labels. */
    private static final Map<String, String> LABELS = labels();

    private DefinedAttributes() {}

    private static Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        for (String lang : List.of("en", "zh-Hans", "zh-Hant", "vi")) {
            labels.put(lang, lang.replace('-', '_').toLowerCase(java.util.Locale.ROOT));
        }
        return labels;
    }

    /** Those that are retired too, by name. */
    public static Map<String, DefinedAttribute> of(Engine session) {
        Map<String, DefinedAttribute> all = new LinkedHashMap<>();
        for (Row row : session.rows(
                "defined attributes",
                "select attribute, kind, unit, retired, " + String.join(", ", LABELS.values()) + " from " + TABLE
                        + " order by attribute")) {
            Map<String, String> labels = new HashMap<>();
            int column = 5;
            for (String lang : LABELS.keySet()) {
                String label = row.text(column++);
                if (label != null && !label.isEmpty()) {
                    labels.put(lang, label);
                }
            }
            String name = String.valueOf(row.text(1));
            all.put(
                    name,
                    new DefinedAttribute(
                            name,
                            DefinedAttribute.Kind.named(String.valueOf(row.text(2)))
                                    .orElseThrow(),
                            String.valueOf(row.text(3)),
                            labels,
                            row.flag(4)));
        }
        return all;
    }

    /**
     * Puts these in the place of those that are there; writes nothing where they are the same. In no transaction of the session: two
     * that tell the same at once take turns.
     */
    public static synchronized void keep(Engine session, List<DefinedAttribute> attributes) {
        if (List.copyOf(of(session).values()).equals(attributes)) {
            return;
        }
        session.inTransaction("keep defined attributes", () -> {
            session.run("keep defined attributes", "delete from " + TABLE);
            for (DefinedAttribute attribute : attributes) {
                List<Object> bound = new ArrayList<>(
                        List.of(attribute.name(), attribute.kind().word(), attribute.unit()));
                LABELS.keySet().forEach(lang -> bound.add(attribute.labels().getOrDefault(lang, "")));
                bound.add(attribute.retired());
                session.run(
                        "keep defined attributes",
                        "insert into " + TABLE + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                        bound.toArray());
            }
        });
    }
}
