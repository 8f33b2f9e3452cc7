package io.clientele.app.cli;

import io.clientele.text.Texts;
import java.io.PrintWriter;
import java.util.Map;

/** Progress on a terminal: one line of the error stream that is written anew, ten times a second at most. */
final class OneLine implements Telling {

    private static final String BACK_AND_CLEAR = "\r\u001b[K";
    private static final double OFTEN = .1;

    /** A line that wraps could not be taken back. */
    private static final int WIDTH = 79;

    private final PrintWriter err;
    private final Texts texts;
    private final Pace pace;
    private double told = -OFTEN;

    OneLine(PrintWriter err, Texts texts) {
        this.err = err;
        this.texts = texts;
        this.pace = new Pace(texts);
    }

    @Override
    public void begins(Stage stage) {
        pace.begins(stage);
        write();
    }

    @Override
    public void at(long done, long rows) {
        pace.at(done, rows);
        write();
    }

    private void write() {
        if (pace.seconds() - told < OFTEN) {
            return;
        }
        told = pace.seconds();
        err.print(BACK_AND_CLEAR + ScreenText.cut(ScreenText.of(pace.words()), WIDTH));
        err.flush();
    }

    @Override
    public void says(String code, Map<String, ?> values) {
        err.print(BACK_AND_CLEAR);
        err.println(ScreenText.of(texts.say("progress." + code, values)));
        err.flush();
    }

    /** Leaves an empty line for what comes next. */
    @Override
    public void close() {
        err.print(BACK_AND_CLEAR);
        err.flush();
    }
}
