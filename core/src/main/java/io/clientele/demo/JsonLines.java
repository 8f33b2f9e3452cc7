package io.clientele.demo;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** JSON lines: an object a line, names and values in turn. */
final class JsonLines implements AutoCloseable {

    private final Writer out;
    private long lines;

    JsonLines(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            this.out = new BufferedWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), 1 << 16);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** @param cells name, value, name, value …; numbers stay numbers, null is null */
    static String object(@Nullable Object... cells) {
        StringBuilder json = new StringBuilder("{");
        for (int place = 0; place < cells.length; place += 2) {
            json.append(place == 0 ? "" : ",").append('"').append(cells[place]).append("\":");
            Object value = cells[place + 1];
            json.append(value == null || value instanceof Number ? String.valueOf(value) : quoted(value.toString()));
        }
        return json.append('}').toString();
    }

    /** Returns the line, counted from 1. */
    long write(String json) {
        try {
            out.write(json);
            out.write('\n');
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return ++lines;
    }

    long lines() {
        return lines;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
