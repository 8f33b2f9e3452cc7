package io.clientele.app;

import io.clientele.warehouse.Engine;
import io.clientele.warehouse.EngineSettings;
import io.clientele.warehouse.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What the last run left in its workspace.
 *
 * @param step the step it names, "null" when it reached its end
 * @param logged its steps in the run log, in order
 * @param reused those of them that an unfinished run had done
 * @param drafted the tables its draft holds, in the order they were made
 * @param contents what stands in the published tables
 */
record LastRun(
        String state,
        String step,
        List<String> logged,
        List<String> reused,
        List<String> drafted,
        Map<String, String> contents) {

    static final LastRun NONE = new LastRun("", "", List.of(), List.of(), List.of(), Map.of());

    /** Opening a workspace tidies it up: look at a copy where the next run is to find what was left. */
    static LastRun of(Path home) {
        try (Workspace workspace = Workspace.open(home, EngineSettings.defaults())) {
            return of(workspace.engine());
        }
    }

    static LastRun of(Engine engine) {
        return new LastRun(
                ofLast(engine, "select state from last").get(0),
                ofLast(engine, "select step from last").get(0),
                ofLast(engine, "select s.step from last join warehouse.steps as s using (run_id) order by s.place"),
                ofLast(
                        engine,
                        "select s.step from last join warehouse.steps as s using (run_id) where s.reused order by"
                                + " s.place"),
                Contents.texts(engine, "select table_name from warehouse.draft order by rowid"),
                Contents.of(engine));
    }

    private static List<String> ofLast(Engine engine, String select) {
        return Contents.texts(engine, "with last as (from warehouse.runs order by place desc limit 1) " + select);
    }
}
