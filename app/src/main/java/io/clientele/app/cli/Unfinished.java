package io.clientele.app.cli;

import io.clientele.collect.file.Found;
import io.clientele.run.PlanSettings;
import io.clientele.text.OpaqueId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A mark in a workspace that {@code analyze} has not finished with: what it was asked. Asked the same again it goes on there;
 * asked anything else it begins anew.
 */
final class Unfinished {

    private final Path mark;
    private final String asked;

    Unfinished(Path workspace, Found found, PlanSettings plan) {
        this.mark = workspace.resolve("unfinished");
        StringBuilder asking = new StringBuilder(plan.toString());
        found.inputs()
                .forEach(input ->
                        asking.append('\n').append(input.name()).append(' ').append(input.sha256()));
        this.asked = OpaqueId.of('f', asking.toString());
    }

    boolean isHere() {
        try {
            return Files.exists(mark) && Files.readString(mark).equals(asked);
        } catch (IOException unreadable) {
            return false;
        }
    }

    void begins() {
        try {
            Files.writeString(mark, asked);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void ends() {
        try {
            Files.deleteIfExists(mark);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
