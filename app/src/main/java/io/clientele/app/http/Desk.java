package io.clientele.app.http;

import io.clientele.ledger.AttributeVersion;
import io.clientele.ledger.SegmentVersion;
import io.clientele.rules.Rule;
import io.clientele.rules.RuleJson;
import io.clientele.run.AttributesBook;
import io.clientele.run.Books;
import io.clientele.run.CustomersKept;
import io.clientele.run.Plan;
import io.clientele.run.PlanSettings;
import io.clientele.run.Progress;
import io.clientele.run.Published;
import io.clientele.run.SegmentsBook;
import io.clientele.run.SettingsBook;
import io.clientele.run.SourcesBook;
import io.clientele.run.View;
import io.clientele.run.Views;
import io.clientele.run.ViewsBook;
import io.clientele.segment.Chosen;
import io.clientele.segment.Judging;
import io.clientele.segment.Memberships;
import io.clientele.segment.Sets;
import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Row;
import io.clientele.warehouse.Workspace;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The workspace as pages read it: a few sessions that take turns, today's tables and those of past days. */
final class Desk implements AutoCloseable {

    /** How often a set may be pushed out by others before it is read. */
    private static final int TIMES = 3;

    private static final int MOST_COUNTS = 1_000;

    private final Workspace workspace;
    private final Clock clock;
    private final Sessions sessions;
    private final Shown shown = new Shown();
    private final Map<String, Long> counts = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST_COUNTS;
        }
    });
    private volatile PlanSettings settings;
    private final Views views;
    private final Jobs jobs;
    private final Memory memory;
    private final CustomersKept kept = new CustomersKept();

    /** How often something else changed while what is published stayed: values, names of fields, who is in a segment. */
    private final AtomicLong edition = new AtomicLong();

    Desk(Workspace workspace, Clock clock) {
        this.workspace = workspace;
        this.clock = clock;
        Optional<Published> published = Published.of(workspace.engine());
        ZoneId zone = published.map(known -> known.asOf().zone()).orElse(ZoneId.systemDefault());
        try (Books books = Books.open(workspace, clock)) {
            this.settings = books.settings().plan(zone);
        }
        this.views = new Views(workspace, settings, clock);
        // The first session writes: what files are taken in by and runs are walked on.
        this.jobs = new Jobs(workspace, clock);
        this.memory = new Memory(workspace.engine().another());
        this.sessions = new Sessions(workspace.engine());
        published.ifPresent(memory::of);
    }

    Workspace workspace() {
        return workspace;
    }

    /** By which what is shown was computed. */
    PlanSettings settings() {
        return settings;
    }

    /** By which the next run computes. */
    PlanSettings inForce() {
        return settingsBook(book -> book.plan(settings.zone()));
    }

    Clock clock() {
        return clock;
    }

    Views views() {
        return views;
    }

    /** How many rows stand behind numbers that were opened, by run and select. */
    Map<String, Long> counts() {
        return counts;
    }

    Jobs jobs() {
        return jobs;
    }

    /** What the list of customers and the search need not find out twice. */
    CustomersKept kept() {
        return kept;
    }

    /** What a session reads of what is published now: all of it before a run is published, or all of it after. */
    <T> T now(Function<Engine, T> reading) {
        return sessions.read(reading);
    }

    /** Work that changes what is there, then computes what is shown from it. */
    Jobs.Kind change(Consumer<JobAsked> change) {
        return asked -> (session, progress) -> compute(progress, plan -> change.accept(asked), inForce());
    }

    /** In a job: changes what is there, then computes what is shown from it. */
    void compute(Progress progress, Consumer<Plan> change, PlanSettings how) {
        changing(() -> computed(progress, change, how));
    }

    private void computed(Progress progress, Consumer<Plan> change, PlanSettings how) {
        Plan plan = new Plan(workspace, how, clock, progress);
        try {
            change.accept(plan);
        } finally {
            // Whatever comes of the rest: past days rest on what has just changed.
            forget();
        }
        plan.compute(List.of());
        settings = how.with(PlanSettings.defaults(how.zone()).mapping());
        views.adopt(settings);
        Published.of(workspace.engine()).ifPresent(memory::of);
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
            View view = checked(session, asked);
            return view.isPublished()
                    ? reading.apply(session, published(session))
                    : views.read(session, view, there -> reading.apply(there, published(there)))
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
        return List.of(now, now(session -> published(session).run()));
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

    /** A view that can be shown, in its one form: the day that is published is no past day. */
    View checked(Engine session, View asked) {
        Published published = published(session);
        LocalDate day = asked.day();
        if (day == null || published.shows(day)) {
            return new View(null, false, asked.only());
        }
        check(session, published, day);
        return asked;
    }

    /** What a session reads of a view with the customers a rule holds for, who are judged first where nobody has asked before. */
    <T> T among(View everyone, Rule rule, Among<T> reading) {
        return among(
                everyone,
                Map.of("", rule),
                (session, published, held) -> reading.read(session, published, Objects.requireNonNull(held.get(""))));
    }

    /** The same with several rules, by name. */
    <T> T among(View everyone, Map<String, Rule> rules, AmongSome<T> reading) {
        for (int more = TIMES; more > 0; more--) {
            List<Judged> judged = new ArrayList<>();
            long before = edition.get();
            int seen = views.sets().made();
            Optional<T> read = on(everyone, (session, published) -> {
                Map<String, Sets.Key> keys = new LinkedHashMap<>();
                rules.forEach((name, rule) -> keys.put(name, new Sets.Key(published.run(), published.asOf(), rule)));
                Optional<T> known = views.sets().read(keys, seen, held -> reading.read(session, published, held));
                if (known.isEmpty()) {
                    rules.forEach((name, rule) -> {
                        Sets.Key key = Objects.requireNonNull(keys.get(name));
                        if (!views.sets().has(key)) {
                            judged.add(new Judged(
                                    key, judging(session, published, rule).everyone()));
                        }
                    });
                }
                return known;
            });
            if (read.isPresent()) {
                return read.orElseThrow();
            }
            judged.forEach(each -> keep(each, before));
        }
        throw new Sessions.BusyException();
    }

    /** What a session reads of a view with those for whom the rule of a segment holds. */
    <T> T among(View everyone, SegmentVersion segment, Among<T> reading) {
        return among(everyone, RuleJson.read(segment.rule()), reading);
    }

    /** What is read from the segments, or done to them. */
    <T> T segments(Function<SegmentsBook, T> doing) {
        try (SegmentsBook book = SegmentsBook.open(workspace, clock)) {
            return doing.apply(book);
        }
    }

    /** What is read from the saved views, or done to them. */
    <T> T savedViews(Function<ViewsBook, T> doing) {
        try (ViewsBook book = ViewsBook.open(workspace, clock)) {
            return doing.apply(book);
        }
    }

    /** What is read of what was said of sources, or said of them. */
    <T> T sources(Function<SourcesBook, T> doing) {
        try (SourcesBook book = SourcesBook.open(workspace, clock)) {
            return doing.apply(book);
        }
    }

    /** What is read from the settings, or done to them. */
    <T> T settingsBook(Function<SettingsBook, T> doing) {
        try (SettingsBook book = SettingsBook.open(workspace, clock)) {
            return doing.apply(book);
        }
    }

    /** What was said of fields. */
    <T> T attributes(Function<AttributesBook, T> reading) {
        try (AttributesBook book = AttributesBook.open(workspace, clock)) {
            return reading.apply(book);
        }
    }

    /** Changes what is said of fields and tells it to all sessions. */
    AttributeVersion define(Function<AttributesBook, AttributeVersion> change) {
        return attributes(book -> {
            AttributeVersion version = change.apply(book);
            sessions.use(session -> {
                session.use("workspace");
                book.copy(session);
                forgetValues(session);
            });
            return version;
        });
    }

    /** Values or names of fields changed; what is published stays. In no transaction of the session. */
    void forgetValues(Engine session) {
        shown.forget();
        restsOnOther(session);
    }

    private void restsOnOther(Engine session) {
        edition.incrementAndGet();
        kept.forget();
        views.sets().clear(session);
    }

    /** In a job: says anew who is in a segment, as the next run would. */
    void tick(Engine session, String segment) {
        Published published = published(session);
        List<Memberships.Segment> judged = segments(book -> book.judged(segment));
        Memberships memberships = Memberships.judge(session, published.asOf(), judged);
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        session.inTransaction("segment.members", () -> memberships.keep(published.run(), now));
        edition.incrementAndGet();
        shown.forget();
    }

    /** What a session reads of a day with some of the customers, or all of them: what lists need, and no figures. */
    <T> T listed(View asked, Listed<T> reading) {
        Rule only = asked.only();
        View everyone = new View(asked.day(), asked.then(), null);
        return only == null
                ? on(everyone, (session, published) -> reading.read(session, published, null))
                : among(everyone, only, (session, published, held) -> reading.read(session, published, held.select()));
    }

    /** A rule made ready to be judged on what the session reads; facts in memory are of what is published, and of no past day. */
    Judging judging(Engine session, Published published, Rule rule) {
        boolean now = published
                .run()
                .equals(session.rows("look at what is published", "select run_id from workspace.warehouse.published")
                        .get(0)
                        .text(1));
        return new Judging(session, rule, published.asOf(), now ? memory.of(published) : null);
    }

    /** @param before the edition that was judged; what is out of date by now is judged again */
    private void keep(Judged judged, long before) {
        sessions.use(session -> {
            if (edition.get() == before) {
                views.sets().keep(session, judged.key, judged.chosen);
            }
        });
    }

    /** Refuses a day of which there is nothing to show. */
    void check(Engine session, Published published, LocalDate day) {
        if (day.isAfter(published.asOf().day())) {
            throw new InvalidInputException(new Problem(
                    "app.futureDay",
                    day.toString(),
                    Map.of("last", published.asOf().day().toString()),
                    "Nothing is known after " + published.asOf().day() + "; choose that day or an earlier one."));
        }
        LocalDate first = firstDay(session);
        if (first == null || day.isBefore(first)) {
            throw new InvalidInputException(new Problem(
                    "app.dayBeforeFirst",
                    day.toString(),
                    Map.of("first", String.valueOf(first)),
                    "The first row is of " + first + "; choose that day or a later one."));
        }
    }

    @Nullable
    LocalDate firstDay(Engine session) {
        Row row = session.rows(
                        "look for the first day",
                        "select min(local_day) from workspace.clean.orders where known_to is null and state = 'counted'")
                .get(0);
        return row.day(1);
    }

    private static Published published(Engine session) {
        Published published = Published.of(session)
                .orElseThrow(() -> new InvalidInputException(Problem.of(
                        "app.notComputed", "workspace", "Nothing was computed here yet: run --home DIR does it.")));
        if (!published.isWhole(session)) {
            throw new InvalidInputException(Problem.of(
                    "app.computedEarlier",
                    "workspace",
                    "An earlier version computed this and lacks what pages show now: compute it again on the page Data, or with"
                            + " run --home DIR."));
        }
        return published;
    }

    /** Forgets what rests on facts and tables that have changed. */
    void forget() {
        views.clear(workspace.engine());
        restsOnOther(workspace.engine());
    }

    @Override
    public void close() {
        jobs.close();
        memory.close();
        sessions.close();
    }

    /** Reads of customers that were chosen, by a select of one column, customer_id; null = of all. */
    interface Listed<T> {
        T read(Engine session, Published published, @Nullable String chosen);
    }

    /** Reads of several sets of customers that were chosen, by name. */
    interface AmongSome<T> {
        T read(Engine session, Published published, Map<String, Sets.Held> held);
    }

    private record Judged(Sets.Key key, Chosen chosen) {}

    /** Reads of customers that were chosen. */
    interface Among<T> {
        T read(Engine session, Published published, Sets.Held held);
    }

    /** A past day, or a part of the customers, that has to be computed first. */
    static final class NotPreparedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient View view;

        NotPreparedException(View view) {
            super("not prepared");
            this.view = view;
        }

        Problem problem() {
            LocalDate day = view.day();
            return view.only() != null || day == null
                    ? Problem.of("app.setNotPrepared", "set", "The figures of these customers are not computed yet.")
                    : new Problem(
                            "app.dayNotPrepared",
                            day.toString(),
                            Map.of("day", day.toString()),
                            "The figures of this day are not computed yet.");
        }
    }
}
