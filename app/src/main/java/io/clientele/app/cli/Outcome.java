package io.clientele.app.cli;

import io.clientele.run.ProblemWords;
import io.clientele.terms.CancelledException;
import io.clientele.terms.EngineException;
import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import io.clientele.text.Texts;
import io.clientele.warehouse.FullDisk;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an exception means to the caller: 1 we failed, 2 the user can fix it, 130 cancelled. */
public final class Outcome {

    public static final int FAILED = 1;
    public static final int FIXABLE = 2;
    public static final int CANCELLED = 130;

    private static final Logger LOG = LoggerFactory.getLogger(Outcome.class);

    private Outcome() {}

    /** @param lang what the user asked to be spoken to in; English where it is no language we speak */
    public static int of(Exception thrown, PrintWriter err, String lang) {
        Texts texts = Texts.of(Texts.LANGUAGES.contains(lang) ? lang : "en");
        if (thrown instanceof InvalidInputException invalid) {
            return fixable(invalid.problems(), texts, err);
        }
        if (thrown instanceof CancelledException) {
            err.println(texts.say("problem.cancelled"));
            err.flush();
            return CANCELLED;
        }
        Optional<Problem> full = FullDisk.problem(thrown, Path.of("").toAbsolutePath());
        if (full.isPresent()) {
            return fixable(List.of(full.orElseThrow()), texts, err);
        }
        err.println(texts.say("problem.failed", Map.of("message", String.valueOf(thrown.getMessage()))));
        if (thrown instanceof EngineException engine) {
            err.println(texts.say("problem.statement", Map.of("sql", engine.sql())));
        }
        err.flush();
        LOG.debug("failed", thrown);
        return FAILED;
    }

    private static int fixable(List<Problem> problems, Texts texts, PrintWriter err) {
        ProblemWords words = new ProblemWords(texts);
        problems.forEach(problem -> err.println(words.text(problem)));
        err.flush();
        return FIXABLE;
    }
}
