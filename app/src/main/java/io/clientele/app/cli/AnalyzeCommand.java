package io.clientele.app.cli;

import io.clientele.collect.MappingFile;
import io.clientele.collect.file.Found;
import io.clientele.collect.file.Inputs;
import io.clientele.rules.Rule;
import io.clientele.run.Answer;
import io.clientele.run.Holdings;
import io.clientele.run.Plan;
import io.clientele.run.PlanSettings;
import io.clientele.run.ReportSettings;
import io.clientele.warehouse.EngineSettings;
import io.clientele.warehouse.Workspace;
import java.nio.file.Files;
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
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Files in, answer out. */
@Command(
        name = "analyze",
        mixinStandardHelpOptions = true,
        description = "Read files or folders and say who buys, what they are worth and who the best customers are.")
public final class AnalyzeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ParentCommand
    private Clientele clientele = new Clientele();

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files or folders with exports.")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--out", paramLabel = "DIR", description = "Where the report goes; default: ${DEFAULT-VALUE}.")
    private Path out = Path.of("report");

    @Option(names = "--home", paramLabel = "DIR", description = "The workspace; default: a new one in <out>/workspace.")
    private @Nullable Path home;

    @Option(names = "--add", description = "Add to what the workspace holds already.")
    private boolean add;

    @Option(
            names = "--save-mapping",
            paramLabel = "FILE",
            description = "Write what the columns were taken for to a file that --mapping reads.")
    private @Nullable Path saveMapping;

    @Mixin
    private PlanOptions options = new PlanOptions();

    @Mixin
    private OnlyOption only = new OnlyOption();

    @Override
    public Integer call() {
        options.check();
        Rule rule = only.rule();
        ReportSettings settings = options.report(clientele.texts().lang());
        Path folder = home == null ? out.resolve("workspace") : home;
        Clock clock = Clock.systemUTC();
        Found found = Inputs.find(paths);
        try (Workspace workspace = open(folder, found, clock);
                Telling progress = Telling.on(spec.commandLine().getErr(), clientele.texts())) {
            clientele.stop().by(workspace.engine()::cancel);
            PlanSettings plan = options.plan(workspace, clock, clientele.zone());
            Unfinished mark = new Unfinished(folder, found, plan);
            mark.begins();
            Plan walk = new Plan(workspace, plan, clock, progress);
            Answer answer = walk.analyze(found);
            new Reporting(workspace, plan, settings, progress, out).of(walk, answer, rule, about -> {
                if (saveMapping != null) {
                    MappingFile.write(saveMapping, answer.receipts());
                }
                mark.ends();
                progress.close();
                new Screen(spec.commandLine().getOut(), settings.lang()).print(about);
            });
        }
        return 0;
    }

    /** A workspace of these files alone; with {@code --add} of what it holds too. */
    private Workspace open(Path folder, Found found, Clock clock) {
        boolean there = Files.exists(folder.resolve("workspace.duckdb"));
        EngineSettings engine = EngineSettings.forWork(folder, found.bytes());
        Workspace workspace = clientele.opening().open(folder, engine, false);
        if (!there || add) {
            return workspace;
        }
        try {
            Holdings.refuseOthers(workspace, found);
            if (home != null
                    || new Unfinished(folder, found, options.plan(workspace, clock, clientele.zone())).isHere()) {
                return workspace;
            }
        } catch (RuntimeException refused) {
            workspace.close();
            throw refused;
        }
        // The place nobody named is made anew each time, so that the answer hangs on the files alone.
        workspace.close();
        return clientele.opening().open(folder, engine, true);
    }
}
