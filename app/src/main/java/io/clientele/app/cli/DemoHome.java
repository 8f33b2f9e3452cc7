package io.clientele.app.cli;

import io.clientele.demo.Story;
import io.clientele.run.Invented;
import io.clientele.run.InventedBusiness;
import io.clientele.run.Progress;
import io.clientele.run.Published;
import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.EngineSettings;
import io.clientele.warehouse.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The workspace of a demo. It is made beside its place and put there when it is whole, so that what was cut short never looks as if it
 * were.
 */
final class DemoHome {

    /** Of the files, roughly; the engine is given its memory by them. */
    private static final long BYTES_PER_PERSON = 1_100;

    private final Path home;
    private final Path unfinished;
    private final Story story;

    DemoHome(Path folder, Story story) {
        this.home = folder.toAbsolutePath().normalize();
        this.unfinished = home.resolveSibling("." + home.getFileName() + ".unfinished");
        this.story = story;
    }

    /**
     * Whether the very same demo is there already.
     *
     * @throws InvalidInputException where the folder holds anything else
     */
    boolean isThere() {
        if (isFree()) {
            return false;
        }
        if (Files.notExists(home.resolve("workspace.duckdb"))) {
            throw holdsOther();
        }
        try (Workspace workspace = Workspace.open(home, EngineSettings.forWork(home, 0))) {
            Engine engine = workspace.engine();
            if (Invented.of(engine).filter(mark -> mark.is(story)).isEmpty()
                    || Published.of(engine).isEmpty()) {
                throw holdsOther();
            }
        }
        return true;
    }

    private boolean isFree() {
        if (Files.notExists(home)) {
            return true;
        }
        if (!Files.isDirectory(home)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(home)) {
            return inside.findAny().isEmpty();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private InvalidInputException holdsOther() {
        return new InvalidInputException(new Problem(
                "demo.holdsOther",
                home.toString(),
                Map.of(),
                "This folder holds something else, and nothing is written over. Name another with --home DIR."));
    }

    /**
     * Makes the workspace.
     *
     * @param stopping told how what runs can be stopped
     */
    void make(Clock clock, Progress progress, Consumer<Runnable> stopping) {
        long bytes = story.size().people() * BYTES_PER_PERSON;
        Path made = unfinished.resolve("workspace");
        // Opened first: whoever else makes the same demo at this moment is left alone.
        Workspace workspace = Workspace.openEmpty(made, EngineSettings.forWork(made, bytes));
        try {
            stopping.accept(workspace.engine()::cancel);
            leftByAnother(made);
            new InventedBusiness(workspace, story, clock, progress).fill(unfinished.resolve("files"));
        } catch (RuntimeException failed) {
            // Else one that was cancelled could not close its log.
            workspace.engine().resume();
            workspace.close();
            Workspace.deleteAll(unfinished);
            throw failed;
        }
        workspace.close();
        put(made);
        Workspace.deleteAll(unfinished);
    }

    /** What a killed process left. */
    private void leftByAnother(Path made) {
        Workspace.deleteAll(unfinished.resolve("files"));
        List.of("ledger.sqlite", "ledger.sqlite-wal", "ledger.sqlite-shm")
                .forEach(file -> Workspace.delete(made.resolve(file)));
    }

    private void put(Path made) {
        try {
            Files.deleteIfExists(home);
            Files.createDirectories(Objects.requireNonNull(home.getParent()));
            Files.move(made, home);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
