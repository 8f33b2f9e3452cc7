package io.clientele.app.cli;

import io.clientele.run.Answer;
import io.clientele.run.Plan;
import io.clientele.run.PlanSettings;
import io.clientele.segment.GroupMap;
import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import io.clientele.value.RfmSettings;
import io.clientele.warehouse.EngineSettings;
import io.clientele.warehouse.Workspace;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The day asked about; default: the last day with an order.")
    private @Nullable LocalDate asOf;

    @Option(names = "--out", paramLabel = "DIR", description = "Where the report goes; default: ${DEFAULT-VALUE}.")
    private Path out = Path.of("report");

    @Option(names = "--home", paramLabel = "DIR", description = "The workspace; default: a new one in <out>/workspace.")
    private @Nullable Path home;

    @Option(names = "--add", description = "Add to what the workspace holds already.")
    private boolean add;

    @Option(names = "--source", paramLabel = "NAME", description = "Name of the source the files come from.")
    private @Nullable String source;

    @Option(
            names = "--mapping",
            paramLabel = "COLUMN=MEANING",
            description = "What a column means, e.g. 'Order no=order_key'. Repeatable.")
    private List<String> mapping = new ArrayList<>();

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "A setting, e.g. value.rfm.map=case. Repeatable.")
    private Map<String, String> settings = new HashMap<>();

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            description = "en, zh-Hans, zh-Hant or vi; default: ${DEFAULT-VALUE}.")
    private String lang = "en";

    @Option(names = "--yes", description = "Take every guess and write a finding for each.")
    private boolean yes;

    @Override
    public Integer call() {
        PlanSettings plan = planSettings();
        Path folder = home == null ? out.resolve("workspace") : home;
        if (home == null && !add) {
            Folders.delete(folder);
        }
        try {
            Files.createDirectories(out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        PrintWriter screen = spec.commandLine().getOut();
        try (Workspace workspace = Workspace.open(folder, EngineSettings.defaults())) {
            Answer answer = new Plan(workspace, plan, Clock.systemUTC()).analyze(paths);
            new Screen(screen).print(answer);
        }
        screen.flush();
        return 0;
    }

    private PlanSettings planSettings() {
        Map<String, String> said = new HashMap<>();
        for (String line : mapping) {
            int equals = line.lastIndexOf('=');
            if (equals < 1) {
                throw new InvalidInputException(Problem.of(
                        "app.mapping",
                        "--mapping " + line,
                        "Write COLUMN=MEANING, e.g. 'Order no=order_key', or how a column is read, e.g."
                                + " 'orders.csv:order_date=day/month'."));
            }
            said.put(
                    line.substring(0, equals).strip().toLowerCase(Locale.ROOT),
                    line.substring(equals + 1).strip().toLowerCase(Locale.ROOT));
        }
        return new PlanSettings(
                ZoneId.systemDefault(),
                asOf,
                source,
                settings.get("currency"),
                said,
                RfmSettings.of(settings.getOrDefault("value.rfm.rule", "product")),
                GroupMap.of(settings.getOrDefault("value.rfm.map", "ten")),
                yes);
    }
}
