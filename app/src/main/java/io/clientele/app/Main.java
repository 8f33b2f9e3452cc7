package io.clientele.app;

import io.clientele.app.cli.Clientele;
import io.clientele.app.cli.Line;
import io.clientele.app.cli.Outcome;
import io.clientele.app.cli.Stop;
import io.clientele.text.Texts;
import io.clientele.warehouse.Workspace;
import java.util.Set;

/** The outermost door. */
public final class Main {

    private static final Set<String> LONG = Set.of("analyze", "demo", "import", "run", "serve");

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
        return Line.own(new Clientele(stop)).execute(arguments);
    }
}
