package io.clientele.warehouse;

import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An operating system's file lock: it goes with the process, however that ends. */
final class WorkspaceLock implements AutoCloseable {

    private final FileChannel channel;

    private WorkspaceLock(FileChannel channel) {
        this.channel = channel;
    }

    static WorkspaceLock take(Path home) {
        try {
            FileChannel channel = FileChannel.open(
                    home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ);
            if (tryLock(channel) == null) {
                channel.close();
                throw new InvalidInputException(
                        new Problem(
                                "warehouse.held",
                                home.toString(),
                                Map.of(),
                                "Another Clientele process holds this workspace; wait for it to end or choose another --home."));
            }
            return new WorkspaceLock(channel);
        } catch (IOException failed) {
            throw new InvalidInputException(new Problem(
                    "warehouse.lock",
                    home.toString(),
                    Map.of("error", String.valueOf(failed.getMessage())),
                    "The workspace cannot be locked; check that the folder can be written."));
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldHere) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
