package io.clientele.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Options all commands share: where the program stands, where may be written, how often is measured. */
final class Place {

    @Option(names = "--root", paramLabel = "DIR", description = "The folder of the launcher; default: the current one.")
    private Path root = Path.of("");

    @Option(
            names = "--scratch",
            paramLabel = "DIR",
            description = "For invented files and results; default: bench/target/scratch.")
    private Path scratch = Path.of("bench", "target", "scratch");

    @Option(names = "--runs", paramLabel = "N", description = "Runs of each thing; the median counts. Default: 3.")
    private int runs = 3;

    @Option(names = "--python", paramLabel = "PROGRAM", description = "For the peers; default: python3.")
    private String python = "python3";

    int runs() {
        return runs;
    }

    Path scratch() {
        Path folder = root.toAbsolutePath().resolve(scratch).normalize();
        try {
            return Files.createDirectories(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Path root() {
        return root.toAbsolutePath().normalize();
    }

    Program program() throws IOException, InterruptedException {
        Program program = new Program(root(), scratch());
        program.build();
        return program;
    }

    Bare bare() {
        return new Bare(scratch());
    }

    Peers peers() {
        return new Peers(root().resolve("bench").resolve("peers"), python, scratch());
    }
}
