package io.clientele.segment;

import io.clientele.rules.Rule;
import io.clientele.rules.RuleJson;
import io.clientele.terms.AsOf;
import io.clientele.warehouse.Engine;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Customers for whom rules hold that were asked about lately: judged once for a run and a day, then kept in memory beside the
 * workspace, so that list, chart and export speak of the same people. Of more than a few the one asked for longest ago goes.
 */
public final class Sets {

    private static final int MOST = 12;

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<Key, Held> held = new LinkedHashMap<>(MOST, 0.75f, true);
    private int made;

    /** Of its own: a command that a server runs keeps sets beside those of the pages. */
    private final String catalog = "sets_" + UUID.randomUUID().toString().replace("-", "");

    /** @param engine any session of the workspace; all of them see the sets */
    public Sets(Engine engine) {
        engine.attachEmpty(catalog);
    }

    /** Gives up all of them. In no transaction of the session. */
    public void close(Engine session) {
        lock.writeLock().lock();
        try {
            held.clear();
            session.detach(catalog);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** How many were made: a transaction that begins after this was asked sees all of them. */
    public int made() {
        lock.readLock().lock();
        try {
            return made;
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Whether a set is here, be it seen by a transaction or not. */
    public boolean has(Key key) {
        return find(key) != null;
    }

    /** What a reader does with a set; empty where that has to be judged first. The set stays while it is read. */
    public <T> Optional<T> read(Key key, Function<Held, T> reading) {
        return read(Map.of("", key), Integer.MAX_VALUE, held -> reading.apply(Objects.requireNonNull(held.get(""))));
    }

    /**
     * The same with several sets, by name; empty where one of them has to be judged first.
     *
     * @param seen how many were made before the transaction of the reader began, which does not see later ones
     */
    public <T> Optional<T> read(Map<String, Key> keys, int seen, Function<Map<String, Held>, T> reading) {
        lock.readLock().lock();
        try {
            Map<String, Held> found = new LinkedHashMap<>();
            for (Map.Entry<String, Key> named : keys.entrySet()) {
                Held one = find(named.getValue());
                if (one == null || one.place >= seen) {
                    return Optional.empty();
                }
                found.put(named.getKey(), one);
            }
            return Optional.of(reading.apply(found));
        } finally {
            lock.readLock().unlock();
        }
    }

    private @Nullable Held find(Key key) {
        synchronized (held) {
            return held.get(key);
        }
    }

    /** Keeps a set. In no transaction of the session: what is written beside the workspace is written apart from it. */
    public void keep(Engine session, Key key, Chosen chosen) {
        lock.writeLock().lock();
        try {
            if (held.containsKey(key)) {
                return;
            }
            int place = made++;
            String table = catalog + ".main.s" + place;
            session.inTransaction("keep a set", () -> {
                session.run("keep a set", "create table " + table + " (customer_id uuid)");
                session.load(table, List.of("customer_id"), rows(chosen));
            });
            held.put(key, new Held(place, table, chosen.size(), chosen.asked(), chosen.unjudged()));
            forget(session);
        } finally {
            lock.writeLock().unlock();
        }
    }

    private static Iterable<Object[]> rows(Chosen chosen) {
        return () -> new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < chosen.size();
            }

            @Override
            public Object[] next() {
                return new Object[] {chosen.customer(next++)};
            }
        };
    }

    /** Forgets all: what they were judged by has changed. In no transaction of the session. */
    public void clear(Engine session) {
        lock.writeLock().lock();
        try {
            held.values().forEach(old -> session.run("forget a set", "drop table " + old.table));
            held.clear();
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void forget(Engine session) {
        List<Key> oldest = new ArrayList<>(held.keySet());
        for (int place = 0; place < oldest.size() - MOST; place++) {
            Held old = held.remove(oldest.get(place));
            if (old != null) {
                session.run("forget a set", "drop table " + old.table);
            }
        }
    }

    /**
     * What a set hangs on.
     *
     * @param run that published what was judged
     */
    public record Key(String run, AsOf asOf, String rule) {
        public Key(String run, AsOf asOf, Rule rule) {
            this(run, asOf, RuleJson.write(rule));
        }
    }

    /**
     * A set as statements see it.
     *
     * @param place among those that were made, from 0
     * @param asked how many customers there were to choose from
     * @param unjudged how many have too many facts to be judged
     */
    public record Held(int place, String table, long size, long asked, long unjudged) {

        /** One column, customer_id. */
        public String select() {
            return "select customer_id from " + table;
        }
    }
}
