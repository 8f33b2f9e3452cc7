package io.clientele.demo;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file of rows, in the habits of one source. Counts lines as a reader of the file does, from 1. */
final class Csv implements Table {

    private final Writer out;
    private final char separator;
    private long lines;

    /** @param mark whether it starts with a byte order mark */
    Csv(Path file, Charset charset, char separator, boolean mark) {
        this.separator = separator;
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            this.out = new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(file), charset), 1 << 16);
            if (mark) {
                out.write('\uFEFF');
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public long row(@Nullable Object... cells) {
        try {
            for (int place = 0; place < cells.length; place++) {
                if (place > 0) {
                    out.write(separator);
                }
                Object cell = cells[place];
                if (cell != null) {
                    out.write(quoted(cell.toString()));
                }
            }
            out.write("\r\n");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return ++lines;
    }

    @Override
    public long lines() {
        return lines;
    }

    private String quoted(String text) {
        return text.indexOf(separator) < 0 && text.indexOf('"') < 0 ? text : '"' + text.replace("\"", "\"\"") + '"';
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
