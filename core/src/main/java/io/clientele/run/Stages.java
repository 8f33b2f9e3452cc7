package io.clientele.run;

import io.clientele.collect.file.Input;
import io.clientele.collect.file.Watch;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Shares out the way among the files that are read and cleaned and the tables that are made. */
final class Stages {

    /** What a byte costs to read, to clean and to compute with, relative to each other; measured on orders as CSV. */
    private static final double READING = 1;

    private static final double CLEANING = 3;
    private static final double COMPUTING = 2;

    /** Bytes a file is taken for when its size is not known. */
    private static final long UNKNOWN = 1_000_000;

    private final Progress progress;
    private final double computing;
    private final double all;
    private final int steps;
    private double done;
    private double running;
    private long rows;

    /** @param steps tables that are made at the end; 0 when nothing is computed */
    Stages(Progress progress, List<Input> inputs, int steps) {
        this.progress = progress;
        this.steps = steps;
        double bytes = inputs.stream().mapToLong(Stages::bytes).sum();
        this.computing = steps == 0 ? 0 : Math.max(1, COMPUTING * bytes);
        this.all = Math.max(1, (READING + CLEANING) * bytes + computing);
    }

    private static long bytes(Input input) {
        return input.bytes() > 0 ? input.bytes() : UNKNOWN;
    }

    /** A file is read; the eyes that are to be kept on it. */
    Watch reading(Input input, BooleanSupplier cancelled) {
        begins("reading", input.name(), READING * bytes(input), Math.max(0, input.bytes()), 0);
        rows = 0;
        return new Watch(bytes -> progress.at(bytes, rows), count -> rows = count, cancelled);
    }

    void cleaning(Input input, long count) {
        begins("cleaning", input.name(), CLEANING * bytes(input), 0, count);
    }

    /** A file that was read need not be cleaned. */
    void skips(Input input) {
        done += CLEANING * bytes(input);
    }

    void computing(String table) {
        begins("computing", table, computing / steps, 0, 0);
    }

    void took(Input input) {
        progress.took(input.name());
    }

    void says(String code, Map<String, ?> values) {
        progress.says(code, values);
    }

    private void begins(String phase, String what, double weight, long total, long count) {
        done += running;
        running = weight;
        progress.begins(new Progress.Stage(
                phase, what, Math.min(1, done / all), Math.min(1, (done + weight) / all), total, count));
    }
}
