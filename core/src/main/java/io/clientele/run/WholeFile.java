package io.clientele.run;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is there whole or not at all: written under another name first, then renamed. */
final class WholeFile {

    private WholeFile() {}

    /** Writes the content; the folder is made if needed. */
    static void write(Path file, Content content) {
        Path target = file.toAbsolutePath();
        Path unfinished = target.resolveSibling("." + target.getFileName() + ".unfinished");
        try {
            Files.createDirectories(target.getParent());
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished), 1 << 16)) {
                content.to(out);
            }
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            io.clientele.warehouse.Workspace.delete(unfinished);
        }
    }

    /** What stands in the file. */
    @FunctionalInterface
    interface Content {
        void to(OutputStream out) throws IOException;
    }
}
