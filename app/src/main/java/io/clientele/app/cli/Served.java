package io.clientele.app.cli;

import io.clientele.app.http.Commands;
import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import io.clientele.warehouse.Workspace;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;

/** Commands in the server that holds the workspace: the same lines, with the workspace lent to them. */
final class Served implements Commands {

    /** What would wait for itself, or has no workspace. */
    private static final Set<String> REFUSED = Set.of("serve", "demo");

    @Override
    public int run(Asked asked, Workspace workspace, PrintWriter out, PrintWriter err) {
        List<String> arguments = asked.arguments();
        if (arguments.stream().anyMatch(REFUSED::contains)) {
            return Outcome.of(held(workspace), err, "en");
        }
        Clientele clientele = new Clientele(
                new Stop(),
                (folder, settings, empty) -> {
                    if (empty || !folder.toAbsolutePath().normalize().equals(workspace.home())) {
                        throw held(workspace);
                    }
                    return workspace.lent();
                },
                ZoneId.of(asked.zone()));
        CommandLine line = Line.of(clientele);
        line.setOut(out);
        line.setErr(err);
        return line.execute(arguments.toArray(String[]::new));
    }

    private static InvalidInputException held(Workspace workspace) {
        return new InvalidInputException(Problem.of(
                "app.served",
                workspace.home().toString(),
                "A server shows this workspace: add to it with --add, or choose another --home."));
    }
}
