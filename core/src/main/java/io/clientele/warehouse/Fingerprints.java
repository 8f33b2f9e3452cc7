package io.clientele.warehouse;

import io.clientele.text.OpaqueId;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells whether a step would make what it made before: its select, and the fingerprints of the tables it reads. Names are
 * found in the text; one that only looks like a table adds nothing.
 */
final class Fingerprints {

    private static final Pattern TABLE = Pattern.compile("\\b[a-z]+\\.[a-z_]+\\b");

    private final Basis basis;
    private final TreeMap<String, String> made = new TreeMap<>();

    Fingerprints(Basis basis) {
        this.basis = basis;
    }

    /** Of a select: tables that were not made are those that were received. */
    String ofSelect(Step step) {
        TreeSet<String> inputs = new TreeSet<>();
        Matcher table = TABLE.matcher(step.select());
        while (table.find()) {
            String fingerprint = made.get(table.group());
            if (fingerprint != null) {
                inputs.add(table.group() + " " + fingerprint);
            }
        }
        return add(step, String.join("\n", inputs));
    }

    /** Of a kernel, whose reading nobody sees: all that was made before it, and the settings. */
    String ofKernel(Step step) {
        return add(step, basis.settings() + "\n" + made);
    }

    private String add(Step step, String inputs) {
        String fingerprint =
                OpaqueId.of('f', basis.received(), step.kept().name(), step.table(), step.select(), inputs);
        made.put(step.table(), fingerprint);
        return fingerprint;
    }
}
