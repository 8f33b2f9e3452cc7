package io.clientele.app.http;

import io.clientele.warehouse.Engine;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

/** A few sessions of the engine that take turns. */
final class Sessions implements AutoCloseable {

    /** One query uses every core; more at once only wait for each other. */
    private static final int MOST = 4;

    private static final int PATIENCE_SECONDS = 20;

    private final BlockingQueue<Engine> free = new ArrayBlockingQueue<>(MOST);

    Sessions(Engine first) {
        for (int session = 0; session < MOST; session++) {
            free.add(first.another());
        }
    }

    /** What a session reads of what is published now: all of it before a run is published, or all of it after. */
    <T> T read(Function<Engine, T> reading) {
        AtomicReference<T> read = new AtomicReference<>();
        use(session -> {
            // A read of a past day that broke off may have left the session there.
            session.use("workspace");
            session.inTransaction("read", () -> read.set(reading.apply(session)));
        });
        return Objects.requireNonNull(read.get());
    }

    /** Work of a session, in no transaction. */
    void use(Consumer<Engine> work) {
        Engine session = take();
        try {
            work.accept(session);
        } finally {
            free.add(session);
        }
    }

    private Engine take() {
        try {
            Engine session = free.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (session == null) {
                throw new BusyException();
            }
            return session;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new BusyException();
        }
    }

    @Override
    public void close() {
        free.forEach(Engine::close);
    }

    /** All sessions are taken for too long. */
    static final class BusyException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
