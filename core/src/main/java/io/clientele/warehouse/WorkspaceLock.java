package io.clientele.warehouse;

import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An operating system's file lock: it goes with the process, however that ends. */
final class WorkspaceLock implements AutoCloseable {

    /** Beyond what stands in the file, so that others can read that while it is held. */
    private static final long HELD = Long.MAX_VALUE - 1;

    private static final Set<PosixFilePermission> OURS = PosixFilePermissions.fromString("rw-------");

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
            channel.truncate(0);
            return new WorkspaceLock(channel);
        } catch (IOException failed) {
            throw new InvalidInputException(new Problem(
                    "warehouse.lock",
                    home.toString(),
                    Map.of("error", String.valueOf(failed.getMessage())),
                    "The workspace cannot be locked; check that the folder can be written."));
        }
    }

    /** Leaves word for whoever finds the workspace held; for the same user only. */
    void say(Path home, String word) {
        try {
            PosixFileAttributeView rights =
                    Files.getFileAttributeView(home.resolve("lock"), PosixFileAttributeView.class);
            if (rights != null) {
                rights.setPermissions(OURS);
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(word.getBytes(StandardCharsets.UTF_8)), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(HELD, 1, false);
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
