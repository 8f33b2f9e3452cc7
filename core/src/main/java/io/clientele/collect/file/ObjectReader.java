package io.clientele.collect.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.JsonStringEncoder;

/** One row an object; a key that is missing or null is an empty cell, a key that stands twice a fault. */
final class ObjectReader implements RowReader {

    static final String TWICE = "same key twice";

    private final RowReader records;
    private final ObjectFields fields = new ObjectFields();
    private final Map<String, Integer> places = new HashMap<>();
    private final @Nullable String[] cells;
    private final boolean others;
    private final Map<String, String> unmet = new LinkedHashMap<>();
    private final Row row = new Row();
    private boolean twice;

    /** @param records one field each: the text of an object */
    ObjectReader(RowReader records, List<String> header, Layout.Objects layout) {
        this.records = records;
        this.others = layout.others();
        this.cells = new @Nullable String[header.size()];
        int keys = others ? header.size() - 1 : header.size();
        for (int place = 0; place < keys; place++) {
            places.put(header.get(place), place);
        }
    }

    @Override
    public boolean next() throws IOException {
        while (records.next()) {
            if (!ObjectFields.isBracket(records.row())) {
                take(records.row());
                return true;
            }
        }
        return false;
    }

    private void take(Row record) {
        Arrays.fill(cells, null);
        unmet.clear();
        twice = false;
        String fault = fields.read(record, this::field);
        row.clear(record.line);
        row.verbatim = false;
        row.base = 0;
        row.length = 0;
        row.put(Arrays.copyOfRange(record.bytes, record.base, record.base + record.length));
        row.fault = fault.isEmpty() && twice ? TWICE : fault;
        int raw = row.length;
        for (int place = 0; row.fault.isEmpty() && place < cells.length; place++) {
            String cell = others && place == cells.length - 1 ? unmet() : cells[place];
            row.putField(cell == null ? "" : cell);
        }
        row.length = raw;
    }

    private void field(String name, String text, int from, int until) {
        Integer place = places.get(name);
        if (place != null) {
            twice |= cells[place] != null;
            cells[place] = text;
        } else if (others) {
            String written = new String(fields.object, from, until - from, StandardCharsets.UTF_8);
            twice |= unmet.put(name, written) != null;
        }
    }

    /** What stands under keys that have no column, as one object. */
    private @Nullable String unmet() {
        if (unmet.isEmpty()) {
            return null;
        }
        StringBuilder object = new StringBuilder("{");
        unmet.forEach((name, written) -> object.append(object.length() == 1 ? "" : ",")
                .append('"')
                .append(JsonStringEncoder.getInstance().quoteAsCharArray(name))
                .append("\":")
                .append(written));
        return object.append('}').toString();
    }

    @Override
    public Row row() {
        return row;
    }

    @Override
    public long lines() {
        return records.lines();
    }

    @Override
    public List<Note> notes() {
        return records.notes();
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
