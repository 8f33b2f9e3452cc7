package io.clientele.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.terms.CancelledException;
import io.clientele.warehouse.EngineSettings;
import io.clientele.warehouse.Workspace;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobsTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void closingStopsWhatRunsAndBeginsNothingThatWaits() throws InterruptedException {
        try (Workspace workspace = Workspace.open(folder.resolve("home"), EngineSettings.defaults())) {
            AtomicBoolean began = new AtomicBoolean();
            Jobs jobs = new Jobs(workspace.engine());
            Jobs.Job running = untilStopped(jobs);
            Jobs.Job waiting = jobs.ask("waits", (session, job) -> began.set(true));
            jobs.close();
            assertThat(running.state()).isEqualTo(Jobs.State.CANCELLED);
            assertThat(waiting.state()).isEqualTo(Jobs.State.CANCELLED);
            assertThat(began).isFalse();
            assertThat(workspace.engine().cancelled()).isFalse();
        }
    }

    @Test
    void cancellingOneLetsTheNextRun() throws InterruptedException {
        try (Workspace workspace = Workspace.open(folder.resolve("home"), EngineSettings.defaults())) {
            CountDownLatch done = new CountDownLatch(1);
            try (Jobs jobs = new Jobs(workspace.engine())) {
                Jobs.Job first = untilStopped(jobs);
                Jobs.Job next = jobs.ask("next", (session, job) -> {
                    session.rows("test", "select 1");
                    done.countDown();
                });
                assertThat(jobs.ask("next", (session, job) -> {})).isSameAs(next);
                jobs.cancel(first);
                done.await();
                assertThat(first.state()).isEqualTo(Jobs.State.CANCELLED);
            }
        }
    }

    /** A job that runs until it is asked to stop. */
    private static Jobs.Job untilStopped(Jobs jobs) throws InterruptedException {
        CountDownLatch runs = new CountDownLatch(1);
        Jobs.Job job = jobs.ask("runs", (session, told) -> {
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
