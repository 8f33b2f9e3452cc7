package io.clientele.app.cli;

import io.clientele.run.Progress;
import java.util.Locale;

/** How far, how fast and how long still, from what a run tells. */
final class Pace {

    private static final double NANOS = 1e9;
    private static final int PERCENT = 100;
    private static final int MINUTE = 60;

    /** Before that a guess of what is left would be noise. */
    private static final double FIRST_GUESS = 1;

    private final long started = System.nanoTime();
    private Progress.Stage stage = new Progress.Stage("", "", 0, 0, 0, 0);
    private double stageStarted;
    private double share;
    private long rows;

    void begins(Progress.Stage next) {
        stage = next;
        stageStarted = seconds();
        share = Math.max(share, next.from());
        rows = 0;
    }

    void at(long done, long rowsRead) {
        rows = rowsRead;
        if (stage.total() > 0) {
            double part = Math.min(1, (double) done / stage.total());
            share = Math.max(share, stage.from() + part * (stage.until() - stage.from()));
        }
    }

    double seconds() {
        return (System.nanoTime() - started) / NANOS;
    }

    /** {@code 41 %  reading shop.csv, 212,992 rows, 180,000 rows/s, 3 s left}. */
    String words() {
        StringBuilder words = new StringBuilder();
        words.append(String.format(Locale.ROOT, "%3d %%  %s %s", (int) (share * PERCENT), stage.phase(), stage.what()));
        if (stage.rows() > 0) {
            words.append(String.format(Locale.ROOT, ", %,d rows", stage.rows()));
        }
        double sinceStage = seconds() - stageStarted;
        if (rows > 0 && sinceStage > 0) {
            words.append(String.format(Locale.ROOT, ", %,d rows, %,d rows/s", rows, Math.round(rows / sinceStage)));
        }
        if (share > 0 && seconds() >= FIRST_GUESS) {
            words.append(", ").append(time(seconds() * (1 - share) / share)).append(" left");
        }
        return words.toString();
    }

    private static String time(double seconds) {
        long whole = (long) Math.ceil(seconds);
        return whole < MINUTE ? whole + " s" : whole / MINUTE + " min " + whole % MINUTE + " s";
    }
}
