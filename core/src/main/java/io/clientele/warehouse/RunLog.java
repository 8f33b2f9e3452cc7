package io.clientele.warehouse;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What one run computed, step by step; written to {@code warehouse.runs} and {@code warehouse.steps} when it ends. */
public final class RunLog {

    private final String id = "run" + UUID.randomUUID();
    private final Clock clock;
    private final LocalDateTime started;
    private final List<StepDone> steps = new ArrayList<>();

    public RunLog(Clock clock) {
        this.clock = clock;
        this.started = now();
    }

    public String id() {
        return id;
    }

    public List<StepDone> steps() {
        return List.copyOf(steps);
    }

    void step(Step step, long rows, long millis) {
        steps.add(new StepDone(step.table(), step.select(), rows, millis));
    }

    /** Keeps the log; {@code state} is done, failed or cancelled. */
    public void write(Engine engine, String state) {
        engine.use("workspace");
        engine.inTransaction("keep the run log", () -> {
            engine.run("keep the run log", "insert into warehouse.runs values (?, ?, ?, ?)", id, started, now(), state);
            int place = 0;
            for (StepDone step : steps) {
                engine.run(
                        "keep the run log",
                        "insert into warehouse.steps values (?, ?, ?, ?, ?, ?)",
                        id,
                        place++,
                        step.table(),
                        step.rows(),
                        step.millis(),
                        step.sql());
            }
        });
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** @param millis wall time of the step */
    public record StepDone(String table, String sql, long rows, long millis) {}
}
