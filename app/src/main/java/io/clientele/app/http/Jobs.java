package io.clientele.app.http;

import io.clientele.run.Progress;
import io.clientele.terms.CancelledException;
import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import io.clientele.warehouse.Engine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Long work, one at a time, on the session that writes; it goes on when the browser is closed. */
final class Jobs implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final int MOST_KEPT = 100;
    private static final int MOST_WAITING = 20;

    private final Engine session;
    private final Map<String, Job> jobs = new LinkedHashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "jobs");
        thread.setDaemon(true);
        // Not that of the request that happens to come first, which goes with the server.
        thread.setContextClassLoader(Jobs.class.getClassLoader());
        return thread;
    });

    Jobs(Engine session) {
        this.session = session;
    }

    /**
     * Puts work on the list.
     *
     * @param what what is worked on; the same again, while it waits or runs, is the same job
     */
    synchronized Job ask(String what, BiConsumer<Engine, Job> work) {
        Optional<Job> same = jobs.values().stream()
                .filter(job -> job.open() && job.what.equals(what))
                .findFirst();
        if (same.isPresent()) {
            return same.orElseThrow();
        }
        if (jobs.values().stream().filter(Job::open).count() >= MOST_WAITING) {
            throw new InvalidInputException(Problem.of(
                    "app.tooManyJobs", what, "Too much waits already; cancel some of it, or ask again later."));
        }
        Job job = new Job(Ids.random("j"), what);
        jobs.put(job.id, job);
        List<String> old = new ArrayList<>();
        jobs.values().stream().filter(each -> !each.open()).forEach(each -> old.add(each.id));
        for (int most = MOST_KEPT; old.size() > most; ) {
            jobs.remove(old.remove(0));
        }
        worker.execute(() -> run(job, work));
        return job;
    }

    synchronized Optional<Job> job(String id) {
        return Optional.ofNullable(jobs.get(id));
    }

    /** Asks it to stop; what it had done is left in order. */
    void cancel(Job job) {
        job.cancel(session::cancel);
    }

    private void run(Job job, BiConsumer<Engine, Job> work) {
        if (!job.begin()) {
            return;
        }
        try {
            work.accept(session, job);
            job.end(State.DONE, List.of());
        } catch (CancelledException stopped) {
            job.end(State.CANCELLED, List.of());
        } catch (InvalidInputException refused) {
            job.end(State.FAILED, refused.problems());
        } catch (RuntimeException broken) {
            LOG.error("A job failed: {}", job.what, broken);
            job.end(
                    State.FAILED,
                    List.of(Problem.of(
                            "app.failed", job.what, "It failed on our side; the log of the server says why.")));
        } finally {
            session.resume();
        }
    }

    /** What waits never begins, what runs is asked to stop. */
    private synchronized void stopAll() {
        jobs.values().forEach(this::cancel);
    }

    @Override
    public void close() {
        stopAll();
        worker.shutdown();
        try {
            if (!worker.awaitTermination(20, TimeUnit.SECONDS)) {
                LOG.warn("A job did not stop in time");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** How a job stands. */
    enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    /** One piece of long work; progress only grows. */
    static final class Job implements Progress {
        private final String id;
        private final String what;
        private State state = State.WAITING;
        private String step = "";
        private double done;
        private List<Problem> problems = List.of();
        private Map<String, Object> result = Map.of();

        private Job(String id, String what) {
            this.id = id;
            this.what = what;
        }

        String id() {
            return id;
        }

        @Override
        public synchronized void begins(Stage stage) {
            step = stage.what();
            done = Math.max(done, stage.from());
        }

        synchronized boolean open() {
            return state == State.WAITING || state == State.RUNNING;
        }

        private synchronized boolean begin() {
            if (state == State.WAITING) {
                state = State.RUNNING;
                return true;
            }
            return false;
        }

        /** One that waits just does not begin; one that ended meanwhile is not stopped, and neither is the next. */
        private synchronized void cancel(Runnable stop) {
            if (state == State.WAITING) {
                state = State.CANCELLED;
            } else if (state == State.RUNNING) {
                stop.run();
            }
        }

        private synchronized void end(State how, List<Problem> why) {
            state = how;
            problems = List.copyOf(why);
            done = how == State.DONE ? 1 : done;
        }

        /** What came of it, for whoever asked. */
        synchronized void told(Map<String, Object> came) {
            result = Map.copyOf(came);
        }

        synchronized Map<String, Object> result() {
            return result;
        }

        synchronized State state() {
            return state;
        }

        synchronized List<Problem> problems() {
            return problems;
        }

        synchronized String step() {
            return step;
        }

        synchronized double progress() {
            return done;
        }
    }
}
