package io.clientele.app.http;

import io.clientele.run.Progress;
import io.clientele.terms.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One piece of long work; its progress only grows. All its state is guarded by the list it stands on. */
final class Job implements Progress {

    private final Jobs jobs;
    private final String id;
    private final JobAsked asked;
    private final Instant askedAt;
    private State state = State.WAITING;
    private Stage stage = new Stage("", "", 0, 0, 0, 0);
    private Way way = new Way("", 0, null, null);
    private List<Problem> problems = List.of();
    private Map<String, Object> result = Map.of();
    private long revision;

    Job(Jobs jobs, String id, JobAsked asked, Instant askedAt) {
        this.jobs = jobs;
        this.id = id;
        this.asked = asked;
        this.askedAt = askedAt;
    }

    String id() {
        return id;
    }

    JobAsked asked() {
        return asked;
    }

    /** As it stood when it was kept. */
    void was(State before, Way went, List<Problem> why, Map<String, Object> came) {
        synchronized (jobs) {
            state = before;
            way = went;
            problems = List.copyOf(why);
            result = Map.copyOf(came);
        }
    }

    @Override
    public void begins(Stage next) {
        synchronized (jobs) {
            stage = next;
            way = new Way(next.what(), Math.max(way.done, next.from()), way.startedAt, null);
            jobs.moved(this);
        }
    }

    @Override
    public void at(long done, long rows) {
        synchronized (jobs) {
            if (stage.total() > 0) {
                double part = Math.min(1, (double) done / stage.total());
                double share = stage.from() + part * (stage.until() - stage.from());
                way = new Way(way.step, Math.max(way.done, share), way.startedAt, null);
                jobs.moved(this);
            }
        }
    }

    boolean open() {
        State now = state();
        return now == State.WAITING || now == State.RUNNING;
    }

    /** Puts it on the list again. */
    void waitAgain() {
        synchronized (jobs) {
            way = new Way("", 0, null, null);
            problems = List.of();
            turn(State.WAITING);
        }
    }

    boolean begin(Instant now) {
        synchronized (jobs) {
            if (state != State.WAITING) {
                return false;
            }
            way = new Way("", 0, now, null);
            turn(State.RUNNING);
            return true;
        }
    }

    /** One that waits just does not begin; one that ended meanwhile is not stopped, and neither is the next. */
    void cancel(Runnable stop, State how, Instant now) {
        synchronized (jobs) {
            if (state == State.WAITING) {
                end(how, List.of(), now);
            } else if (state == State.RUNNING) {
                stop.run();
            }
        }
    }

    void end(State how, List<Problem> why, Instant now) {
        synchronized (jobs) {
            problems = List.copyOf(why);
            way = new Way(way.step, how == State.DONE ? 1 : way.done, way.startedAt, now);
            turn(how);
        }
    }

    void dismiss() {
        synchronized (jobs) {
            turn(State.DISMISSED);
        }
    }

    private void turn(State next) {
        state = next;
        jobs.turned(this);
    }

    /** What came of it, for whoever asked. */
    void told(Map<String, Object> came) {
        synchronized (jobs) {
            result = Map.copyOf(came);
        }
    }

    void revision(long next) {
        revision = next;
    }

    long revision() {
        return revision;
    }

    State state() {
        synchronized (jobs) {
            return state;
        }
    }

    Seen seen() {
        synchronized (jobs) {
            return new Seen(id, asked, state, way, askedAt, problems, result, revision);
        }
    }

    /** How a job stands. */
    enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED,
        /** The process ended first. */
        INTERRUPTED,
        /** Nobody wants to see it any more. */
        DISMISSED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param done how far it is, 0…1 */
    record Way(
            String step,
            double done,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt) {}

    /**
     * A job as it stood at one moment.
     *
     * @param revision grows with each change of any job
     */
    record Seen(
            String id,
            JobAsked asked,
            State state,
            Way way,
            Instant askedAt,
            List<Problem> problems,
            Map<String, Object> result,
            long revision) {}
}
