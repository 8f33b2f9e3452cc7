package io.clientele.app.cli;

import io.clientele.rules.Rule;
import io.clientele.run.Answer;
import io.clientele.run.Plan;
import io.clientele.run.PlanSettings;
import io.clientele.run.ReportSettings;
import io.clientele.warehouse.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Computes the answer from what a workspace holds. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Compute the answer from what the workspace holds and write the report.")
public final class RunCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ParentCommand
    private Clientele clientele = new Clientele();

    @Mixin
    private HomeOption home = new HomeOption();

    @Option(names = "--out", paramLabel = "DIR", description = "Where the report goes; default: ${DEFAULT-VALUE}.")
    private Path out = Path.of("report");

    @Mixin
    private PlanOptions options = new PlanOptions();

    @Mixin
    private OnlyOption only = new OnlyOption();

    @Override
    public Integer call() {
        options.check();
        Rule rule = only.rule();
        ReportSettings settings = options.report(clientele.texts().lang());
        try (Workspace workspace = home.open();
                Telling progress = Telling.on(spec.commandLine().getErr(), clientele.texts())) {
            PlanSettings plan = options.plan(workspace, Clock.systemUTC(), clientele.zone());
            Plan walk = new Plan(workspace, plan, Clock.systemUTC(), progress);
            Answer answer = walk.compute(List.of());
            new Reporting(workspace, plan, settings, progress, out).of(walk, answer, rule, about -> {
                progress.close();
                new Screen(spec.commandLine().getOut(), settings.lang()).print(about);
            });
        }
        return 0;
    }
}
