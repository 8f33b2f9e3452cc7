package io.clientele.app.cli;

import io.clientele.app.http.Server;
import io.clientele.warehouse.Workspace;
import java.awt.Desktop;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The workspace as pages in a browser, until Ctrl-C. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Open the workspace in a browser: every number explains itself down to its rows.")
public final class ServeCommand implements Callable<Integer> {

    private static final int PORT = 8080;
    private static final int LARGEST_PORT = 65_535;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ParentCommand
    private Clientele clientele = new Clientele();

    @Mixin
    private HomeOption home = new HomeOption();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "On 127.0.0.1; 0 takes any that is free. Default: ${DEFAULT-VALUE}.")
    private int port = PORT;

    @Option(names = "--open", description = "Open the browser, too.")
    private boolean open;

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > LARGEST_PORT) {
            throw Usage.refused("app.noPort", "--port " + port, Map.of("most", String.valueOf(LARGEST_PORT)));
        }
        PrintWriter out = spec.commandLine().getOut();
        CountDownLatch asked = new CountDownLatch(1);
        try (Workspace workspace = home.openOrMake(0);
                Server server = Server.start(workspace, Clock.systemUTC(), port, new Served())) {
            clientele.stop().by(asked::countDown);
            server.onEntry(() -> say(out, server.address()));
            say(out, server.address());
            if (open) {
                open(server.address());
            }
            asked.await();
        }
        return 0;
    }

    /** Alone on its line, so that a script can read it; each address lets one browser in. */
    private static void say(PrintWriter out, String address) {
        out.println(address);
        out.flush();
    }

    private void open(String address) {
        try {
            Desktop.getDesktop().browse(URI.create(address));
        } catch (IOException | UnsupportedOperationException noBrowser) {
            PrintWriter err = spec.commandLine().getErr();
            err.println(clientele.texts().say("serve.noBrowser"));
            err.flush();
        }
    }
}
