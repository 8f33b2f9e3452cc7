package io.clientele.app.cli;

import java.io.PrintWriter;

/** Progress on a terminal: one line of the error stream that is written anew, ten times a second at most. */
final class OneLine implements Telling {

    private static final String BACK_AND_CLEAR = "\r\u001b[K";
    private static final double OFTEN = .1;

    /** A line that wraps could not be taken back. */
    private static final int WIDTH = 79;

    private final PrintWriter err;
    private final Pace pace = new Pace();
    private double told = -OFTEN;

    OneLine(PrintWriter err) {
        this.err = err;
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
        String words = ScreenText.of(pace.words());
        err.print(BACK_AND_CLEAR + words.substring(0, Math.min(WIDTH, words.length())));
        err.flush();
    }

    @Override
    public void says(String line) {
        err.print(BACK_AND_CLEAR);
        err.println(line);
        err.flush();
    }

    /** Leaves an empty line for what comes next. */
    @Override
    public void close() {
        err.print(BACK_AND_CLEAR);
        err.flush();
    }
}
