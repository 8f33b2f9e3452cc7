package io.clientele.run;

import io.clientele.clean.BaseCurrency;
import io.clientele.clean.Cleaning;
import io.clientele.clean.Quality;
import io.clientele.collect.Intake;
import io.clientele.collect.Meaning;
import io.clientele.collect.Receipt;
import io.clientele.collect.Receipts;
import io.clientele.collect.TableKind;
import io.clientele.collect.file.Found;
import io.clientele.collect.file.Input;
import io.clientele.collect.file.Inputs;
import io.clientele.collect.file.PassedOver;
import io.clientele.collect.file.Watch;
import io.clientele.segment.NamedGroups;
import io.clientele.segment.Sentences;
import io.clientele.segment.Traits;
import io.clientele.terms.AsOf;
import io.clientele.terms.Figure;
import io.clientele.unify.Identity;
import io.clientele.value.Valuing;
import io.clientele.warehouse.Draft;
import io.clientele.warehouse.RunLog;
import io.clientele.warehouse.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Walks the rooms in order: files in at collect, figures out at the end. */
public final class Plan {

    private final Workspace workspace;
    private final PlanSettings settings;
    private final Clock clock;
    private final Progress progress;
    private final Catalogue catalogue = new Catalogue();

    public Plan(Workspace workspace, PlanSettings settings, Clock clock) {
        this(workspace, settings, clock, Progress.NONE);
    }

    public Plan(Workspace workspace, PlanSettings settings, Clock clock, Progress progress) {
        this.workspace = workspace;
        this.settings = settings;
        this.clock = clock;
        this.progress = progress;
    }

    /** Takes the files in, then computes everything. */
    public Answer analyze(List<Path> paths) {
        return analyze(Inputs.find(paths));
    }

    public Answer analyze(Found found) {
        return compute(take(found));
    }

    /** Takes files in: collect, then clean, a receipt each. */
    public List<PassedOver> take(List<Path> paths) {
        return take(Inputs.find(paths));
    }

    private List<PassedOver> take(Found found) {
        try (Books books = Books.open(workspace, clock)) {
            return take(found, books);
        }
    }

    private List<PassedOver> take(Found found, Books books) {
        List<PassedOver> passedOver = new ArrayList<>(found.passedOver());
        Intake intake = new Intake(workspace, clock, settings.zone());
        Cleaning cleaning = new Cleaning(workspace, LocalDate.ofInstant(clock.instant(), settings.zone()));
        Sources sources = new Sources(workspace.engine(), settings.source());
        Questions questions = new Questions();
        List<Intake.Taken> fresh = new ArrayList<>();
        for (Input input : found.inputs()) {
            progress.now("reading " + input.name());
            Intake.Taken taken = intake.take(input, books.said(settings, input), Watch.NONE);
            if (intake.isKnown(taken)) {
                Workspace.delete(taken.part());
                passedOver.add(new PassedOver(
                        input.name(),
                        "alreadyKnown",
                        "the same file was taken in before, with the same meaning of its columns",
                        "Nothing needs to be done."));
                continue;
            }
            fresh.add(taken);
        }
        books.neverMet(settings.mapping().keySet()).forEach(progress::now);
        List<Intake.Taken> accepted = Questions.settled(fresh);
        accepted.forEach(questions::ask);
        if (!settings.yes()) {
            questions.refuseIfAny();
        }
        for (Intake.Taken taken : accepted) {
            Input input = taken.input();
            Optional<TableKind> kind = TableKind.of(taken.columns());
            if (kind.isEmpty()) {
                passedOver.add(new PassedOver(
                        input.name(),
                        "noMeaning",
                        "no column could be told to be a day and an amount, or a customer",
                        "Say what a column means: --mapping '<column>=" + Meaning.ORDER_DATE.word() + "'."));
                continue;
            }
            progress.now("cleaning " + input.name() + ", " + taken.rows().rows() + " rows");
            Optional<Receipt> replaced = intake.remapped(taken);
            if (replaced.isPresent()) {
                Receipt other = intake.instead(taken, kind.orElseThrow(), replaced.orElseThrow());
                new Undo(workspace, clock).replace(replaced.orElseThrow(), other);
                books.note(other);
                continue;
            }
            Receipt receipt = intake.keep(taken, kind.orElseThrow(), sources.of(taken, accepted));
            cleaning.clean(receipt);
            books.note(receipt);
        }
        cleaning.convert(settings.currency());
        if (new Receipts(workspace.engine()).believed().isEmpty()) {
            throw Refusals.nothingUsable(passedOver);
        }
        return passedOver;
    }

    /** Computes everything from what was taken in, in a draft, and publishes room by room. */
    public Answer compute(List<PassedOver> passedOver) {
        progress.now("computing");
        // What is believed may have changed since the last import, and with it the base currency.
        new Cleaning(workspace, LocalDate.ofInstant(clock.instant(), settings.zone())).convert(settings.currency());
        RunLog log = new RunLog(clock);
        String currency = new BaseCurrency(workspace.engine()).code(settings.currency());
        AsOf asOf =
                new AsOf(new Today(workspace.engine(), settings.zone(), clock).day(settings.asOf()), settings.zone());
        Figures figures = new Figures(catalogue, asOf);
        List<Figure> shown;
        Sentences told;
        try (Draft draft = Draft.open(workspace, log)) {
            new Quality().make(draft);
            new Identity(asOf).make(draft);
            new Valuing(asOf, settings.rfm()).make(draft);
            new NamedGroups(settings.groups()).make(draft);
            told = new Traits(asOf).make(draft);
            shown = figures.all(draft);
            for (String room : List.of("clean", "unify", "value", "segment")) {
                draft.publish(room);
            }
        }
        workspace.engine().inTransaction("keep evidence", () -> {
            figures.keep(workspace.engine(), shown, log.id());
            told.keep(workspace.engine(), log.id());
        });
        log.write(workspace.engine(), "done");
        return new Answer(asOf, currency, new Receipts(workspace.engine()).believed(), passedOver, shown, told, log);
    }
}
