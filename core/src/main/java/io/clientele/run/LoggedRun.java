package io.clientele.run;

import io.clientele.terms.CancelledException;
import io.clientele.terms.EngineException;
import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.FullDisk;
import io.clientele.warehouse.RunLog;
import io.clientele.warehouse.Workspace;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Sees to it that a run that does not reach its end is listed with how far it came and why. */
final class LoggedRun {

    private final Workspace workspace;
    private final Engine engine;
    private final RunLog log;

    LoggedRun(Workspace workspace, RunLog log) {
        this(workspace, workspace.engine(), log);
    }

    /** @param engine the session the work is done on */
    LoggedRun(Workspace workspace, Engine engine, RunLog log) {
        this.workspace = workspace;
        this.engine = engine;
        this.log = log;
    }

    /**
     * Does the work, which logs its end itself when all goes well.
     *
     * @param afterwards what is to be put in order when it does not
     */
    <T> T whatever(Supplier<T> work, Runnable afterwards) {
        try {
            return work.get();
        } catch (CancelledException | CancellationException stopped) {
            engine.resume();
            CancelledException cancelled = new CancelledException(log.doing());
            leave(RunLog.State.CANCELLED, cancelled, afterwards);
            throw cancelled;
        } catch (RuntimeException failed) {
            RuntimeException told = FullDisk.problem(failed, workspace.home())
                    .<RuntimeException>map(InvalidInputException::new)
                    .orElse(failed);
            leave(RunLog.State.FAILED, told, afterwards);
            throw told;
        }
    }

    private void leave(RunLog.State state, RuntimeException why, Runnable afterwards) {
        try {
            afterwards.run();
            log.end(engine, state, words(why));
        } catch (RuntimeException again) {
            // An engine that failed may refuse everything; the first failure is the one to tell.
            why.addSuppressed(again);
        }
    }

    /** No more than kind and code: the words of an engine can hold what stands in a file. */
    private static String words(RuntimeException why) {
        if (why instanceof InvalidInputException invalid) {
            return invalid.problems().stream().map(Problem::code).distinct().collect(Collectors.joining(", "));
        }
        if (why instanceof EngineException engine && engine.getCause() != null) {
            String words = String.valueOf(engine.getCause().getMessage());
            return words.substring(0, Math.max(0, words.indexOf(':')));
        }
        return why.getClass().getSimpleName();
    }
}
