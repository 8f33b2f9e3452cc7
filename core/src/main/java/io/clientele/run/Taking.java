package io.clientele.run;

import io.clientele.clean.Cleaning;
import io.clientele.collect.Intake;
import io.clientele.collect.KeptFiles;
import io.clientele.collect.Meaning;
import io.clientele.collect.Receipt;
import io.clientele.collect.Receipts;
import io.clientele.collect.TableKind;
import io.clientele.collect.file.Found;
import io.clientele.collect.file.Input;
import io.clientele.collect.file.PassedOver;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.RunLog;
import io.clientele.warehouse.Workspace;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes files in: collect, then clean, a receipt each. An import that was cut short is gone on with: what it kept counts as
 * taken in together with the rest, so that the tables become those of an import nobody disturbed.
 */
final class Taking {

    private final Workspace workspace;
    private final Engine engine;
    private final PlanSettings settings;
    private final Clock clock;
    private final Books books;
    private final Stages stages;
    private final RunLog log;
    private final Intake intake;
    private final Cleaning cleaning;
    private final boolean forGood;
    private final long first;
    private final List<PassedOver> passedOver = new ArrayList<>();
    private final Set<Input> kept = new HashSet<>();
    private final List<Receipt> rehearsed = new ArrayList<>();
    private Arriving arriving = (receipt, replaced) -> () -> {};

    /** @param forGood whether it is an import, not the rehearsal of one */
    Taking(Workspace workspace, PlanSettings settings, Clock clock, Books books, Stages stages, boolean forGood) {
        this.workspace = workspace;
        this.engine = workspace.engine();
        this.settings = settings;
        this.clock = clock;
        this.books = books;
        this.stages = stages;
        this.log = new RunLog(clock);
        this.forGood = forGood;
        this.first = RunLog.unfinishedImport(engine).orElseGet(() -> new Receipts(engine).nextPlace());
        this.intake = new Intake(workspace, clock, settings.zone(), first, forGood);
        this.cleaning = new Cleaning(workspace, LocalDate.ofInstant(clock.instant(), settings.zone()));
    }

    List<PassedOver> take(Found found) {
        log.startImport(engine, first);
        KeptFiles files = new KeptFiles(workspace);
        files.sweep();
        return new LoggedRun(workspace, log).whatever(() -> takeAll(found), files::sweep);
    }

    /**
     * Does what {@link #take} would, in one transaction that is rolled back: nothing of it stays.
     *
     * @param each what to note of a receipt
     * @param telling what to read of all of them before they are gone
     */
    void rehearse(Found found, Arriving each, Consumer<List<PassedOver>> telling) {
        arriving = (receipt, replaced) -> {
            rehearsed.add(receipt);
            return each.of(receipt, replaced);
        };
        List<Intake.Taken> tables = List.of();
        try {
            tables = tables(found);
            List<Intake.Taken> all = tables;
            engine.inTransaction("rehearse", () -> {
                keepAll(all);
                telling.accept(List.copyOf(passedOver));
                throw new RehearsedException();
            });
        } catch (RehearsedException rolledBack) {
            // As it should be.
        } finally {
            // No statement: it may have been cancelled.
            tables.forEach(table -> Workspace.delete(table.part()));
            rehearsed.forEach(receipt -> Workspace.delete(workspace.rows(receipt.id())));
        }
    }

    private List<PassedOver> takeAll(Found found) {
        keepAll(tables(found));
        log.end(engine, RunLog.State.DONE, null);
        return passedOver;
    }

    private List<Intake.Taken> tables(Found found) {
        passedOver.addAll(found.passedOver());
        List<Intake.Taken> tables = Questions.settled(read(found));
        if (!settings.yes()) {
            Questions questions = new Questions();
            tables.stream().filter(this::isNew).forEach(questions::ask);
            questions.refuseIfAny();
        }
        return tables;
    }

    private void keepAll(List<Intake.Taken> tables) {
        if (!kept.isEmpty()) {
            stages.says("resumedTables", Map.of("kept", kept.size(), "all", tables.size()));
        }
        for (Intake.Taken taken : tables) {
            if (isNew(taken)) {
                TableKind.of(taken.columns())
                        .ifPresentOrElse(kind -> keep(taken, kind, tables), () -> passOver(taken.input()));
            }
        }
        if (new Receipts(engine).believed().isEmpty()) {
            throw Refusals.nothingUsable(passedOver);
        }
    }

    private boolean isNew(Intake.Taken taken) {
        return !kept.contains(taken.input());
    }

    private List<Intake.Taken> read(Found found) {
        List<Intake.Taken> tables = new ArrayList<>();
        for (Input input : found.inputs()) {
            log.begins("collect " + input.name());
            Input table = books.asBefore(settings, input);
            Intake.Taken taken =
                    intake.take(table, books.said(settings, table), stages.reading(input, engine::cancelled));
            if (!intake.isKnown(taken)) {
                tables.add(taken);
                continue;
            }
            Workspace.delete(taken.part());
            stages.skips(input);
            if (intake.isOfThisImport(taken)) {
                kept.add(table);
                tables.add(taken);
            } else {
                passedOver.add(new PassedOver(
                        input.name(),
                        "alreadyKnown",
                        "the same file was taken in before, with the same meaning of its columns",
                        "Nothing needs to be done."));
            }
        }
        books.neverMet(settings.mapping().keySet()).forEach(column -> stages.says("neverMet", column));
        return tables;
    }

    private void passOver(Input input) {
        stages.skips(input);
        passedOver.add(new PassedOver(
                input.name(),
                "noMeaning",
                "no column could be told to be a day and an amount, or a customer",
                "Say what a column means: --mapping '<column>=" + Meaning.ORDER_DATE.word() + "'."));
    }

    private void keep(Intake.Taken taken, TableKind kind, List<Intake.Taken> together) {
        log.begins("clean " + taken.input().name());
        stages.cleaning(taken.input(), taken.rows().rows());
        Optional<Receipt> replaced = intake.remapped(taken);
        Receipt receipt =
                replaced.isPresent() ? instead(taken, kind, replaced.orElseThrow()) : keepNew(taken, kind, together);
        if (forGood) {
            books.note(receipt, taken.input());
        }
        stages.took(taken.input());
    }

    private Receipt instead(Intake.Taken taken, TableKind kind, Receipt replaced) {
        Receipt receipt = intake.instead(taken, kind, replaced);
        arriving.of(receipt, replaced);
        try (Engine session = engine.another()) {
            Workspace beside = forGood ? workspace : workspace.through(session);
            new Undo(workspace, beside, clock).replace(replaced, receipt);
        }
        return receipt;
    }

    /** One transaction: a receipt and its rows are there wholly or not at all. */
    private Receipt keepNew(Intake.Taken taken, TableKind kind, List<Intake.Taken> together) {
        Receipt receipt = intake.keep(taken, kind, new Sources(engine, settings.source()).of(taken, together));
        Runnable noted = arriving.of(receipt, null);
        cleaning.clean(receipt, () -> {
            intake.write(receipt);
            noted.run();
        });
        return receipt;
    }

    /** Whoever looks on as receipts arrive. */
    @FunctionalInterface
    interface Arriving {
        /**
         * What to do while the steps of the receipt stand and nothing of them is written; not done where one is replaced.
         *
         * @param replaced the receipt whose place it takes
         */
        Runnable of(Receipt receipt, @Nullable Receipt replaced);
    }

    private static final class RehearsedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
