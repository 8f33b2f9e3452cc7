package io.clientele.app.cli;

import io.clientele.collect.file.Found;
import io.clientele.run.PlanSettings;
import io.clientele.text.OpaqueId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/**
 * A mark in a workspace that {@code analyze} has not finished with: what it was asked. Asked the same again it goes on there;
 * asked anything else it begins anew.
 */
final class Unfinished {

    private final Path mark;

    /** Worked out beside what comes next, because it reads the files to their end. */
    private final CompletableFuture<String> asked;

    private CompletableFuture<Void> written = CompletableFuture.completedFuture(null);

    Unfinished(Path workspace, Found found, PlanSettings plan) {
        this.mark = workspace.resolve("unfinished");
        this.asked = CompletableFuture.supplyAsync(() -> asked(found, plan));
    }

    private static String asked(Found found, PlanSettings plan) {
        StringBuilder asking = new StringBuilder(plan.toString());
        found.inputs()
                .forEach(input ->
                        asking.append('\n').append(input.name()).append(' ').append(input.sha256()));
        return OpaqueId.of('f', asking.toString());
    }

    boolean isHere() {
        try {
            return Files.exists(mark) && Files.readString(mark).equals(asked.join());
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** A workspace in which no mark was left yet is begun anew, which loses nothing but time. */
    void begins() {
        written = asked.thenAccept(this::write);
    }

    private void write(String asked) {
        try {
            Files.writeString(mark, asked);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void ends() {
        written.join();
        try {
            Files.deleteIfExists(mark);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
