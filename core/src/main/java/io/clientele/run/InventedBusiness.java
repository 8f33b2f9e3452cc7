package io.clientele.run;

import io.clientele.collect.file.Found;
import io.clientele.collect.file.Inputs;
import io.clientele.demo.Story;
import io.clientele.terms.Actor;
import io.clientele.terms.CancelledException;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/** Fills a workspace with the invented business: its files come in as those of any other business do, each with its receipt. */
public final class InventedBusiness {

    /** What drawing people takes of the way; measured. */
    private static final double INVENTING = 0.2;

    private final Workspace workspace;
    private final Engine engine;
    private final Story story;
    private final Clock clock;
    private final Progress progress;

    public InventedBusiness(Workspace workspace, Story story, Clock clock, Progress progress) {
        this.workspace = workspace;
        this.engine = workspace.engine();
        this.story = story;
        this.clock = clock;
        this.progress = progress;
    }

    /** Writes the files of its sources into a folder, and settles what day and zone the workspace tells of. */
    public Found invent(Path folder) {
        long people = story.size().people();
        progress.begins(new Progress.Stage("inventing", "", 0, INVENTING, people, 0));
        Found found = Inputs.find(story.write(folder, drawn -> {
            if (engine.cancelled()) {
                throw new CancelledException("inventing people");
            }
            progress.at(drawn, 0);
        }));
        Invented.of(story).note(engine, found);
        try (SettingsBook book = SettingsBook.open(workspace, clock)) {
            book.change(Map.of("today", Story.TODAY.toString(), "zone", Story.ZONE.getId()), Actor.LOCAL);
        }
        return found;
    }

    /** What comes after the people were drawn. */
    public Progress later() {
        return new Later(progress, INVENTING);
    }

    /** Takes the files in and computes everything. */
    public Answer fill(Path folder) {
        Found found = invent(folder);
        PlanSettings settings;
        try (SettingsBook book = SettingsBook.open(workspace, clock)) {
            settings = book.plan(Story.ZONE, Story.ZONE);
        }
        return new Plan(workspace, settings, clock, later()).analyze(found);
    }
}
