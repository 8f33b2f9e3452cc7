package io.clientele.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/** The world that a demo workspace shows: of one size and seed, always told on the same day and in the same zone. */
public record Story(Size size, long seed) {

    /** Raised when the same size and seed make other files than before. */
    public static final int EDITION = 1;

    public static final LocalDate TODAY = Asked.TODAY;

    /** Of the business that is told of. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** In which the business keeps its books. */
    public static final String CURRENCY = "VND";

    /** Somewhat damaged, as files are. */
    private static final int DIRT = 1;

    public Story {
        if (seed < 0) {
            throw new IllegalArgumentException("Seed must not be below 0, was " + seed);
        }
    }

    /**
     * Writes the files of the sources. The truth is written beside them and taken away at once: nothing that reads the files may
     * see it.
     *
     * @param folder that is empty or not there
     * @param told how many people were drawn
     * @return the files, in the order of their names
     */
    public List<Path> write(Path folder, LongConsumer told) {
        Path sources = folder.resolve("sources");
        Path truth = folder.resolve("truth");
        try {
            new World(new Asked(size.people(), seed, DIRT)).write(sources, truth, told::accept);
            try (Stream<Path> files = Files.list(sources)) {
                return files.sorted().toList();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            World.delete(truth);
        }
    }
}
