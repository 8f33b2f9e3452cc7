package io.clientele.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

/** Many who read pages at once. */
final class Readers {

    private static final int MOST = 20;

    private final Served served;
    private final List<ServedPages.Page> pages;

    /** The answer somebody waited for the longest. */
    record Slowest(ServedPages.Page page, double seconds) {}

    Readers(Served served, List<ServedPages.Page> pages) {
        this.served = served;
        this.pages = pages;
    }

    /**
     * The slowest answer. One that is none ends it all.
     *
     * @param rounds that each reads at least
     * @param more whether to go on after them
     */
    Slowest slowest(int rounds, BooleanSupplier more) throws InterruptedException, ExecutionException {
        ExecutorService readers = Executors.newFixedThreadPool(MOST);
        try {
            List<Future<Slowest>> waited = new ArrayList<>();
            for (int reader = 0; reader < MOST; reader++) {
                int first = reader;
                waited.add(readers.submit(() -> reads(first, rounds, more)));
            }
            List<Slowest> slowest = new ArrayList<>();
            for (Future<Slowest> reader : waited) {
                slowest.add(reader.get());
            }
            return Collections.max(slowest, Comparator.comparingDouble(Slowest::seconds));
        } finally {
            readers.shutdownNow();
        }
    }

    private Slowest reads(int first, int rounds, BooleanSupplier more) {
        Slowest slowest = new Slowest(pages.get(0), 0);
        for (int round = 0; round < rounds || more.getAsBoolean(); round++) {
            ServedPages.Page page = pages.get((first + round) % pages.size());
            double seconds = served.seconds(page.paths().get(0), 1).get(0);
            if (seconds > slowest.seconds) {
                slowest = new Slowest(page, seconds);
            }
        }
        return slowest;
    }
}
