package io.clientele.app.http;

import io.clientele.terms.CancelledException;
import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Workspace;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Long work, one at a time, on the session that writes; it goes on when the browser is closed. The ledger keeps the list: what
 * waited or ran when the process ended is interrupted, and can be asked for again.
 */
final class Jobs implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final int MOST_KEPT = 100;
    private static final int MOST_WAITING = 20;

    /** A step is noted in the ledger this often: each note is forced to the disk. */
    private static final Duration BETWEEN_NOTES = Duration.ofSeconds(2);

    private final Engine session;
    private final Clock clock;
    private final JobBook book;
    private final Map<String, Kind> kinds = new HashMap<>();
    private final Map<String, Job> jobs = new LinkedHashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "jobs");
        thread.setDaemon(true);
        // Not that of the request that happens to come first, which goes with the server.
        thread.setContextClassLoader(Jobs.class.getClassLoader());
        return thread;
    });
    private Instant noted = Instant.MIN;
    private long revision;
    private boolean closed;
    private boolean quiet;

    Jobs(Workspace workspace, Clock clock) {
        this.session = workspace.engine();
        this.clock = clock;
        this.book = new JobBook(workspace);
        // Later than all an earlier process told, so that who listens again misses nothing.
        this.revision = clock.millis();
        synchronized (this) {
            book.jobs(this).forEach(job -> {
                jobs.put(job.id(), job);
                turned(job);
            });
        }
        book.forgetSentBut(interrupted().stream().map(job -> job.seen().id()).collect(Collectors.toSet()));
    }

    /** Says how work of a kind is done, so that it can be asked for again after the process ended. */
    synchronized void kind(String name, Kind kind) {
        kinds.put(name, kind);
    }

    /** Puts work of a known kind on the list. */
    Job ask(JobAsked asked) {
        return ask(asked, kind(asked).work(asked));
    }

    /** Puts work on the list that only this process can do. */
    Job ask(String what, BiConsumer<Engine, Job> work) {
        return ask(JobAsked.of(what), work);
    }

    /** The same again, while it waits or runs, is the same job. */
    synchronized Job ask(JobAsked asked, BiConsumer<Engine, Job> work) {
        Optional<Job> same = jobs.values().stream()
                .filter(job -> job.open() && job.asked().equals(asked))
                .findFirst();
        if (same.isPresent()) {
            return same.orElseThrow();
        }
        checkRoom(asked);
        Job job = new Job(this, Ids.random("j"), asked, clock.instant());
        book.keep(job.id(), asked.sent());
        jobs.put(job.id(), job);
        turned(job);
        forgetOld();
        worker.execute(() -> run(job, work));
        return job;
    }

    /** Goes on with what the end of a process interrupted. */
    synchronized Job resume(Job job) {
        if (!canResume(job)) {
            throw new InvalidInputException(Problem.of(
                    "app.notResumable", job.asked().kind(), "This cannot be gone on with; ask for it anew."));
        }
        checkRoom(job.asked());
        BiConsumer<Engine, Job> work = kind(job.asked()).work(job.asked());
        job.waitAgain();
        worker.execute(() -> run(job, work));
        return job;
    }

    synchronized boolean canResume(Job job) {
        Kind kind = kinds.get(job.asked().kind());
        return job.state() == Job.State.INTERRUPTED && kind != null && kind.isThere(job.asked());
    }

    /** Takes one that is over from the list. */
    synchronized void dismiss(Job job) {
        if (job.open()) {
            throw new InvalidInputException(
                    Problem.of("app.stillOpen", job.asked().kind(), "It is not over yet; cancel it first."));
        }
        job.dismiss();
    }

    synchronized Optional<Job> job(String id) {
        return Optional.ofNullable(jobs.get(id));
    }

    /** What runs, what waits in its turn, then the rest, the latest first. */
    synchronized List<Job> all() {
        List<Job> latest = new ArrayList<>(jobs.values());
        Collections.reverse(latest);
        List<Job> all = new ArrayList<>(jobs.values().stream().filter(Job::open).toList());
        // One that was resumed began later than its place on the list says.
        all.sort(Comparator.comparing((Job job) -> job.state() == Job.State.RUNNING ? 0 : 1));
        latest.stream()
                .filter(job -> !job.open() && job.state() != Job.State.DISMISSED)
                .forEach(all::add);
        return all.size() > MOST_KEPT ? all.subList(0, MOST_KEPT) : all;
    }

    synchronized List<Job> interrupted() {
        return jobs.values().stream()
                .filter(job -> job.state() == Job.State.INTERRUPTED)
                .toList();
    }

    /** How many come before one that waits. */
    synchronized int before(Job job) {
        return (int) all().stream()
                .takeWhile(other -> other != job)
                .filter(Job::open)
                .count();
    }

    /** Jobs that changed after a revision, in the order they did; waits for one, and is empty when none comes in time. */
    synchronized List<Job.Seen> changedAfter(long known, Duration patience) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        while (revision <= known && !quiet) {
            long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
            if (left <= 0) {
                break;
            }
            wait(left);
        }
        return jobs.values().stream()
                .map(Job::seen)
                .filter(job -> job.revision() > known)
                .sorted(Comparator.comparingLong(Job.Seen::revision))
                .toList();
    }

    /** Whoever listens hears no more. */
    synchronized void quiet() {
        quiet = true;
        notifyAll();
    }

    synchronized boolean isQuiet() {
        return quiet;
    }

    /** Asks it to stop; what it had done is left in order. */
    void cancel(Job job) {
        job.cancel(session::cancel, Job.State.CANCELLED, clock.instant());
    }

    /** Called by a job that is further; told at once, and noted now and then. */
    synchronized void moved(Job job) {
        job.revision(++revision);
        notifyAll();
        Instant now = clock.instant();
        if (now.isAfter(noted.plus(BETWEEN_NOTES)) || noted.equals(Instant.MIN)) {
            noted = now;
            note(job);
        }
    }

    /** Called by a job that stands otherwise. */
    synchronized void turned(Job job) {
        job.revision(++revision);
        note(job);
        if (!job.open() && job.state() != Job.State.INTERRUPTED) {
            book.forgetSent(job.id());
        }
        notifyAll();
    }

    private void note(Job job) {
        Kind kind = kinds.get(job.asked().kind());
        // Of a kind that is not said yet, what was kept before is all there is.
        book.note(job.seen(), kind != null && kind.sendsRows());
    }

    private Kind kind(JobAsked asked) {
        Kind kind = kinds.get(asked.kind());
        if (kind == null) {
            throw new IllegalArgumentException("Kind must be known, was " + asked.kind());
        }
        return kind;
    }

    private void checkRoom(JobAsked asked) {
        if (jobs.values().stream().filter(Job::open).count() >= MOST_WAITING) {
            throw new InvalidInputException(Problem.of(
                    "app.tooManyJobs", asked.kind(), "Too much waits already; cancel some of it, or ask again later."));
        }
    }

    private void forgetOld() {
        List<String> old = new ArrayList<>();
        jobs.values().stream().filter(each -> !each.open()).forEach(each -> old.add(each.id()));
        for (int most = MOST_KEPT; old.size() > most; ) {
            String id = old.remove(0);
            jobs.remove(id);
            book.remove(id);
        }
    }

    private void run(Job job, BiConsumer<Engine, Job> work) {
        if (!job.begin(clock.instant())) {
            return;
        }
        try {
            work.accept(session, job);
            job.end(Job.State.DONE, List.of(), clock.instant());
        } catch (CancelledException stopped) {
            job.end(stopped(), List.of(), clock.instant());
        } catch (InvalidInputException refused) {
            job.end(Job.State.FAILED, refused.problems(), clock.instant());
        } catch (RuntimeException broken) {
            LOG.error("A job failed: {}", job.asked(), broken);
            job.end(
                    Job.State.FAILED,
                    List.of(Problem.of(
                            "app.failed",
                            job.asked().kind(),
                            "It failed on our side; the log of the server says why. Try it again.")),
                    clock.instant());
        } finally {
            session.resume();
        }
    }

    private synchronized Job.State stopped() {
        return closed ? Job.State.INTERRUPTED : Job.State.CANCELLED;
    }

    /** What waits never begins, what runs is asked to stop; both can be gone on with by the next process. */
    private synchronized void stopAll() {
        closed = true;
        jobs.values().forEach(job -> job.cancel(session::cancel, Job.State.INTERRUPTED, clock.instant()));
    }

    @Override
    public void close() {
        quiet();
        stopAll();
        worker.shutdown();
        try {
            if (!worker.awaitTermination(20, TimeUnit.SECONDS)) {
                LOG.warn("A job did not stop in time");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        synchronized (this) {
            book.close();
        }
    }

    /** How work of a kind is done. */
    interface Kind {

        BiConsumer<Engine, Job> work(JobAsked asked);

        /** Whether all is there that it needs. */
        default boolean isThere(JobAsked asked) {
            return true;
        }

        /** Whether values of rows are sent with it, which stand nowhere but with the rows. */
        default boolean sendsRows() {
            return false;
        }
    }

    /** Ids of what interrupted jobs of a kind need. */
    synchronized Set<String> needed(String argument) {
        return interrupted().stream()
                .map(job -> job.asked().arguments().getOrDefault(argument, ""))
                .collect(Collectors.toSet());
    }
}
