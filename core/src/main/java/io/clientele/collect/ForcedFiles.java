package io.clientele.collect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Files that must be on the disk before a receipt that names them is: a power cut would else take rows that were acknowledged.
 * They are written out while the rows are cleaned, so that nobody waits.
 */
final class ForcedFiles {

    private final List<CompletableFuture<Void>> under = new ArrayList<>();

    /** Begins to write a file out, whose name is final. */
    void begin(Path file) {
        under.add(CompletableFuture.runAsync(() -> force(file)));
    }

    /**
     * Returns when all that was begun is on the disk.
     *
     * @throws UncheckedIOException when the disk takes no more
     */
    void await() {
        try {
            under.forEach(CompletableFuture::join);
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof UncheckedIOException unwritten ? unwritten : failed;
        } finally {
            under.clear();
        }
    }

    /** Returns when the files are on the disk. */
    static void now(Path... files) {
        for (Path file : files) {
            force(file);
        }
    }

    private static void force(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        forceName(Objects.requireNonNull(file.toAbsolutePath().getParent()));
    }

    /** The name stands in the folder; where a system opens no folders it keeps names by itself. */
    private static void forceName(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException noFolderToOpen) {
            if (!Files.isDirectory(folder)) {
                throw new UncheckedIOException(noFolderToOpen);
            }
        }
    }
}
