package io.clientele.app.cli;

import io.clientele.collect.Receipt;
import io.clientele.collect.Receipts;
import io.clientele.collect.file.Found;
import io.clientele.collect.file.Inputs;
import io.clientele.collect.file.PassedOver;
import io.clientele.run.Plan;
import io.clientele.run.ReportReceipts;
import io.clientele.run.ReportWords;
import io.clientele.text.Texts;
import io.clientele.warehouse.Workspace;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Takes files into a workspace, a receipt each; nothing is computed yet. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Take files into a workspace; run computes the answer.")
public final class ImportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ParentCommand
    private Clientele clientele = new Clientele();

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files or folders with exports.")
    private List<Path> paths = new ArrayList<>();

    @Mixin
    private HomeOption home = new HomeOption();

    @Mixin
    private PlanOptions options = new PlanOptions();

    @Override
    public Integer call() {
        options.check();
        Texts texts = clientele.texts();
        ReportWords words = new ReportWords(texts);
        PrintWriter out = spec.commandLine().getOut();
        Clock clock = Clock.systemUTC();
        Found found = Inputs.find(paths);
        try (Workspace workspace = home.openOrMake(found.bytes());
                Telling progress = Telling.on(spec.commandLine().getErr(), texts)) {
            Receipts receipts = new Receipts(workspace.engine());
            Set<String> before = receipts.believed().stream().map(Receipt::id).collect(Collectors.toSet());
            List<PassedOver> passedOver =
                    new Plan(workspace, options.plan(workspace, clock, clientele.zone()), clock, progress).take(found);
            progress.close();
            List<Receipt> fresh = receipts.believed().stream()
                    .filter(receipt -> !before.contains(receipt.id()))
                    .toList();
            new ScreenReceipts(out, texts).print(new ReportReceipts(workspace.engine(), words).of(fresh));
            passedOver.forEach(file ->
                    out.println("  " + ScreenText.of(words.passedOver(file).text())));
        }
        out.flush();
        return 0;
    }
}
