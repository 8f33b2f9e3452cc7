package io.clientele.app.cli;

import io.clientele.rules.Rule;
import io.clientele.run.Export;
import io.clientele.warehouse.Workspace;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One table or list as a file. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Write a table or list to a file, e.g. unify.memberships or lists/best.")
public final class ExportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "NAME", description = "shelf.table, a report table or a list.")
    private String name = "";

    @Mixin
    private HomeOption home = new HomeOption();

    @Option(
            names = "--to",
            required = true,
            paramLabel = "FILE",
            description = "The ending says the form: .csv, .xlsx or .parquet.")
    private Path file = Path.of("export.csv");

    @Option(names = "--bom", description = "Start a CSV file with a byte order mark, for Excel.")
    private boolean mark;

    @Mixin
    private OnlyOption only = new OnlyOption();

    @Override
    public Integer call() {
        Rule rule = only.rule();
        try (Workspace workspace = home.open()) {
            new Export(workspace).only(rule).write(name, file, mark);
        }
        spec.commandLine().getOut().println(file);
        spec.commandLine().getOut().flush();
        return 0;
    }
}
