package io.clientele.run;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What not to trust, and what would help.
 *
 * @param code stable name of the kind of doubt
 * @param text the doubt in words
 * @param values what was seen, by name: text, whole number, decimal (money), double (share), day or month
 * @param hint what the user can do; empty when nothing
 */
public record Doubt(String code, String text, Map<String, Object> values, String hint) {

    public Doubt {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }
}
