package io.clientele.app.cli;

import io.clientele.collect.KeptLines;
import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import io.clientele.warehouse.EngineSettings;
import io.clientele.warehouse.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * Where the workspace is: {@code --home}, else the environment variable {@code CLIENTELE_HOME}. What runs in a workspace that is
 * opened here stops at a Ctrl-C.
 */
final class HomeOption {

    @Option(
            names = "--home",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "The workspace; default: $CLIENTELE_HOME.")
    private @Nullable Path home;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    /** The folder, or null when none is named. */
    @Nullable
    Path named() {
        if (home != null) {
            return home;
        }
        String variable = System.getenv("CLIENTELE_HOME");
        return variable == null || variable.isBlank() ? null : Path.of(variable);
    }

    Path folder() {
        Path named = named();
        if (named == null) {
            throw new InvalidInputException(
                    Problem.of("app.home", "--home", "Say which workspace: --home DIR, or set CLIENTELE_HOME."));
        }
        return named;
    }

    /** @param bytes of the files that are read */
    Workspace openOrMake(long bytes) {
        return shown(opened(folder(), EngineSettings.forWork(folder(), bytes)));
    }

    /** Opens a workspace that must be there already. */
    Workspace open() {
        Path folder = folder();
        if (!Files.exists(folder.resolve("workspace.duckdb"))) {
            Path inside = folder.resolve("workspace");
            String maybe = Files.exists(inside.resolve("workspace.duckdb"))
                    ? " Maybe " + inside + "?"
                    : " Make one with import PATH… --home " + folder;
            throw new InvalidInputException(
                    Problem.of("app.noWorkspace", folder.toString(), "There is no workspace here." + maybe));
        }
        return shown(opened(folder, EngineSettings.forWork(folder, 0)));
    }

    /** A folder that was moved or copied keeps its rows in another place than before. */
    private static Workspace shown(Workspace workspace) {
        try {
            new KeptLines(workspace).show();
            return workspace;
        } catch (RuntimeException failed) {
            workspace.close();
            throw failed;
        }
    }

    private Workspace opened(Path folder, EngineSettings settings) {
        if (command.root().userObject() instanceof Clientele clientele) {
            Workspace workspace = clientele.opening().open(folder, settings, false);
            clientele.stop().by(workspace.engine()::cancel);
            return workspace;
        }
        return Opening.OWN.open(folder, settings, false);
    }
}
