package io.clientele.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.ledger.KeptJob;
import io.clientele.ledger.Ledger;
import io.clientele.terms.CancelledException;
import io.clientele.warehouse.EngineSettings;
import io.clientele.warehouse.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobsTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void closingStopsWhatRunsAndBeginsNothingThatWaits() throws InterruptedException {
        try (Workspace workspace = Workspace.open(folder.resolve("home"), EngineSettings.defaults())) {
            AtomicBoolean began = new AtomicBoolean();
            Jobs jobs = new Jobs(workspace, Clock.systemUTC());
            Job running = untilStopped(jobs);
            Job waiting = jobs.ask("waits", (session, job) -> began.set(true));
            jobs.close();
            assertThat(running.state()).isEqualTo(Job.State.INTERRUPTED);
            assertThat(waiting.state()).isEqualTo(Job.State.INTERRUPTED);
            assertThat(began).isFalse();
            assertThat(workspace.engine().cancelled()).isFalse();
        }
    }

    @Test
    void cancellingOneLetsTheNextRun() throws InterruptedException {
        try (Workspace workspace = Workspace.open(folder.resolve("home"), EngineSettings.defaults())) {
            CountDownLatch done = new CountDownLatch(1);
            try (Jobs jobs = new Jobs(workspace, Clock.systemUTC())) {
                Job first = untilStopped(jobs);
                Job next = jobs.ask("next", (session, job) -> {
                    session.rows("test", "select 1");
                    done.countDown();
                });
                assertThat(jobs.ask("next", (session, job) -> {})).isSameAs(next);
                jobs.cancel(first);
                done.await();
                assertThat(first.state()).isEqualTo(Job.State.CANCELLED);
            }
        }
    }

    @Test
    void whatEndedWithTheProcessIsThereAgainAndCanBeGoneOnWith() throws InterruptedException {
        JobAsked sum = new JobAsked("sum", Map.of("of", "two"), "[1, 2]");
        AtomicReference<String> worked = new AtomicReference<>("");
        Jobs.Kind kind = asked -> (session, job) -> worked.set(asked.arguments() + " " + asked.sent());
        String id;
        try (Workspace workspace = Workspace.open(folder.resolve("home"), EngineSettings.defaults());
                Jobs jobs = new Jobs(workspace, Clock.systemUTC())) {
            jobs.kind("sum", kind);
            untilStopped(jobs);
            id = jobs.ask(sum).id();
        }
        try (Workspace workspace = Workspace.open(folder.resolve("home"), EngineSettings.defaults());
                Jobs jobs = new Jobs(workspace, Clock.systemUTC())) {
            jobs.kind("sum", kind);
            assertThat(jobs.interrupted()).extracting(job -> job.asked().kind()).containsExactly("runs", "sum");
            Job job = jobs.job(id).orElseThrow();
            assertThat(jobs.canResume(jobs.interrupted().get(0))).isFalse();
            jobs.resume(job);
            while (job.open()) {
                Thread.onSpinWait();
            }
            assertThat(worked.get()).isEqualTo("{of=two} [1, 2]");
            assertThat(folder.resolve("home/cache/sent")).isEmptyDirectory();
            jobs.dismiss(job);
            assertThat(jobs.all()).extracting(each -> each.asked().kind()).containsExactly("runs");
        }
    }

    @Test
    void whatRanWhenTheProcessWasKilledIsInterrupted() {
        Instant noon = Instant.parse("2026-03-01T12:00:00Z");
        try (Workspace workspace = Workspace.open(folder.resolve("home"), EngineSettings.defaults())) {
            try (Ledger ledger = Ledger.open(workspace.home())) {
                ledger.jobs()
                        .put(new KeptJob(
                                "j1", "run", "{}", "local", "running", "a.b", .5, noon, noon, null, "[]", "{}"));
            }
            try (Jobs jobs = new Jobs(workspace, Clock.systemUTC())) {
                jobs.kind("run", asked -> (session, job) -> {});
                Job job = jobs.job("j1").orElseThrow();
                assertThat(job.state()).isEqualTo(Job.State.INTERRUPTED);
                assertThat(jobs.canResume(job)).isTrue();
            }
        }
    }

    /** A job that runs until it is asked to stop. */
    private static Job untilStopped(Jobs jobs) throws InterruptedException {
        CountDownLatch runs = new CountDownLatch(1);
        Job job = jobs.ask("runs", (session, told) -> {
            runs.countDown();
            while (!session.cancelled()) {
                Thread.onSpinWait();
            }
            throw new CancelledException("runs");
        });
        runs.await();
        return job;
    }
}
