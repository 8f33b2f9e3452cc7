package io.clientele.app.cli;

import io.clientele.text.Texts;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;

/**
 * Progress where no terminal is: plain lines on the error stream, with the seconds since the start; one when a phase begins,
 * then at most one in five seconds.
 */
final class Lines implements Telling {

    private static final double QUIET = 5;

    private final PrintWriter err;
    private final Texts texts;
    private final Pace pace;
    private String phase = "";
    private double told;

    Lines(PrintWriter err, Texts texts) {
        this.err = err;
        this.texts = texts;
        this.pace = new Pace(texts);
    }

    @Override
    public void begins(Stage stage) {
        pace.begins(stage);
        if (!stage.phase().equals(phase) || isTime()) {
            phase = stage.phase();
            line(pace.words());
        }
    }

    @Override
    public void at(long done, long rows) {
        pace.at(done, rows);
        if (isTime()) {
            line(pace.words());
        }
    }

    private boolean isTime() {
        return pace.seconds() - told >= QUIET;
    }

    @Override
    public void took(String file) {
        says("took", Map.of("file", file));
    }

    @Override
    public void says(String code, Map<String, ?> values) {
        line(texts.say("progress." + code, values));
    }

    private void line(String line) {
        told = pace.seconds();
        err.printf(Locale.ROOT, "%5.1f s  %s%n", told, ScreenText.of(line));
        err.flush();
    }
}
