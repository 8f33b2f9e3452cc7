package io.clientele.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What a process left that ended without closing: runs that seem to run still, scratch files, a draft nobody goes on with. */
final class Leftovers {

    /** What was sent and waits to be worked on; whoever took it in clears it. */
    private static final List<String> WAITING = List.of("uploads", "sent");

    private final Workspace workspace;
    private final Engine engine;

    private Leftovers(Workspace workspace) {
        this.workspace = workspace;
        this.engine = workspace.engine();
    }

    static Leftovers of(Workspace workspace) {
        return new Leftovers(workspace);
    }

    /** To be called by the one process that holds the workspace, before it does anything. */
    void clear() {
        interrupted();
        clearScratch();
        clearDraft();
    }

    private void interrupted() {
        long running = engine.rows("look for runs", "select count(*) from warehouse.runs where state = 'running'")
                .get(0)
                .number(1);
        if (running > 0) {
            engine.run(
                    "end interrupted runs",
                    "update warehouse.runs set state = ?, error = 'the process ended before the run', step = ("
                            + "select arg_max(s.step, s.place) from warehouse.steps as s where s.run_id = runs.run_id)"
                            + " where state = 'running'",
                    RunLog.State.INTERRUPTED.word());
        }
    }

    private void clearScratch() {
        List<Path> files;
        try (Stream<Path> all = Files.walk(workspace.scratch(""))) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> WAITING.stream().noneMatch(name -> file.startsWith(workspace.scratch(name))))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        files.forEach(Workspace::delete);
    }

    /** The next run can go on only with what an unfinished one made. */
    private void clearDraft() {
        if (!lastWasUnfinished()) {
            new DraftTables(engine).clear();
        }
    }

    private boolean lastWasUnfinished() {
        List<Row> last = engine.rows(
                "look for runs", "select state from warehouse.runs where kind = 'compute' order by place desc limit 1");
        return !last.isEmpty() && !RunLog.State.DONE.word().equals(last.get(0).text(1));
    }
}
