package io.clientele.app.cli;

import io.clientele.run.Progress;
import io.clientele.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How far, how fast and how long still, from what a run tells. */
final class Pace {

    private static final double NANOS = 1e9;
    private static final int PERCENT = 100;
    private static final int MINUTE = 60;

    /** Before that a guess of what is left would be noise. */
    private static final double FIRST_GUESS = 1;

    private final Texts texts;
    private final long started = System.nanoTime();
    private Progress.Stage stage = new Progress.Stage("", "", 0, 0, 0, 0);
    private double stageStarted;
    private double share;
    private long rows;

    Pace(Texts texts) {
        this.texts = texts;
    }

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
        List<String> words = new ArrayList<>();
        words.add(doing());
        if (stage.rows() > 0) {
            words.add(texts.say("progress.rows", Map.of("count", stage.rows())));
        }
        double sinceStage = seconds() - stageStarted;
        if (rows > 0 && sinceStage > 0) {
            words.add(texts.say("progress.rows", Map.of("count", rows)));
            words.add(texts.say("progress.rate", Map.of("count", Math.round(rows / sinceStage))));
        }
        if (share > 0 && seconds() >= FIRST_GUESS) {
            words.add(texts.say("progress.left", Map.of("time", time(seconds() * (1 - share) / share))));
        }
        return String.format(Locale.ROOT, "%3d %%  ", (int) (share * PERCENT))
                + String.join(texts.say("pattern.comma"), words);
    }

    /** A step without a table has a name of its own. */
    private String doing() {
        String step = "step." + stage.what();
        return texts.has(step) ? texts.say(step) : texts.say("progress." + stage.phase(), Map.of("what", stage.what()));
    }

    private String time(double seconds) {
        long whole = (long) Math.ceil(seconds);
        return whole < MINUTE
                ? texts.say("progress.seconds", Map.of("seconds", whole))
                : texts.say("progress.minutes", Map.of("minutes", whole / MINUTE, "seconds", whole % MINUTE));
    }
}
