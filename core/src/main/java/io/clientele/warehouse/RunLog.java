package io.clientele.warehouse;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What one run does, step by step, in {@code warehouse.runs} and {@code warehouse.steps}. The run stands there from its
 * first moment; so one that was killed is found, and called interrupted, when the workspace opens again.
 */
public final class RunLog {

    /** What a run is for. */
    public enum Kind {
        IMPORT,
        COMPUTE,
        /** Computes a day that is past, beside what is published. */
        DAY;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How a run stands. */
    public enum State {
        RUNNING,
        DONE,
        FAILED,
        CANCELLED,
        INTERRUPTED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final String id = "run" + UUID.randomUUID();
    private final Clock clock;
    private final LocalDateTime started;
    private final Consumer<String> begins;
    private final List<StepDone> steps = new ArrayList<>();
    private @Nullable String doing;

    public RunLog(Clock clock) {
        this(clock, step -> {});
    }

    /** @param begins told the name of each step when it begins */
    public RunLog(Clock clock, Consumer<String> begins) {
        this.clock = clock;
        this.started = now();
        this.begins = begins;
    }

    public String id() {
        return id;
    }

    public List<StepDone> steps() {
        return List.copyOf(steps);
    }

    /** How many steps an unfinished run had already done. */
    public long reused() {
        return steps.stream().filter(StepDone::reused).count();
    }

    /** The step it is in. */
    public String doing() {
        return doing == null ? "" : doing;
    }

    public void begins(String step) {
        doing = step;
        begins.accept(step);
    }

    /** A step is done; written at once, so that a run that is killed tells how far it came. */
    public void ends(Engine engine, StepDone step) {
        engine.run(
                "log " + step.table(),
                "insert into workspace.warehouse.steps (run_id, place, step, row_count, millis, reused, fingerprint, sql)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                steps.size(),
                step.table(),
                step.rows(),
                step.millis(),
                step.reused(),
                step.fingerprint(),
                step.sql());
        steps.add(step);
    }

    /** Puts a run that computes on the list. */
    public RunLog startCompute(Engine engine) {
        start(engine, Kind.COMPUTE, null);
        return this;
    }

    /** Puts a run that computes a past day on the list. */
    public RunLog startDay(Engine engine) {
        start(engine, Kind.DAY, null);
        return this;
    }

    /** Puts an import on the list, with the place of its first receipt. */
    public void startImport(Engine engine, long firstReceipt) {
        start(engine, Kind.IMPORT, firstReceipt);
    }

    private void start(Engine engine, Kind kind, @Nullable Long firstReceipt) {
        engine.run(
                "start the run",
                "insert into warehouse.runs select ?, coalesce(max(place), 0) + 1, ?, ?, ?, null, ?, null, null"
                        + " from warehouse.runs",
                id,
                kind.word(),
                firstReceipt,
                started,
                State.RUNNING.word());
    }

    /** The place of the first receipt of an import that did not reach its end, with none that did after it. */
    public static Optional<Long> unfinishedImport(Engine engine) {
        return engine
                .rows(
                        "look for runs",
                        "select min(first_receipt) from warehouse.runs where kind = ? and place > (select"
                                + " coalesce(max(place), 0) from warehouse.runs where kind = ? and state = ?)",
                        Kind.IMPORT.word(),
                        Kind.IMPORT.word(),
                        State.DONE.word())
                .stream()
                .filter(row -> !row.isNull(1))
                .map(row -> row.number(1))
                .findFirst();
    }

    /** Says how the run ended. */
    public void end(Engine engine, State state, @Nullable String error) {
        engine.run(
                "end the run",
                "update warehouse.runs set ended_at = ?, state = ?, step = ?, error = ? where run_id = ?",
                now(),
                state.word(),
                state == State.DONE ? null : doing,
                error,
                id);
    }

    /** The moment, in UTC. */
    public LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /**
     * A step that was done.
     *
     * @param fingerprint of the select and all it reads
     * @param millis wall time of the step; of a reused one that of looking
     * @param reused whether an unfinished run had done it already
     */
    public record StepDone(String table, String sql, String fingerprint, long rows, long millis, boolean reused) {}
}
