package io.clientele.app.cli;

import io.clientele.run.Progress;
import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;

/** Progress as plain lines on the error stream, with the seconds since the start. */
final class Lines implements Progress {

    private static final double NANOS = 1e9;

    private final PrintWriter err;
    private final long started = System.nanoTime();

    Lines(CommandSpec spec) {
        this.err = spec.commandLine().getErr();
    }

    @Override
    public void now(String line) {
        err.printf(java.util.Locale.ROOT, "%5.1f s  %s%n", (System.nanoTime() - started) / NANOS, line);
        err.flush();
    }
}
