package io.clientele.collect.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** A table in a text file, packed or not. */
record TextInput(String name, long bytes, SourceFile file, Opener opener, Writing writing, Shape shape)
        implements Input {

    private static final int BUFFER = 1 << 18;

    /** Opens the unpacked bytes from the start. */
    @FunctionalInterface
    interface Opener {
        InputStream open(Watch watch) throws IOException;
    }

    /** Looks at the first bytes once more. */
    @FunctionalInterface
    interface Sampling {
        Sample again() throws IOException;
    }

    /**
     * How it is written.
     *
     * @param told as the bytes tell
     * @param before what was said of an earlier file like it
     */
    record Writing(Sampling sampling, Shape told, ReadAs said, ReadAs before) {}

    @Override
    public Path path() {
        return file.path();
    }

    @Override
    public String sha256() {
        return file.sha256();
    }

    @Override
    public Shape told() {
        return writing.told;
    }

    @Override
    public ReadAs said() {
        return writing.said;
    }

    @Override
    public ReadAs before() {
        return writing.before;
    }

    @Override
    public Input asBefore(ReadAs earlier) {
        if (earlier.isNothing() || writing.said.fresh()) {
            return this;
        }
        try {
            Sniffed read = Sniff.of(writing.sampling.again(), writing.said.over(earlier));
            return read instanceof Sniffed.Table table
                    ? new TextInput(
                            name,
                            bytes,
                            file,
                            opener,
                            new Writing(writing.sampling, writing.told, writing.said, earlier),
                            table.shape())
                    : this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
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
        if (shape.layout() instanceof Layout.Objects objects) {
            RowReader records = objects.aLine()
                    ? new DelimitedReader(clean, Layout.Delimited.LINES, bufferSize)
                    : new ObjectSplitter(clean);
            return new ObjectReader(records, shape.header(), objects);
        }
        throw new IllegalArgumentException("A text has no cells: " + shape.layout());
    }
}
