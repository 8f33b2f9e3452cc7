package io.clientele.warehouse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A select kept in a {@code .sql} file beside its room. {@code ${name}} stands for a typed setting or a dialect call, never
 * for text from outside.
 */
public final class SqlText {

    private static final Pattern PLACE = Pattern.compile("\\$\\{([a-zA-Z_]+)}");

    private SqlText() {}

    /** Reads {@code io/clientele/<room>/<name>.sql} and fills its places; each place needs a value. */
    public static String of(String room, String name, Map<String, String> values) {
        return fill(read(room, name), values);
    }

    public static String of(String room, String name) {
        return of(room, name, Map.of());
    }

    static String read(String room, String name) {
        String path = "/io/clientele/" + room + "/" + name + ".sql";
        try (InputStream file = SqlText.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalArgumentException("No statement at " + path);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public static String fill(String text, Map<String, String> values) {
        Matcher place = PLACE.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (place.find()) {
            String value = values.get(place.group(1));
            if (value == null) {
                throw new IllegalArgumentException("No value for ${" + place.group(1) + "}");
            }
            place.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return place.appendTail(filled).toString();
    }
}
