package io.clientele.app.cli;

import io.clientele.run.Progress;
import java.io.PrintWriter;

/** Progress as the error stream can show it. */
sealed interface Telling extends Progress, AutoCloseable permits Lines, OneLine {

    /** The launcher says whether the error stream is a terminal; Java cannot ask. */
    static Telling on(PrintWriter err) {
        return Boolean.getBoolean("clientele.terminal") ? new OneLine(err) : new Lines(err);
    }

    @Override
    default void close() {}
}
