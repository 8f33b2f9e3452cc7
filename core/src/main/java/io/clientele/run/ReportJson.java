package io.clientele.run;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes JSON so that equal values are equal bytes: decimals are strings without needless zeros, counts are whole numbers,
 * shares are numbers as computed. What is not finite is null.
 */
final class ReportJson implements AutoCloseable {

    private final JsonGenerator json;

    ReportJson(OutputStream out) {
        this.json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out);
    }

    ReportJson name(String name) {
        json.writeName(name);
        return this;
    }

    void startObject() {
        json.writeStartObject();
    }

    void endObject() {
        json.writeEndObject();
    }

    void startArray() {
        json.writeStartArray();
    }

    void endArray() {
        json.writeEndArray();
    }

    /** Lines keep the file readable by people and by diff. */
    void newLine() {
        json.writeRaw('\n');
    }

    /** A decimal as a number, not rounded. */
    void number(BigDecimal value) {
        json.writeNumber(plain(value));
    }

    void value(@Nullable Object value) {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof BigDecimal decimal) {
            json.writeString(plain(decimal));
        } else if (value instanceof Long
                || value instanceof Integer
                || value instanceof Short
                || value instanceof Byte) {
            json.writeNumber(((Number) value).longValue());
        } else if (value instanceof Number number) {
            real(number.doubleValue());
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            map.forEach((name, held) -> name(String.valueOf(name)).value(held));
            json.writeEndObject();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            list.forEach(this::value);
            json.writeEndArray();
        } else if (value instanceof LocalDateTime moment) {
            json.writeString(DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(moment));
        } else {
            json.writeString(String.valueOf(value));
        }
    }

    private void real(double value) {
        if (Double.isFinite(value)) {
            json.writeNumber(value);
        } else {
            json.writeNull();
        }
    }

    /** {@code 8832003.2740} is written 8832003.274 and {@code 73050.0000} 73050. */
    static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    @Override
    public void close() {
        json.close();
    }
}
