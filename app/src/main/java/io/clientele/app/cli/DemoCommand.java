package io.clientele.app.cli;

import io.clientele.app.http.Server;
import io.clientele.collect.KeptLines;
import io.clientele.demo.Size;
import io.clientele.demo.Story;
import io.clientele.terms.CancelledException;
import io.clientele.text.Texts;
import io.clientele.warehouse.EngineSettings;
import io.clientele.warehouse.Workspace;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/**
 * An invented business to look around in. The workspace is one of its own: {@code CLIENTELE_HOME} is not asked, because invented people
 * do not belong among one's own.
 */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Look around in the workspace of an invented business, until Ctrl-C.")
public final class DemoCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ParentCommand
    private Clientele clientele = new Clientele();

    @Option(
            names = "--size",
            paramLabel = "tiny|small|large",
            description = "2,000, 41,872 or 1,000,000 people; default: small.")
    private Size size = Size.SMALL;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "The same seed makes the same people; default: ${DEFAULT-VALUE}.")
    private String seed = "1";

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "The workspace; default: ${DEFAULT-VALUE}. The same demo that is there already is opened.")
    private Path home = Path.of("clientele-demo");

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "On 127.0.0.1; 0 takes any that is free. Default: ${DEFAULT-VALUE}.")
    private int port = Showing.PORT;

    @Option(names = "--no-open", description = "Leave the browser alone.")
    private boolean quiet;

    @Override
    public Integer call() throws InterruptedException {
        Story story = new Story(size, GenerateCommand.number("--seed", seed, 0, Long.MAX_VALUE));
        Showing.check(port);
        Server.checkFree(port);
        Texts texts = clientele.texts();
        DemoHome demo = new DemoHome(home, story);
        if (demo.isThere()) {
            say(texts.say("demo.there", Map.of("home", home.toString())));
        } else {
            try (Telling progress = Telling.on(spec.commandLine().getErr(), texts)) {
                demo.make(Clock.systemUTC(), progress, clientele.stop()::by);
            } catch (CancelledException stopped) {
                say(texts.say("demo.cancelled"));
                return Outcome.CANCELLED;
            }
            say(texts.say("demo.made", Map.of("home", home.toString())));
        }
        try (Workspace workspace = clientele.opening().open(home, EngineSettings.forWork(home, 0), false)) {
            new KeptLines(workspace).show();
            new Showing(clientele, spec.commandLine(), port, !quiet).untilStopped(workspace);
        }
        return 0;
    }

    private void say(String line) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(ScreenText.of(line));
        err.flush();
    }
}
