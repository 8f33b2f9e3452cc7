package io.clientele.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.warehouse.EngineSettings;
import io.clientele.warehouse.Workspace;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** A workspace that is served, and a browser that is in. */
final class Serving implements AutoCloseable {

    /** For servers to which nobody sends a command. */
    static final Commands NO_COMMANDS = (asked, workspace, out, err) -> {
        throw new IllegalStateException("No command was expected, was " + asked);
    };

    final Workspace workspace;
    final Browser browser;
    private final Server server;

    /** @param prepare what is in the workspace before it is served */
    Serving(Path home, Consumer<Workspace> prepare) {
        workspace = Workspace.open(home, EngineSettings.defaults());
        prepare.accept(workspace);
        server = Server.start(workspace, Clock.systemUTC(), 0, Serving.NO_COMMANDS);
        browser = new Browser(server.address());
        assertThat(browser.get(server.address()).statusCode()).isEqualTo(302);
    }

    /** How the job ended that was asked for. */
    JsonNode ended(HttpResponse<String> asked) {
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
        return ended(Browser.json(asked).path("id").asString());
    }

    JsonNode ended(String id) {
        while (true) {
            JsonNode job = Browser.json(browser.get("/api/jobs/" + id));
            if (!List.of("waiting", "running").contains(job.path("state").asString())) {
                return job;
            }
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() {
        server.close();
        workspace.close();
    }
}
