package io.clientele.app.cli;

import java.io.PrintWriter;
import java.util.Locale;

/**
 * Progress where no terminal is: plain lines on the error stream, with the seconds since the start; one when a phase begins,
 * then at most one in five seconds.
 */
final class Lines implements Telling {

    private static final double QUIET = 5;

    private final PrintWriter err;
    private final Pace pace = new Pace();
    private String phase = "";
    private double told;

    Lines(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void begins(Stage stage) {
        pace.begins(stage);
        if (!stage.phase().equals(phase) || isTime()) {
            phase = stage.phase();
            says(pace.words());
        }
    }

    @Override
    public void at(long done, long rows) {
        pace.at(done, rows);
        if (isTime()) {
            says(pace.words());
        }
    }

    private boolean isTime() {
        return pace.seconds() - told >= QUIET;
    }

    @Override
    public void took(String file) {
        says("took in " + file);
    }

    @Override
    public void says(String line) {
        told = pace.seconds();
        err.printf(Locale.ROOT, "%5.1f s  %s%n", told, line);
        err.flush();
    }
}
