package io.clientele.app.cli;

import io.clientele.run.Evidence;
import io.clientele.text.Texts;
import io.clientele.warehouse.Workspace;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What stands behind a figure. */
@Command(
        name = "evidence",
        mixinStandardHelpOptions = true,
        description = "Print definition, SQL and all rows behind a figure.")
public final class EvidenceCommand implements Callable<Integer> {

    private static final int LABEL = 12;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ParentCommand
    private Clientele clientele = new Clientele();

    @Parameters(
            arity = "1..*",
            paramLabel = "ID",
            description = "The evidence id of report.json, or a measure with its scope: value.gross customers=all")
    private List<String> id = new ArrayList<>();

    @Mixin
    private HomeOption home = new HomeOption();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Texts texts = clientele.texts();
        try (Workspace workspace = home.open()) {
            Evidence evidence = new Evidence(workspace.engine());
            Evidence.Kept kept = evidence.kept(String.join(" ", id), texts);
            kept.about().forEach((name, value) -> {
                if (!value.isEmpty()) {
                    out.println(label(texts, name) + value);
                }
            });
            out.println(label(texts, "rows") + kept.rows().sql());
            out.println();
            evidence.rows(kept, texts, out);
        }
        out.flush();
        return 0;
    }

    private static String label(Texts texts, String name) {
        return ScreenText.left(
                        texts.say("evidence." + name)
                                + texts.say("pattern.colon").strip(),
                        LABEL) + " ";
    }
}
