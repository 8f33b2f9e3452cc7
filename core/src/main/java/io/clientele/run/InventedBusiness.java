package io.clientele.run;

import io.clientele.collect.Receipt;
import io.clientele.collect.Receipts;
import io.clientele.collect.file.Found;
import io.clientele.collect.file.Inputs;
import io.clientele.demo.Story;
import io.clientele.terms.Actor;
import io.clientele.terms.CancelledException;
import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Fills a workspace with the invented business: its files come in as those of any other business do, each with its receipt. */
public final class InventedBusiness {

    /** What drawing people takes of the way; measured. */
    private static final double INVENTING = 0.2;

    private final Workspace workspace;
    private final Engine engine;
    private final Story story;
    private final Clock clock;
    private final Progress progress;
    private final Map<String, String> settingsBefore = new TreeMap<>();

    public InventedBusiness(Workspace workspace, Story story, Clock clock, Progress progress) {
        this.workspace = workspace;
        this.engine = workspace.engine();
        this.story = story;
        this.clock = notBeforeItsEnd(clock);
        this.progress = progress;
    }

    /** Where the calendar has not come to the last day of the story yet, files come in as on that day: none of it is to come. */
    private static Clock notBeforeItsEnd(Clock clock) {
        Instant end = Story.TODAY.plusDays(1).atStartOfDay(Story.ZONE).toInstant();
        Duration before = Duration.between(clock.instant(), end);
        return before.isNegative() ? clock : Clock.offset(clock, before);
    }

    /** Writes the files of its sources into a folder, and settles what day, zone and currency the workspace tells of. */
    public Found invent(Path folder) {
        long people = story.size().people();
        progress.begins(new Progress.Stage("inventing", "demo.people", 0, INVENTING, people, 0));
        Found found = Inputs.find(story.write(folder, drawn -> {
            if (engine.cancelled()) {
                throw new CancelledException("inventing people");
            }
            progress.at(drawn, 0);
        }));
        Invented.of(story).note(engine, found);
        try (SettingsBook book = SettingsBook.open(workspace, clock)) {
            for (Setting setting : List.of(SettingCatalogue.TODAY, SettingCatalogue.ZONE, SettingCatalogue.CURRENCY)) {
                settingsBefore.put(
                        setting.key(), Objects.requireNonNullElse(book.value(setting), SettingCatalogue.STANDARD));
            }
            book.change(
                    Map.of("today", Story.TODAY.toString(), "zone", Story.ZONE.getId(), "currency", Story.CURRENCY),
                    Actor.LOCAL);
        }
        return found;
    }

    /**
     * Refuses where files of one's own count already.
     *
     * @throws InvalidInputException then
     */
    public static void refuseBesideOthers(Engine session) {
        if (Invented.isNotAlone(session)) {
            throw new InvalidInputException(Problem.of(
                    "demo.besideOthers",
                    "demo",
                    "Files of your own are here, and invented people do not belong among them: clientele demo makes a workspace of"
                            + " its own."));
        }
    }

    /** Takes back what came in and what was settled, so that nothing half-done counts. */
    public void takeBack() {
        // Else nothing could be taken back in one that was cancelled.
        engine.resume();
        Undo undo = new Undo(workspace, clock);
        for (Receipt receipt : new Receipts(engine).believed()) {
            undo.withdraw(receipt.id());
        }
        try (SettingsBook book = SettingsBook.open(workspace, clock)) {
            book.change(settingsBefore, Actor.LOCAL);
        }
    }

    /** What comes after the people were drawn. */
    public Progress later() {
        return new Later(progress, INVENTING);
    }

    /** Takes the files in, a receipt each. */
    public void take(Found found) {
        plan().take(found);
    }

    /** Takes the files in and computes everything. */
    public Answer fill(Path folder) {
        Found found = invent(folder);
        return plan().analyze(found);
    }

    private Plan plan() {
        try (SettingsBook book = SettingsBook.open(workspace, clock)) {
            return new Plan(workspace, book.plan(Story.ZONE, Story.ZONE), clock, later());
        }
    }
}
