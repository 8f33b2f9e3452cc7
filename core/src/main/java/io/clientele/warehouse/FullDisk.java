package io.clientele.warehouse;

import io.clientele.terms.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells a full disk from other failures, by the words of the operating system that the failure carries. */
public final class FullDisk {

    /** ENOSPC, EDQUOT and EFBIG as Linux and macOS say them, ERROR_DISK_FULL as Windows does. */
    private static final List<String> WORDS =
            List.of("no space left", "disk quota exceeded", "file too large", "not enough space on the disk");

    private static final int LEAST = 100;
    private static final int MEGABYTE = 20;

    private FullDisk() {}

    /** What to say when the disk that holds a folder is full; empty when the failure is another one. */
    public static Optional<Problem> problem(Throwable failed, Path folder) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            String words = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (WORDS.stream().anyMatch(words::contains)) {
                return Optional.of(full(folder, String.valueOf(cause.getMessage())));
            }
        }
        return Optional.empty();
    }

    /** As much again as the workspace takes now: what is being written may replace all of it. */
    private static Problem full(Path folder, String words) {
        long wanted = Math.max(LEAST, size(folder) >> MEGABYTE);
        return new Problem(
                "warehouse.diskFull",
                folder.toString(),
                Map.of(
                        "megabytes",
                        String.valueOf(wanted),
                        "freeMegabytes",
                        String.valueOf(free(folder)),
                        "error",
                        words.lines().findFirst().orElse("")),
                "The disk is full; what was taken in and computed before stays. Free " + wanted
                        + " MB and give the same command again.");
    }

    private static long free(@Nullable Path folder) {
        try {
            return folder == null ? 0 : Files.getFileStore(folder).getUsableSpace() >> MEGABYTE;
        } catch (IOException notThere) {
            return 0;
        }
    }

    private static long size(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException | UncheckedIOException gone) {
            return 0;
        }
    }
}
