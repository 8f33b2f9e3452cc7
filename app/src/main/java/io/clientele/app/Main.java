package io.clientele.app;

import io.clientele.app.cli.Clientele;
import io.clientele.app.cli.Outcome;
import io.clientele.app.cli.Stop;
import io.clientele.app.cli.Usage;
import io.clientele.run.ReportSettings;
import io.clientele.text.Texts;
import io.clientele.warehouse.Workspace;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The outermost door. */
public final class Main {

    private static final Set<String> LONG = Set.of("analyze", "import", "run", "serve");

    private Main() {}

    public static void main(String[] arguments) {
        loadAhead(arguments);
        Stop stop = new Stop().listen();
        int code = Outcome.FAILED;
        try {
            code = run(stop, arguments);
        } finally {
            stop.ended(code);
        }
        System.exit(code);
    }

    /** What the start of a long command does on one core leaves the other free to load what it needs next. */
    private static void loadAhead(String... arguments) {
        if (arguments.length > 0 && LONG.contains(arguments[0])) {
            Thread ahead = new Thread(
                    () -> {
                        Workspace.load();
                        Texts.load();
                    },
                    "load ahead");
            ahead.setDaemon(true);
            ahead.start();
        }
    }

    static int run(String... arguments) {
        return run(new Stop(), arguments);
    }

    private static int run(Stop stop, String... arguments) {
        CommandLine line = new CommandLine(new Clientele(stop));
        line.setExecutionExceptionHandler(
                (thrown, command, parsed) -> Outcome.of(thrown, command.getErr(), lang(command)));
        line.setParameterExceptionHandler((thrown, given) ->
                Outcome.of(Usage.refused(thrown), thrown.getCommandLine().getErr(), lang(given)));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        return line.execute(arguments);
    }

    private static String lang(CommandLine command) {
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
