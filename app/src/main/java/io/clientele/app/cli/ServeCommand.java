package io.clientele.app.cli;

import io.clientele.warehouse.Workspace;
import java.util.concurrent.Callable;
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
    private int port = Showing.PORT;

    @Option(names = "--open", description = "Open the browser, too.")
    private boolean open;

    @Override
    public Integer call() throws InterruptedException {
        Showing.check(port);
        try (Workspace workspace = home.openOrMake(0)) {
            new Showing(clientele, spec.commandLine(), port, open).untilStopped(workspace);
        }
        return 0;
    }
}
