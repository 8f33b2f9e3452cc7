package io.clientele.app.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ctrl-C, and a polite kill: the Java machine then begins to shut down and waits for this thread, which asks what runs to stop
 * and waits until it has rolled back and closed. So the exit code is ours, also for SIGTERM.
 */
public final class Stop {

    /** Rolling back and closing takes well under a second; a disk that hangs is not waited for. */
    private static final int PATIENCE_SECONDS = 30;

    private final CountDownLatch ended = new CountDownLatch(1);
    private @Nullable Runnable how;
    private boolean asked;
    private volatile int exit = Outcome.CANCELLED;

    /** From now on a Ctrl-C is heard. */
    public Stop listen() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::shutDown, "stop"));
        return this;
    }

    /** How what runs now is stopped; called from another thread, at once when the user has asked already. */
    synchronized void by(Runnable stopping) {
        how = stopping;
        if (asked) {
            stopping.run();
        }
    }

    /** What ran is over: no more waiting. */
    public void ended(int code) {
        exit = code;
        ended.countDown();
    }

    synchronized void ask() {
        asked = true;
        if (how != null) {
            how.run();
        }
    }

    private void shutDown() {
        if (ended.getCount() == 0) {
            return;
        }
        ask();
        try {
            if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                exit = Outcome.CANCELLED;
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        // Else the code would be that of the signal; exit() may not be called while shutting down.
        Runtime.getRuntime().halt(exit);
    }
}
