package io.clientele.app.cli;

import io.clientele.run.ReportSettings;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The command line with its ways out: what is thrown becomes words and an exit code. */
public final class Line {

    private Line() {}

    /** For a process of its own: where a server holds the workspace, the command goes to it. */
    public static CommandLine own(Clientele clientele) {
        CommandLine line = of(clientele);
        line.setExecutionExceptionHandler((thrown, command, parsed) -> {
            Optional<Remote> server = Remote.holding(thrown);
            return server.isPresent()
                    ? server.orElseThrow().run(clientele, command, parsed)
                    : Outcome.of(thrown, command.getErr(), lang(command));
        });
        return line;
    }

    static CommandLine of(Clientele clientele) {
        CommandLine line = new CommandLine(clientele);
        line.setExecutionExceptionHandler(
                (thrown, command, parsed) -> Outcome.of(thrown, command.getErr(), lang(command)));
        line.setParameterExceptionHandler((thrown, given) ->
                Outcome.of(Usage.refused(thrown), thrown.getCommandLine().getErr(), lang(given)));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        return line;
    }

    static String lang(CommandLine command) {
        OptionSpec lang = command.getCommandSpec().findOption("--lang");
        return lang == null ? "en" : ReportSettings.alias(String.valueOf((Object) lang.getValue()));
    }

    /** Of a line that could not be read: what stands after the option, or after its equals sign. */
    private static String lang(String... given) {
        String before = "";
        for (String argument : given) {
            if (before.equals("--lang")) {
                return ReportSettings.alias(argument);
            }
            if (argument.startsWith("--lang=")) {
                return ReportSettings.alias(argument.substring("--lang=".length()));
            }
            before = argument;
        }
        return "en";
    }
}
