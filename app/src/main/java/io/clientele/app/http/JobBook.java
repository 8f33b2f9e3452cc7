package io.clientele.app.http;

import io.clientele.ledger.KeptJob;
import io.clientele.ledger.Ledger;
import io.clientele.terms.Actor;
import io.clientele.terms.Problem;
import io.clientele.warehouse.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/** Jobs as the ledger keeps them, and what was sent with them as files beside it that only this user may read. */
final class JobBook implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Ledger ledger;
    private final Path folder;

    JobBook(Workspace workspace) {
        this.ledger = Ledger.open(workspace.home());
        this.folder = workspace.scratch("sent");
    }

    /** All there are, in the order they were asked for; what waited or ran when a process ended is interrupted. */
    List<Job> jobs(Jobs jobs) {
        return ledger.jobs().all().stream().map(kept -> job(jobs, kept)).toList();
    }

    private static JavaType map(Class<?> values) {
        return JSON.getTypeFactory().constructMapType(Map.class, String.class, values);
    }

    private Job job(Jobs jobs, KeptJob kept) {
        Job.State state = Job.State.valueOf(kept.state().toUpperCase(Locale.ROOT));
        JobAsked asked = new JobAsked(
                kept.kind(),
                JSON.readValue(kept.arguments(), map(String.class)),
                sent(kept.id()).orElse(null));
        Job job = new Job(jobs, kept.id(), asked, kept.askedAt());
        job.was(
                state == Job.State.WAITING || state == Job.State.RUNNING ? Job.State.INTERRUPTED : state,
                new Job.Way(kept.step(), kept.progress(), kept.startedAt(), kept.endedAt()),
                List.of(JSON.readValue(kept.problems(), Problem[].class)),
                JSON.readValue(kept.result(), map(Object.class)));
        return job;
    }

    /**
     * Notes how a job stands, and why it failed.
     *
     * @param ofRows whether values of rows were sent with it: what was refused may name one, so that is told only while the
     *     process lives
     */
    void note(Job.Seen job, boolean ofRows) {
        List<Problem> problems = !ofRows || job.problems().isEmpty()
                ? job.problems()
                : List.of(
                        Problem.of(
                                "app.failedBefore",
                                job.asked().kind(),
                                "It failed. What was wrong named a value that was sent, so it is not kept; send it again to be told."));
        ledger.jobs()
                .put(new KeptJob(
                        job.id(),
                        job.asked().kind(),
                        JSON.writeValueAsString(job.asked().arguments()),
                        Actor.LOCAL.name(),
                        job.state().word(),
                        job.way().step(),
                        job.way().done(),
                        job.askedAt(),
                        job.way().startedAt(),
                        job.way().endedAt(),
                        JSON.writeValueAsString(problems),
                        JSON.writeValueAsString(job.result())));
    }

    void remove(String id) {
        ledger.jobs().remove(id);
        Workspace.delete(file(id));
    }

    /** Keeps what was sent with a job until that is over. */
    void keep(String id, @Nullable String sent) {
        if (sent == null) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Path file = file(id);
            Files.writeString(file, "");
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(file, sent);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void forgetSent(String id) {
        Workspace.delete(file(id));
    }

    /** Removes what was sent with jobs that are not among these. */
    void forgetSentBut(Set<String> ids) {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file ->
                            !ids.contains(String.valueOf(file.getFileName()).replace(".json", "")))
                    .forEach(Workspace::delete);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Optional<String> sent(String id) {
        try {
            return Files.exists(file(id)) ? Optional.of(Files.readString(file(id))) : Optional.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path file(String id) {
        return folder.resolve(id + ".json");
    }

    @Override
    public void close() {
        ledger.close();
    }
}
