package io.clientele.collect.file;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The fields of one object, flat: objects in it give {@code outer.inner}, lists and what lies too deep stay as they are
 * written. Numbers keep their digits.
 */
final class ObjectFields {

    static final String BROKEN = "broken JSON";
    static final String NO_OBJECT = "no object";

    /** Objects in objects in objects … below this stay as they are written. */
    private static final int DEEPEST = 6;

    private static final JsonFactory FACTORY = new JsonFactory();

    /** The object that was read last. */
    byte[] object = new byte[1 << 12];

    int length;

    /** Takes one field after the other; its value as written runs over {@code object[from, until)}. */
    @FunctionalInterface
    interface Sink {
        void field(String name, String text, int from, int until);
    }

    /** Whether there is nothing in a record but what opens or closes a list, or keeps its objects apart. */
    static boolean isBracket(Row row) {
        int at = skip(row, 0);
        return at < row.length && skip(row, at + 1) == row.length && "[],".indexOf(row.bytes[row.base + at]) >= 0;
    }

    /** Hands on the fields of a record; returns its fault, empty where there is none. */
    String read(Row row, Sink sink) {
        if (!row.fault.isEmpty()) {
            return row.fault;
        }
        take(row);
        if (length == 0 || object[0] != '{') {
            return NO_OBJECT;
        }
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), object, 0, length)) {
            parser.nextToken();
            fields(parser, "", 1, sink);
            return parser.nextToken() == null ? "" : BROKEN;
        } catch (JacksonException broken) {
            return BROKEN;
        }
    }

    private void fields(JsonParser parser, String prefix, int depth, Sink sink) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = prefix + parser.currentName();
            JsonToken token = parser.nextToken();
            int from = (int) parser.currentTokenLocation().getByteOffset();
            if (token == JsonToken.START_OBJECT && depth < DEEPEST) {
                fields(parser, name + ".", depth + 1, sink);
            } else if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
                parser.skipChildren();
                int until = (int) parser.currentLocation().getByteOffset();
                sink.field(name, new String(object, from, until - from, StandardCharsets.UTF_8), from, until);
            } else {
                String text = token == JsonToken.VALUE_NULL ? "" : parser.getString();
                sink.field(name, text.replace("\0", ""), from, (int)
                        parser.currentLocation().getByteOffset());
            }
        }
    }

    /** Copies the record without what a list puts around its objects. */
    private void take(Row row) {
        int from = skip(row, 0);
        if (from < row.length && (row.bytes[row.base + from] == '[' || row.bytes[row.base + from] == ',')) {
            from = skip(row, from + 1);
        }
        int until = back(row, row.length, from);
        for (char end : new char[] {']', ','}) {
            if (until > from && row.bytes[row.base + until - 1] == end) {
                until = back(row, until - 1, from);
            }
        }
        length = until - from;
        if (object.length < length) {
            object = new byte[2 * length];
        }
        System.arraycopy(row.bytes, row.base + from, object, 0, length);
    }

    private static int skip(Row row, int from) {
        int at = from;
        while (at < row.length && isBlank(row.bytes[row.base + at])) {
            at++;
        }
        return at;
    }

    private static int back(Row row, int until, int from) {
        int at = until;
        while (at > from && isBlank(row.bytes[row.base + at - 1])) {
            at--;
        }
        return at;
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t' || b == '\n' || b == '\r';
    }
}
