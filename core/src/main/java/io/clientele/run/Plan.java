package io.clientele.run;

import io.clientele.clean.BaseCurrency;
import io.clientele.clean.Cleaning;
import io.clientele.collect.KeptLines;
import io.clientele.collect.Receipts;
import io.clientele.collect.file.Found;
import io.clientele.collect.file.Inputs;
import io.clientele.collect.file.PassedOver;
import io.clientele.rules.Rule;
import io.clientele.segment.Memberships;
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
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Walks the rooms in order: files in at collect, figures out at the end. */
public final class Plan {

    private final Workspace workspace;
    private final Engine engine;
    private final PlanSettings settings;
    private final Clock clock;
    private final Progress progress;
    private final Catalogue catalogue = new Catalogue();

    public Plan(Workspace workspace, PlanSettings settings, Clock clock) {
        this(workspace, settings, clock, Progress.NONE);
    }

    public Plan(Workspace workspace, PlanSettings settings, Clock clock, Progress progress) {
        this.workspace = workspace;
        this.engine = workspace.engine();
        this.settings = settings;
        this.clock = clock;
        this.progress = progress;
    }

    /** Takes the files in, then computes everything. */
    public Answer analyze(List<Path> paths) {
        return analyze(find(paths));
    }

    public Answer analyze(Found found) {
        Stages stages = new Stages(progress, found.inputs(), steps());
        return compute(take(found, stages), stages);
    }

    /** Takes files in: collect, then clean, a receipt each. */
    public List<PassedOver> take(List<Path> paths) {
        return take(find(paths));
    }

    public List<PassedOver> take(Found found) {
        return take(found, new Stages(progress, found.inputs(), 0));
    }

    /** What taking files in would do: it is done and rolled back. */
    public Checked check(Found found) {
        try (Books books = Books.open(workspace, clock)) {
            Stages stages = new Stages(progress, found.inputs(), 0);
            return new Checking(workspace).of(found, new Taking(workspace, settings, clock, books, stages, false));
        }
    }

    /**
     * Whether what was checked may come out otherwise by now. An import that is gone on with is not asked: what it took in itself
     * changes nothing.
     */
    public static boolean isOutdated(Engine engine, String received) {
        return RunLog.unfinishedImport(engine).isEmpty()
                && !new Received(engine).ofReceipts().equals(received);
    }

    /** Computes everything from what was taken in, in a draft, and publishes it. */
    public Answer compute(List<PassedOver> passedOver) {
        return compute(passedOver, new Stages(progress, List.of(), steps()));
    }

    /**
     * Tells the same answer of some of the customers. What is published stays: their tables stand apart and go again.
     *
     * @param telling reads them under the names that the published ones have
     */
    public <T> T only(Answer whole, Rule rule, Function<Answer, T> telling) {
        Views views = new Views(workspace, settings, clock);
        View view = View.of(rule);
        try {
            Answer part = views.answer(engine, view, whole, progress);
            return views.read(engine, view, there -> telling.apply(part))
                    .orElseThrow(() -> new IllegalStateException("A part that was computed is gone"));
        } finally {
            views.close(engine);
        }
    }

    /** Where somebody has chosen a zone, reads in it what was read in another. */
    public void readInOneZone() {
        boolean chosen;
        try (SettingsBook book = SettingsBook.open(workspace, clock)) {
            chosen = book.zoneIsSet();
        }
        if (chosen) {
            new OneZone(workspace, clock).read(settings.zone());
        }
    }

    private Found find(List<Path> paths) {
        progress.begins(new Progress.Stage("looking", "", 0, 0, 0, 0));
        return Inputs.find(paths);
    }

    private List<PassedOver> take(Found found, Stages stages) {
        readInOneZone();
        try (Books books = Books.open(workspace, clock)) {
            List<PassedOver> passedOver = new Taking(workspace, settings, clock, books, stages, true).take(found);
            new KeptLines(workspace).show();
            return passedOver;
        }
    }

    private Answer compute(List<PassedOver> passedOver, Stages stages) {
        RunLog log = new RunLog(clock, stages::computing).startCompute(engine);
        return new LoggedRun(workspace, log).whatever(() -> compute(passedOver, stages, log), () -> {});
    }

    private Answer compute(List<PassedOver> passedOver, Stages stages, RunLog log) {
        readInOneZone();
        // What is believed may have changed since the last import, and with it the base currency.
        new Cleaning(workspace, LocalDate.ofInstant(clock.instant(), settings.zone()))
                .convert(settings.currency(), settings.rateDays());
        String currency = new BaseCurrency(engine).code(settings.currency());
        AsOf asOf = new AsOf(
                new Today(engine, settings.zone(), clock).day(settings.asOf(), settings.today()), settings.zone());
        Walk walk = new Walk(asOf, settings, catalogue);
        String received = new Received(engine).fingerprint();
        Basis basis = new Basis(received, asOf + " " + settings.rfm() + " " + settings.groups());
        try (Draft draft = Draft.open(workspace, log, basis)) {
            Sentences told = walk.rooms(draft);
            if (log.reused() > 0) {
                stages.says(
                        "resumedSteps",
                        Map.of("kept", log.reused(), "all", log.steps().size()));
            }
            List<Figure> shown = walk.figures(draft, log);
            Memberships members = Memberships.judge(draft.engine(), asOf, segments(log));
            log.begins("publish");
            draft.publish(() -> {
                walk.keep(draft, log, new Published(log.id(), asOf, currency, log.now(), received), shown, told);
                members.keep(log.id(), log.now());
                log.end(engine, RunLog.State.DONE, null);
            });
            return new Answer(asOf, currency, new Receipts(engine).believed(), passedOver, shown, told, log, null);
        }
    }

    /** Where another day than today is asked for, nobody comes or goes. */
    private List<Memberships.Segment> segments(RunLog log) {
        if (settings.asOf() != null) {
            return List.of();
        }
        try (SegmentsBook book = SegmentsBook.open(workspace, clock)) {
            List<Memberships.Segment> segments = book.judged();
            if (!segments.isEmpty()) {
                log.begins("segment.members");
            }
            return segments;
        }
    }

    private int steps() {
        return new Walk(new AsOf(LocalDate.EPOCH, settings.zone()), settings, catalogue).steps(engine.dialect());
    }
}
