package io.clientele.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The built program, started by its launcher as a user starts it. */
final class Program {

    private final Path root;
    private final Path scratch;

    /** @param root the folder of the launcher; @param scratch for what it writes */
    Program(Path root, Path scratch) {
        this.root = root;
        this.scratch = scratch;
    }

    /** Builds what is missing, so that no run pays for it. */
    void build() throws IOException, InterruptedException {
        run(1, List.of("--version"));
    }

    /** The same call several times; before each, the folder {@link #out} is empty. */
    Usage run(int runs, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(root.resolve("clientele").toString());
        command.addAll(arguments);
        List<Usage> usages = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            delete(out());
            Files.createDirectories(out());
            usages.add(Child.run(root, scratch.resolve("clientele.log"), command));
        }
        return Usage.median(usages);
    }

    /** One call that leaves {@link #out} as it is. */
    Usage beside(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(root.resolve("clientele").toString());
        command.addAll(arguments);
        return Child.run(root, scratch.resolve("beside.log"), command);
    }

    /** From file to report. */
    Usage analyze(int runs, Path file) throws IOException, InterruptedException {
        return run(runs, List.of("analyze", file.toString(), "--out", out().toString(), "--yes"));
    }

    /** Where the calls write to. */
    Path out() {
        return scratch.resolve("out");
    }

    /** The workspace of {@code analyze --out out()}. */
    Path workspace() {
        return out().resolve("workspace");
    }

    static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
