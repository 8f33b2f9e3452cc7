package io.clientele.app.http;

import io.clientele.warehouse.Workspace;
import java.io.PrintWriter;
import java.util.List;

/** Command lines that come to the server because it holds the workspace. */
@FunctionalInterface
public interface Commands {

    /** Runs one on the thread that works with the workspace, and gives its exit code. */
    int run(Asked asked, Workspace workspace, PrintWriter out, PrintWriter err);

    /**
     * @param arguments as typed, paths whole
     * @param zone of whoever typed it
     */
    record Asked(List<String> arguments, String zone) {}
}
