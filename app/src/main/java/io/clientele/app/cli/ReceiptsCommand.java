package io.clientele.app.cli;

import io.clientele.collect.Receipt;
import io.clientele.run.ReceiptList;
import io.clientele.run.Undo;
import io.clientele.warehouse.Workspace;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What was taken in, and the way back. */
@Command(
        name = "receipts",
        mixinStandardHelpOptions = true,
        description = "List what was taken in; withdraw a receipt or bring it back. run computes the answer again.")
public final class ReceiptsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ParentCommand
    private Clientele clientele = new Clientele();

    @Mixin
    private HomeOption home = new HomeOption();

    @Override
    public Integer call() {
        return list();
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Every receipt, in the order they came, with its rows, its state and what takes it back.")
    Integer list() {
        PrintWriter out = spec.commandLine().getOut();
        ScreenReceiptList screen = new ScreenReceiptList(out, clientele.texts());
        try (Workspace workspace = home.open()) {
            new ReceiptList(workspace.engine()).each(screen::print);
        }
        out.flush();
        return 0;
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Take all facts of a receipt out of now; versions they replaced are believed again.")
    Integer withdraw(@Parameters(paramLabel = "ID", description = "The receipt.") String id) {
        try (Workspace workspace = home.open()) {
            return told(new Undo(workspace, Clock.systemUTC()).withdraw(id), workspace);
        }
    }

    @Command(mixinStandardHelpOptions = true, description = "Believe a withdrawn receipt again.")
    Integer restore(@Parameters(paramLabel = "ID", description = "The receipt.") String id) {
        try (Workspace workspace = home.open()) {
            return told(new Undo(workspace, Clock.systemUTC()).restore(id), workspace);
        }
    }

    private int told(Receipt changed, Workspace workspace) {
        PrintWriter out = spec.commandLine().getOut();
        new ScreenReceiptList(out, clientele.texts()).printChanged(workspace, List.of(changed), home.folder());
        out.flush();
        return 0;
    }
}
