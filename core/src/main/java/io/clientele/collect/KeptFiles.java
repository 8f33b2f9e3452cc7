package io.clientele.collect;

import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The originals and rows beside the tables. They are put there before their receipt, which alone makes them count. */
public final class KeptFiles {

    private final Workspace workspace;
    private final Engine engine;

    public KeptFiles(Workspace workspace) {
        this.workspace = workspace;
        this.engine = workspace.engine();
    }

    /** Deletes what an unfinished import left: rows and originals that no receipt names, withdrawn ones included. */
    public void sweep() {
        Set<Path> named = new HashSet<>();
        engine.stream("look for leftovers", "select receipt_id, sha256 from collect.receipts", receipt -> {
            named.add(workspace.rows(String.valueOf(receipt.text(1))));
            named.add(workspace.original(String.valueOf(receipt.text(2))));
        });
        sweep(Objects.requireNonNull(workspace.rows("any").getParent()), named);
        sweep(Objects.requireNonNull(workspace.original("any").getParent()), named);
    }

    private static void sweep(Path folder, Set<Path> named) {
        List<Path> there;
        try (Stream<Path> files = Files.list(folder)) {
            there = files.filter(Files::isRegularFile).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        there.stream().filter(file -> !named.contains(file)).forEach(Workspace::delete);
    }
}
