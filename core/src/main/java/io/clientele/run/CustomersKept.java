package io.clientele.run;

import io.clientele.segment.Division;
import io.clientele.segment.Divisions;
import io.clientele.warehouse.Engine;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * What pages need not find out twice: which columns hold something, by run, who stands next to whom where that took sorting all, and
 * how numbers came to be what they are. What was looked at longest ago goes first; a run that is over is asked no more.
 */
public final class CustomersKept {

    private static final int MOST_RUNS = 10;

    /** A few megabytes. */
    private static final int MOST_BLOCKS = 40;

    private final Map<String, CustomerColumns> columns = latest(MOST_RUNS);
    private final Map<String, Block> blocks = latest(MOST_BLOCKS);
    private final Map<String, Followed> followed = latest(1);
    private final Map<String, List<Division>> divisions = latest(1);
    private final Map<String, BreakDown> broken = latest(MOST_RUNS);

    /** @param total how many there are beside these; −1 = not counted */
    record Block(List<String> ids, long total) {
        Block {
            ids = List.copyOf(ids);
        }
    }

    /** How often what is kept became out of date; what was begun before is kept under a name that nobody asks for any more. */
    private final AtomicLong edition = new AtomicLong();

    public CustomerColumns columns(Engine session, Published published) {
        return kept(columns, edition + " " + published.run(), () -> CustomerColumns.of(session));
    }

    /** What Home has found out of a run. */
    public Followed followed(Published published) {
        return kept(followed, edition + " " + published.run(), () -> new Followed(published));
    }

    /** In which ways customers can be divided. */
    List<Division> divisions(Engine session, Published published) {
        return kept(divisions, edition + " " + published.run(), () -> Divisions.of(session));
    }

    /** Figures that were broken down. */
    BreakDown brokenDown(Engine session, Published published, Division by) {
        return kept(
                broken, edition + " " + published.run() + " " + by.name(), () -> BreakDown.of(session, published, by));
    }

    Block block(String key, Supplier<Block> reading) {
        return kept(blocks, edition + " " + key, reading);
    }

    /** Values or names of fields have changed while what is published stays. */
    public void forget() {
        edition.incrementAndGet();
        columns.clear();
        blocks.clear();
        followed.clear();
        divisions.clear();
        broken.clear();
    }

    /** Nobody waits for what another reads; two who ask at once both read. */
    private static <T> T kept(Map<String, T> known, String key, Supplier<T> reading) {
        T value = known.get(key);
        if (value == null) {
            value = reading.get();
            known.put(key, value);
        }
        return value;
    }

    private static <T> Map<String, T> latest(int most) {
        return Collections.synchronizedMap(new LinkedHashMap<>(most, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                return size() > most;
            }
        });
    }
}
