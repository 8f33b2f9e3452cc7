package io.clientele.app.cli;

import io.clientele.warehouse.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Folders that are made anew. */
final class Folders {

    private Folders() {}

    /** Deletes a folder of ours; one that holds no workspace is left alone. */
    static void delete(Path folder) {
        if (!Files.exists(folder.resolve("workspace.duckdb"))) {
            return;
        }
        Workspace.refuseIfHeld(folder);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
