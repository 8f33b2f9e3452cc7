package io.clientele.warehouse;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** The selects of figures over tables that do not change meanwhile: what several figures rest on is read once. */
public final class Selects {

    private final Engine engine;
    private final Map<String, Object> read = new HashMap<>();

    public Selects(Engine engine) {
        this.engine = engine;
    }

    public Engine engine() {
        return engine;
    }

    /** What a select gave, read by the first who asked. */
    public <T> T once(String sql, Class<T> form, Function<String, T> reading) {
        return form.cast(read.computeIfAbsent(form.getName() + " " + sql, key -> reading.apply(sql)));
    }
}
