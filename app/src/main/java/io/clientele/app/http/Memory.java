package io.clientele.app.http;

import io.clientele.run.Published;
import io.clientele.segment.PackedFacts;
import io.clientele.warehouse.Engine;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Facts of what is published now, in memory: read aside, as soon as it is known, and used when they are there. */
final class Memory implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Memory.class);
    private static final int PATIENCE_SECONDS = 10;
    private static final int FIRST_PAGE_SECONDS = 4;

    private final Engine session;
    private final ScheduledExecutorService reader = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "facts in memory");
        thread.setDaemon(true);
        // Not that of the request that happens to come first, which goes with the server.
        thread.setContextClassLoader(Memory.class.getClassLoader());
        return thread;
    });
    private @Nullable PackedFacts facts;
    private String run = "";
    private String asked = "";

    /** @param session of its own */
    Memory(Engine session) {
        this.session = session;
    }

    /** Reads them unless somebody asks earlier, but lets the server start and tell its first page before. */
    void soon(Published published) {
        reader.schedule(() -> of(published), FIRST_PAGE_SECONDS, TimeUnit.SECONDS);
    }

    /** The facts a run published; null where they are not here, which they may be the next time. */
    synchronized @Nullable PackedFacts of(Published published) {
        if (!asked.equals(published.run())) {
            asked = published.run();
            facts = null;
            reader.execute(() -> read(published.run()));
        }
        return published.run().equals(run) ? facts : null;
    }

    private void read(String of) {
        try {
            session.inTransaction("facts in memory", () -> {
                if (Published.of(session).filter(now -> now.run().equals(of)).isPresent()) {
                    keep(of, PackedFacts.of(session));
                }
            });
        } catch (RuntimeException failed) {
            // What asks for them reads for itself.
            LOG.warn("Facts could not be read into memory", failed);
        }
    }

    private synchronized void keep(String of, Optional<PackedFacts> read) {
        run = of;
        facts = read.orElse(null);
    }

    @Override
    public void close() {
        reader.shutdownNow();
        session.cancel();
        try {
            if (!reader.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("Reading facts did not stop in time");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        session.close();
    }
}
