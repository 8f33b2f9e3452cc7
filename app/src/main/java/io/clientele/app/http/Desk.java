package io.clientele.app.http;

import io.clientele.ledger.AttributeVersion;
import io.clientele.run.AttributesBook;
import io.clientele.run.Books;
import io.clientele.run.CustomersKept;
import io.clientele.run.PlanSettings;
import io.clientele.run.Published;
import io.clientele.run.View;
import io.clientele.run.Views;
import io.clientele.terms.InvalidInputException;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Workspace;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The workspace as pages read it: a few sessions that take turns, today's tables and those of past days. */
final class Desk implements AutoCloseable {

    private final Workspace workspace;
    private final Clock clock;
    private final Sessions sessions;
    private final Shown shown = new Shown();
    private final OpenBooks books;
    private final Views views;
    private final Jobs jobs;
    private final Memory memory;
    private final JudgedSets sets;
    private final Computing computing;
    private final CustomersKept kept = new CustomersKept();
    private final Map<String, Long> counts = OpenedCounts.none();

    /** How often something else changed while what is published stayed: values, names of fields, who is in a segment. */
    private final AtomicLong edition = new AtomicLong();

    Desk(Workspace workspace, Clock clock) {
        this.workspace = workspace;
        this.clock = clock;
        this.books = new OpenBooks(workspace, clock);
        Optional<Published> published = Published.of(workspace.engine());
        PlanSettings settings = settings(published);
        this.views = new Views(workspace, settings, clock);
        // The first session writes: what files are taken in by and runs are walked on.
        this.jobs = new Jobs(workspace, clock);
        this.memory = new Memory(workspace.engine().another());
        this.sessions = new Sessions(workspace.engine());
        this.sets = new JudgedSets(this, sessions, memory);
        this.computing = new Computing(this, memory, settings);
        published.ifPresent(memory::soon);
    }

    /** Those in force, in the zone of what is published. */
    private PlanSettings settings(Optional<Published> published) {
        try (Books all = Books.open(workspace, clock)) {
            PlanSettings inForce = all.settings().plan(ZoneId.systemDefault(), ZoneId.systemDefault());
            return published.map(known -> inForce.in(known.asOf().zone())).orElse(inForce);
        }
    }

    Workspace workspace() {
        return workspace;
    }

    /** By which what is shown was computed. */
    PlanSettings settings() {
        return computing.settings();
    }

    /** What is shown, computed anew. */
    Computing computing() {
        return computing;
    }

    OpenBooks books() {
        return books;
    }

    /** Customers for whom rules hold. */
    JudgedSets sets() {
        return sets;
    }

    Clock clock() {
        return clock;
    }

    Views views() {
        return views;
    }

    Jobs jobs() {
        return jobs;
    }

    /** How many rows stand behind numbers that were opened. */
    Map<String, Long> counts() {
        return counts;
    }

    /** What the list of customers and the search need not find out twice. */
    CustomersKept kept() {
        return kept;
    }

    /** What a session reads of what is published now: all of it before a run is published, or all of it after. */
    <T> T now(Function<Engine, T> reading) {
        return sessions.read(reading);
    }

    /**
     * What a session reads of a day.
     *
     * @param day null = what is published now
     * @throws InvalidInputException where nothing was computed, or no such day can be shown
     * @throws NotPreparedException for a past day that is not computed yet
     */
    <T> T on(@Nullable LocalDate day, BiFunction<Engine, Published, T> reading) {
        return on(new View(day, false, null), reading);
    }

    /**
     * What a session reads of a view.
     *
     * @throws NotPreparedException for a past day, or a part of the customers, that is not computed yet
     */
    <T> T on(View asked, BiFunction<Engine, Published, T> reading) {
        return now(session -> {
            View view = Showable.view(session, asked);
            return view.isPublished()
                    ? reading.apply(session, Showable.published(session))
                    : views.read(session, view, there -> reading.apply(there, Showable.published(there)))
                            .orElseThrow(() -> new NotPreparedException(view));
        });
    }

    /**
     * An answer that hangs on a view, on what is asked of it and on nothing else: worked out once, until something changes.
     *
     * @param asked what the answer hangs on beside the view, language too where it has words
     */
    byte[] shown(View view, List<?> asked, BiFunction<Engine, Published, byte[]> reading) {
        return shown(view, asked, () -> on(view, reading));
    }

    /** The same, of an answer that is put together from several reads. */
    byte[] shown(View view, List<?> asked, Supplier<byte[]> answer) {
        // A past day, or a part of the customers, is not there while its facts change.
        return shown.of(state(), new Shown.Question(view.isPublished(), List.of(view, asked)), answer);
    }

    /** What answers rest on. The edition first: what changes in between is kept under a number nobody asks for again. */
    private List<Object> state() {
        long now = edition.get();
        return List.of(now, now(session -> Showable.published(session).run()));
    }

    /** Work that may change what is shown. What is published is shown as it was until the pages asked for last are made anew. */
    void changing(Runnable work) {
        shown.hold();
        try {
            work.run();
            shown.renew(this::state);
        } finally {
            shown.release();
        }
    }

    /** Changes what is said of fields and tells it to all sessions. */
    AttributeVersion define(Function<AttributesBook, AttributeVersion> change) {
        return books.attributes(book -> {
            AttributeVersion version = change.apply(book);
            sessions.use(session -> {
                session.use("workspace");
                book.copy(session);
                forgetValues(session);
            });
            return version;
        });
    }

    /** Changes with {@link #forgetValues}: what was judged under another is out of date. */
    long edition() {
        return edition.get();
    }

    /** Values or names of fields changed; what is published stays. In no transaction of the session. */
    void forgetValues(Engine session) {
        shown.forget();
        restsOnOther(session);
    }

    /** Who is in a segment was said anew. */
    void forgetMembers() {
        edition.incrementAndGet();
        shown.forget();
    }

    private void restsOnOther(Engine session) {
        edition.incrementAndGet();
        kept.forget();
        views.sets().clear(session);
    }

    /** Forgets what rests on facts and tables that have changed. */
    void forget() {
        views.clear(workspace.engine());
        restsOnOther(workspace.engine());
    }

    @Override
    public void close() {
        // Nobody will ask for what a job makes anew now.
        shown.release();
        jobs.close();
        memory.close();
        sessions.close();
    }
}
