package io.clientele.run;

import io.clientele.warehouse.Engine;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is read on a session of its own while the one that asked goes on: small queries leave a core idle. Closing it stops
 * what still runs.
 *
 * @param <T> what is read
 */
final class Beside<T> implements AutoCloseable {

    private final CompletableFuture<T> result;
    private final @Nullable Engine session;

    private Beside(CompletableFuture<T> result, @Nullable Engine session) {
        this.result = result;
        this.session = session;
    }

    static <T> Beside<T> begin(Engine engine, Function<Engine, T> reading) {
        Engine session = engine.another();
        return new Beside<>(CompletableFuture.supplyAsync(() -> reading.apply(session)), session);
    }

    static <T> Beside<T> of(T known) {
        return new Beside<>(CompletableFuture.completedFuture(known), null);
    }

    /** Waits for it; throws what stopped it. */
    T get() {
        try {
            return result.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }

    @Override
    public void close() {
        if (session == null) {
            return;
        }
        if (!result.isDone()) {
            session.cancel();
            result.exceptionally(stopped -> null).join();
        }
        session.close();
    }
}
