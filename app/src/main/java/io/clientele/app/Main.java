package io.clientele.app;

import io.clientele.app.cli.Clientele;
import io.clientele.app.cli.Outcome;
import picocli.CommandLine;

/** The outermost door. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        CommandLine line = new CommandLine(new Clientele());
        line.setExecutionExceptionHandler((thrown, command, parsed) -> Outcome.of(thrown, command.getErr()));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        return line.execute(arguments);
    }
}
