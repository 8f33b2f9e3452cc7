package io.clientele.app.http;

import io.clientele.collect.file.PassedOver;
import io.clientele.run.Checked;
import io.clientele.run.Look;
import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import io.clientele.warehouse.FullDisk;
import io.clientele.warehouse.Workspace;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Files that wait to be imported. They lie under {@code cache/} and go with the process, unless an import needs them that was
 * interrupted; an import keeps its own copy.
 */
final class Uploads {

    private static final int MOST = 50;
    /** In UTF-8, as file systems count: 85 Chinese characters. */
    private static final int LONGEST_NAME = 255;

    private final Workspace workspace;
    private final LongSupplier room;
    private final Map<String, Upload> uploads = new LinkedHashMap<>();

    /** @param needed ids of those of an earlier process that are still wanted; the others are removed */
    Uploads(Workspace workspace, Set<String> needed) {
        this(workspace, needed, () -> room(workspace.home()));
    }

    /** @param room bytes that are free */
    Uploads(Workspace workspace, Set<String> needed, LongSupplier room) {
        this.workspace = workspace;
        this.room = room;
        Path folder = workspace.scratch("uploads");
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                all.filter(Files::isRegularFile).sorted().toList().forEach(file -> found(file, needed));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private void found(Path file, Set<String> needed) {
        Path folder = Objects.requireNonNull(file.getParent());
        String id = String.valueOf(folder.getFileName());
        if (!needed.contains(id)) {
            remove(file);
            return;
        }
        try {
            String name = String.valueOf(file.getFileName());
            uploads.put(id, new Upload(id, name, file, Files.size(file), null, List.of(), null));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    boolean has(String id) {
        synchronized (uploads) {
            return uploads.containsKey(id);
        }
    }

    /**
     * Streams a file to disk; nothing is left of one that does not arrive whole.
     *
     * @param announced bytes that are to come; -1 = not said
     */
    Upload take(String name, InputStream body, long announced) {
        if (name.isBlank()
                || name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME
                || name.matches(".*[/\\\\\\p{Cntrl}].*")
                || name.startsWith(".")) {
            throw new InvalidInputException(
                    Problem.of("app.uploadName", "name", "A file needs a name without folders, of at most 255 bytes."));
        }
        long free = room.getAsLong();
        if (announced > free) {
            throw new InvalidInputException(new Problem(
                    "app.noRoom",
                    name,
                    Map.of("megabytes", String.valueOf(announced >> 20), "free", String.valueOf(free >> 20)),
                    "The file has " + (announced >> 20) + " MB and " + (free >> 20)
                            + " MB are free on the disk of the workspace; nothing was sent."));
        }
        synchronized (uploads) {
            if (uploads.size() >= MOST) {
                throw new InvalidInputException(Problem.of(
                        "app.tooManyUploads",
                        name,
                        "Too many files wait to be imported; import or remove some first."));
            }
        }
        String id = Ids.random("u");
        Path folder = workspace.scratch("uploads").resolve(id);
        Path file = folder.resolve(name);
        try {
            Files.createDirectories(folder);
            long bytes = Files.copy(body, file);
            if (announced >= 0 && bytes != announced) {
                throw new IOException("cut off");
            }
            if (bytes == 0) {
                remove(file);
                throw new InvalidInputException(Problem.of("app.emptyUpload", name, "The file is empty."));
            }
            Upload upload = new Upload(id, name, file, bytes, null, List.of(), null);
            synchronized (uploads) {
                uploads.put(id, upload);
            }
            return upload;
        } catch (IOException cut) {
            remove(file);
            throw new InvalidInputException(FullDisk.problem(cut, workspace.home())
                    .orElseGet(
                            () -> Problem.of("app.uploadCut", name, "The file did not arrive whole; send it again.")));
        }
    }

    Upload of(String id) {
        synchronized (uploads) {
            Upload upload = uploads.get(id);
            if (upload == null) {
                throw new InvalidInputException(
                        Problem.of("app.noUpload", "upload", "There is no such upload; choose the file again."));
            }
            return upload;
        }
    }

    void looked(Upload upload, List<Look.Table> tables, List<PassedOver> passedOver) {
        synchronized (uploads) {
            if (uploads.containsKey(upload.id)) {
                uploads.put(
                        upload.id,
                        new Upload(
                                upload.id,
                                upload.name,
                                upload.file,
                                upload.bytes,
                                List.copyOf(tables),
                                passedOver,
                                null));
            }
        }
    }

    void checked(Upload upload, Checked checked) {
        synchronized (uploads) {
            uploads.computeIfPresent(
                    upload.id,
                    (id, now) -> new Upload(id, now.name, now.file, now.bytes, now.tables, now.passedOver, checked));
        }
    }

    /** Unknown room is no reason to refuse: a disk that is full tells so itself. */
    private static long room(Path home) {
        try {
            return Files.getFileStore(home).getUsableSpace();
        } catch (IOException unknown) {
            return Long.MAX_VALUE;
        }
    }

    void remove(Upload upload) {
        synchronized (uploads) {
            uploads.remove(upload.id);
        }
        remove(upload.file);
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
            Path folder = file.getParent();
            if (folder != null) {
                Files.deleteIfExists(folder);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * @param name as it was called where it came from
     * @param tables what it would be taken for; null = not looked at yet
     * @param checked what taking it in would do; null = not checked yet
     */
    record Upload(
            String id,
            String name,
            Path file,
            long bytes,
            @Nullable List<Look.Table> tables,
            List<PassedOver> passedOver,
            @Nullable Checked checked) {}
}
