package io.clientele.app.cli;

import io.clientele.rules.Rule;
import io.clientele.run.Answer;
import io.clientele.run.Plan;
import io.clientele.run.PlanSettings;
import io.clientele.run.Report;
import io.clientele.run.ReportSettings;
import io.clientele.warehouse.Workspace;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes the report of an answer, of everyone or of some of the customers.
 *
 * @param out the folder it goes to
 */
record Reporting(Workspace workspace, PlanSettings plan, ReportSettings settings, Telling progress, Path out) {

    /**
     * @param rule the customers it is about; null = all of them
     * @param telling what else is told of it, while its tables can be read
     */
    void of(Plan walk, Answer whole, @Nullable Rule rule, Consumer<Told> telling) {
        if (rule == null) {
            telling.accept(written(whole));
            return;
        }
        walk.only(whole, rule, part -> {
            telling.accept(written(part));
            return part;
        });
    }

    private Told written(Answer answer) {
        progress.says("writing", Map.of());
        Report report = new Report(workspace.engine(), answer, plan, settings);
        return new Told(workspace.engine(), answer, plan, report, report.write(out), workspace.home());
    }
}
