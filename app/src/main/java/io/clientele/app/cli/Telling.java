package io.clientele.app.cli;

import io.clientele.run.Progress;
import io.clientele.text.Texts;
import java.io.PrintWriter;

/** Progress as the error stream can show it. */
sealed interface Telling extends Progress, AutoCloseable permits Lines, OneLine {

    /** The launcher says whether the error stream is a terminal; Java cannot ask. */
    static Telling on(PrintWriter err, Texts texts) {
        return Boolean.getBoolean("clientele.terminal") ? new OneLine(err, texts) : new Lines(err, texts);
    }

    @Override
    default void close() {}
}
