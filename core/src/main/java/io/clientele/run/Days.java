package io.clientele.run;

import io.clientele.clean.BaseCurrency;
import io.clientele.segment.Sentences;
import io.clientele.terms.AsOf;
import io.clientele.terms.Figure;
import io.clientele.warehouse.Basis;
import io.clientele.warehouse.Draft;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.RunLog;
import io.clientele.warehouse.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Days that are past, as we know them now: each is walked as today is, in a catalog of its own under {@code cache/}. They go when
 * the process does; of more than a few the one that was looked at longest ago goes first.
 */
public final class Days {

    private static final int MOST = 8;

    private final Workspace workspace;
    private final PlanSettings settings;
    private final Clock clock;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<LocalDate, String> catalogs = new LinkedHashMap<>(MOST, 0.75f, true);

    public Days(Workspace workspace, PlanSettings settings, Clock clock) {
        this.workspace = workspace;
        this.settings = settings;
        this.clock = clock;
    }

    /** What a session reads of a day; empty where that is not prepared. */
    public <T> Optional<T> read(Engine session, LocalDate day, Function<Engine, T> reading) {
        lock.readLock().lock();
        try {
            String catalog = catalog(day);
            if (catalog == null) {
                return Optional.empty();
            }
            session.use(catalog);
            try {
                return Optional.of(reading.apply(session));
            } finally {
                session.use("workspace");
            }
        } finally {
            lock.readLock().unlock();
        }
    }

    private @Nullable String catalog(LocalDate day) {
        synchronized (catalogs) {
            return catalogs.get(day);
        }
    }

    /**
     * Computes a day, on a session that nothing else uses meanwhile. Nothing is left of one that fails or is cancelled.
     */
    public void prepare(Engine session, LocalDate day, Progress progress) {
        if (catalog(day) != null) {
            return;
        }
        String name = "day_" + day.toString().replace('-', '_');
        Path file = workspace.scratch(name + ".duckdb");
        AsOf asOf = new AsOf(day, settings.zone());
        Walk walk = new Walk(asOf, settings, new Catalogue());
        Stages stages = new Stages(progress, List.of(), walk.steps(session.dialect()));
        RunLog log = new RunLog(clock, stages::computing).startDay(session);
        new LoggedRun(workspace, session, log)
                .whatever(
                        () -> {
                            walk(session, walk, asOf, file, name, log);
                            return name;
                        },
                        () -> remove(session, name, file));
        keep(session, day, name);
    }

    private void walk(Engine session, Walk walk, AsOf asOf, Path file, String name, RunLog log) {
        String currency = new BaseCurrency(session).code(settings.currency());
        try (Draft draft = Draft.openApart(session, file, name, log, new Basis("", ""))) {
            for (String own : List.of("evidence", "published")) {
                session.run("open draft", "drop view warehouse." + own);
                session.run(
                        "open draft",
                        "create table warehouse." + own + " as from workspace.warehouse." + own + " limit 0");
            }
            Sentences told = walk.rooms(draft);
            List<Figure> shown = walk.figures(draft, log);
            session.inTransaction(
                    "keep figures",
                    () -> walk.keep(draft, log, new Published(log.id(), asOf, currency, log.now(), ""), shown, told));
        }
        log.end(session, RunLog.State.DONE, null);
    }

    /** Forgets all: what they rest on has changed. */
    public void clear(Engine session) {
        lock.writeLock().lock();
        try {
            catalogs.values().forEach(name -> remove(session, name, workspace.scratch(name + ".duckdb")));
            catalogs.clear();
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Nobody reads while the oldest go. */
    private void keep(Engine session, LocalDate day, String name) {
        lock.writeLock().lock();
        try {
            catalogs.put(day, name);
            while (catalogs.size() > MOST) {
                Map.Entry<LocalDate, String> oldest =
                        catalogs.entrySet().iterator().next();
                catalogs.remove(oldest.getKey());
                remove(session, oldest.getValue(), workspace.scratch(oldest.getValue() + ".duckdb"));
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    private static void remove(Engine session, String name, Path file) {
        session.detach(name);
        Workspace.delete(file);
        Workspace.delete(file.resolveSibling(file.getFileName() + ".wal"));
    }
}
