package io.clientele.app.cli;

import io.clientele.warehouse.EngineSettings;
import io.clientele.warehouse.Workspace;
import java.nio.file.Path;

/** How a command comes by its workspace: it opens the folder, or borrows what a server holds. */
@FunctionalInterface
interface Opening {

    Opening OWN = (folder, settings, empty) ->
            empty ? Workspace.openEmpty(folder, settings) : Workspace.open(folder, settings);

    /** @param empty whether all it holds is removed first */
    Workspace open(Path folder, EngineSettings settings, boolean empty);
}
