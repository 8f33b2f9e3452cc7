package io.clientele.app;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.TimeZone;

/** One call of the command line: how it ended and what it printed. */
record CommandLineRun(int exit, String printed) {

    static CommandLineRun of(ZoneId zone, List<String> arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        TimeZone before = TimeZone.getDefault();
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PrintStream both = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(both);
            System.setErr(both);
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            int exit = Main.run(arguments.toArray(String[]::new));
            return new CommandLineRun(exit, printed.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
            TimeZone.setDefault(before);
        }
    }
}
