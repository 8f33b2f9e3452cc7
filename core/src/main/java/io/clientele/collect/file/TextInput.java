package io.clientele.collect.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** A table in a text file, packed or not. */
record TextInput(String name, long bytes, SourceFile file, Opener opener, Shape shape) implements Input {

    private static final int BUFFER = 1 << 18;

    /** Opens the unpacked bytes from the start. */
    @FunctionalInterface
    interface Opener {
        InputStream open(Watch watch) throws IOException;
    }

    @Override
    public Path path() {
        return file.path();
    }

    @Override
    public String sha256() {
        return file.sha256();
    }

    @Override
    public RowReader open(Shape given, Watch watch) throws IOException {
        return read(opener.open(watch), given, BUFFER);
    }

    static RowReader read(InputStream bytes, Shape shape, int bufferSize) {
        CleanStream clean = Encoding.clean(bytes, shape.encoding());
        if (shape.layout() instanceof Layout.Fixed fixed) {
            return new FixedReader(new DelimitedReader(clean, Layout.Delimited.LINES, bufferSize), fixed);
        }
        if (shape.layout() instanceof Layout.Delimited delimited) {
            return new DelimitedReader(clean, delimited, bufferSize, shape.columns());
        }
        throw new IllegalArgumentException("A text has no cells: " + shape.layout());
    }
}
