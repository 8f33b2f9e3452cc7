package io.clientele.run;

import io.clientele.clean.BaseCurrency;
import io.clientele.rules.Rule;
import io.clientele.segment.Chosen;
import io.clientele.segment.Judging;
import io.clientele.segment.Sentences;
import io.clientele.segment.Sets;
import io.clientele.terms.AsOf;
import io.clientele.terms.Figure;
import io.clientele.warehouse.Draft;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.RunLog;
import io.clientele.warehouse.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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
 * Days that are past, as we know them now, and parts of the customers: each is walked as today and everyone are, in a catalog of
 * its own under {@code cache/}. They go when the process does; of more than a few the one that was looked at longest ago goes
 * first.
 */
public final class Views {

    private static final int MOST = 8;

    private final Workspace workspace;
    private volatile PlanSettings settings;
    private final Clock clock;
    private final Sets sets;

    /** Of its own: a command that a server runs walks views beside those of the pages. */
    private final String mark = "_" + UUID.randomUUID().toString().replace("-", "");

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<View, String> catalogs = new LinkedHashMap<>(MOST, 0.75f, true);

    public Views(Workspace workspace, PlanSettings settings, Clock clock) {
        this.workspace = workspace;
        this.settings = settings;
        this.clock = clock;
        this.sets = new Sets(workspace.engine());
    }

    /** What is walked from now on is walked by these. */
    public void adopt(PlanSettings other) {
        settings = other;
    }

    /** Customers for whom rules hold, of what is published and of days that are past. */
    public Sets sets() {
        return sets;
    }

    public <T> Optional<T> read(Engine session, LocalDate day, Function<Engine, T> reading) {
        return read(session, View.of(day), reading);
    }

