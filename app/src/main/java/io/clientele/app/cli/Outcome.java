package io.clientele.app.cli;

import io.clientele.terms.CancelledException;
import io.clientele.terms.EngineException;
import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import java.io.PrintWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an exception means to the caller: 1 we failed, 2 the user can fix it, 130 cancelled. */
public final class Outcome {

    public static final int FAILED = 1;
    public static final int FIXABLE = 2;
    public static final int CANCELLED = 130;

    private static final Logger LOG = LoggerFactory.getLogger(Outcome.class);

    private Outcome() {}

    public static int of(Exception thrown, PrintWriter err) {
        if (thrown instanceof InvalidInputException invalid) {
            for (Problem problem : invalid.problems()) {
                err.println(problem);
            }
            err.flush();
            return FIXABLE;
        }
        if (thrown instanceof CancelledException) {
            err.println("Cancelled; what was published before stays.");
            err.flush();
            return CANCELLED;
        }
        err.println("Clientele failed: " + thrown.getMessage());
        if (thrown instanceof EngineException engine) {
            err.println("Statement: " + engine.sql());
        }
        err.flush();
        LOG.debug("failed", thrown);
        return FAILED;
    }
}
