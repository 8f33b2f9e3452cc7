package io.clientele.app.cli;

import io.clientele.run.Answer;
import io.clientele.run.Plan;
import io.clientele.run.PlanSettings;
import io.clientele.run.Report;
import io.clientele.run.ReportSettings;
import io.clientele.warehouse.EngineSettings;
import io.clientele.warehouse.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Files in, answer out. */
@Command(
        name = "analyze",
        mixinStandardHelpOptions = true,
        description = "Read files or folders and say who buys, what they are worth and who the best customers are.")
public final class AnalyzeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files or folders with exports.")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--out", paramLabel = "DIR", description = "Where the report goes; default: ${DEFAULT-VALUE}.")
    private Path out = Path.of("report");

    @Option(names = "--home", paramLabel = "DIR", description = "The workspace; default: a new one in <out>/workspace.")
    private @Nullable Path home;

    @Option(names = "--add", description = "Add to what the workspace holds already.")
    private boolean add;

    @Mixin
    private PlanOptions options = new PlanOptions();

    @Override
    public Integer call() {
        PlanSettings plan = options.plan();
        ReportSettings settings = options.report();
        Path folder = home == null ? out.resolve("workspace") : home;
        if (home == null && !add) {
            Folders.delete(folder);
        }
        try (Workspace workspace = Workspace.open(folder, EngineSettings.defaults())) {
            Answer answer = new Plan(workspace, plan, Clock.systemUTC(), new Lines(spec)).analyze(paths);
            Report report = new Report(workspace.engine(), answer, plan, settings);
            Path file = report.write(out);
            new Screen(spec.commandLine().getOut(), settings.lang())
                    .print(new Told(workspace.engine(), answer, plan, report, file, folder));
        }
        return 0;
    }
}