    /** What a session reads of a view; empty where that is not prepared. */
    public <T> Optional<T> read(Engine session, View view, Function<Engine, T> reading) {
        lock.readLock().lock();
        try {
            String catalog = catalog(view);
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

    /** What a session reads of two views at once; empty where one of them is not prepared. */
    public <T> Optional<T> read(View one, View other, Function<Both, T> reading) {
        lock.readLock().lock();
        try {
            String first = one.isPublished() ? "workspace" : catalog(one);
            String second = other.isPublished() ? "workspace" : catalog(other);
            return first == null || second == null
                    ? Optional.empty()
                    : Optional.of(reading.apply(new Both(first, second)));
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Looking at a part of the customers of a day is a look at the day, too. */
    private @Nullable String catalog(View view) {
        synchronized (catalogs) {
            view.everyone().ifPresent(catalogs::get);
            return catalogs.get(view);
        }
    }

    public void prepare(Engine session, LocalDate day, Progress progress) {
        prepare(session, View.of(day), progress);
    }

    /**
     * Computes a view, and what it is a part of, on a session that nothing else uses meanwhile. Nothing is left of one that fails or
     * is cancelled.
     */
    public void prepare(Engine session, View view, Progress progress) {
        if (!view.isPublished() && catalog(view) == null) {
            walked(session, view, progress);
        }
    }

    /** Computes a part of the customers anew and gives its answer beside that of all. */
    Answer answer(Engine session, View view, Answer whole, Progress progress) {
        Walked walked = walked(session, view, progress);
        return new Answer(
                whole.asOf(),
                whole.currency(),
                whole.receipts(),
                whole.passedOver(),
                walked.shown,
                walked.told,
                walked.log,
                view.only());
    }

    private Walked walked(Engine session, View view, Progress progress) {
        View whole = view.everyone().orElse(View.NOW);
        prepare(session, whole, progress);
        String over = Objects.requireNonNullElse(catalog(whole), "workspace");
        AsOf asOf = asOf(session, view.day());
        Walk walk = new Walk(asOf, settings, new Catalogue());
        walk.known(view.then());
        String name = view.catalog() + mark;
        Path file = workspace.scratch(name + ".duckdb");
        Stages stages = new Stages(progress, List.of(), walk.steps(session.dialect()));
        RunLog log = new RunLog(clock, stages::computing).startDay(session);
        Walked walked = new LoggedRun(workspace, session, log)
                .whatever(
                        () -> {
                            Rule only = view.only();
                            Walk.Part part = only == null ? null : part(session, over, only, asOf, log);
                            return walk(session, walk, part, new Place(view, asOf, file, name, over), log);
                        },
                        () -> remove(session, name, file));
        keep(session, view, name);
        return walked;
    }

    /** What a view without a day shows is the day that is published. */
    private AsOf asOf(Engine session, @Nullable LocalDate day) {
        return day == null
                ? Published.of(session)
                        .map(Published::asOf)
                        .orElseThrow(() -> new IllegalStateException("Nothing is published yet"))
                : new AsOf(day, settings.zone());
    }

    private Walk.Part part(Engine session, String over, Rule only, AsOf asOf, RunLog log) {
        log.begins("segment.members");
        session.use(over);
        Chosen chosen;
        try {
            chosen = new Judging(session, only, asOf).everyone();
        } finally {
            session.use("workspace");
        }
        Sets.Key key = new Sets.Key(log.id(), asOf, only);
        sets.keep(session, key, chosen);
        return new Walk.Part(
                over + ".unify.memberships",
                sets.read(key, Sets.Held::select)
                        .orElseThrow(() -> new IllegalStateException("A set went before it was used")),
                only);
    }

    private Walked walk(Engine session, Walk walk, Walk.@Nullable Part part, Place place, RunLog log) {
        String currency = new BaseCurrency(session).code(settings.currency());
        Walked walked;
        // A part of the customers is seen as their day is seen already.
        boolean then = place.view.then() && part == null;
        Known known = new Known(session.dialect(), place.asOf);
        try (Draft draft = Draft.openApart(
                session,
                place.file,
                place.name,
                log,
                table -> then ? known.select(place.over, table) : "from " + place.over + "." + table)) {
            for (String own : List.of("evidence", "published")) {
                session.run("open draft", "drop view warehouse." + own);
                session.run(
                        "open draft",
                        "create table warehouse." + own + " as from workspace.warehouse." + own + " limit 0");
            }
            Sentences told = part == null ? walk.rooms(draft) : walk.rooms(draft, part);
            List<Figure> shown = walk.figures(draft, log);
            Published published = new Published(log.id(), place.asOf, currency, log.now(), "");
            session.inTransaction("keep figures", () -> walk.keep(draft, log, published, shown, told));
            walked = new Walked(shown, told, log);
        }
        log.end(session, RunLog.State.DONE, null);
        return walked;
    }

    /** Forgets all: what they rest on has changed. */
    public void clear(Engine session) {
        lock.writeLock().lock();
        try {
            for (View view : reversed()) {
                forget(session, view);
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Forgets all, and keeps nothing more. */
    void close(Engine session) {
        clear(session);
        sets.close(session);
    }

    /** Parts before what they are parts of. */
    private List<View> reversed() {
        List<View> views = new ArrayList<>(catalogs.keySet());
        views.sort((one, other) -> Boolean.compare(one.only() == null, other.only() == null));
        return views;
    }

    /** Nobody reads while the oldest go, and with a day the parts of its customers. */
    private void keep(Engine session, View view, String name) {
        lock.writeLock().lock();
        try {
            catalogs.put(view, name);
            while (catalogs.size() > MOST) {
                View oldest = catalogs.keySet().iterator().next();
                for (View each : reversed()) {
                    if (each.equals(oldest)
                            || each.everyone().filter(oldest::equals).isPresent()) {
                        forget(session, each);
                    }
                }
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void forget(Engine session, View view) {
        String name = catalogs.remove(view);
        if (name != null) {
            remove(session, name, workspace.scratch(name + ".duckdb"));
        }
    }

    private static void remove(Engine session, String name, Path file) {
        session.detach(name);
        Workspace.delete(file);
        Workspace.delete(file.resolveSibling(file.getFileName() + ".wal"));
    }

    /** The catalogs in which two views stand, for statements that read both. */
    public record Both(String one, String other) {}

    private record Walked(List<Figure> shown, Sentences told, RunLog log) {}

    /** @param over the catalog it is a part of, or looks back from */
    private record Place(View view, AsOf asOf, Path file, String name, String over) {}
}
