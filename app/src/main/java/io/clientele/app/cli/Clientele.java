package io.clientele.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command a user types; each subcommand is a class of its own. */
@Command(
        name = "clientele",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        description = "Who your target customers are, what they are worth, and how to reach more like them.",
        subcommands = {
            AnalyzeCommand.class,
            ImportCommand.class,
            RunCommand.class,
            ExportCommand.class,
            EvidenceCommand.class,
            ReceiptsCommand.class,
            RowsCommand.class,
            SettingsCommand.class,
            DoctorCommand.class,
            HelpCommand.class
        })
public final class Clientele implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Stop stop;

    /** A command that nobody stops. */
    public Clientele() {
        this(new Stop());
    }

    public Clientele(Stop stop) {
        this.stop = stop;
    }

    Stop stop() {
        return stop;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say what to do, e.g. analyze examples/shop");
    }
}
