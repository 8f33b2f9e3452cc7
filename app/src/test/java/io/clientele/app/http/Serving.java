package io.clientele.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.warehouse.EngineSettings;
import io.clientele.warehouse.Workspace;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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
        this(home, prepare, Clock.systemUTC());
    }

    Serving(Path home, Consumer<Workspace> prepare, Clock clock) {
        workspace = Workspace.open(home, EngineSettings.defaults());
        prepare.accept(workspace);
        server = Server.start(workspace, clock, 0, Serving.NO_COMMANDS);
        browser = new Browser(server.address());
        assertThat(browser.get(server.address()).statusCode()).isEqualTo(302);
    }

    /** Sends a file, and gives the id it waits under. */
    String sent(String name, String lines) {
        HttpResponse<String> sent = browser.send(
                "/api/data/uploads?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8),
                request -> request.header("Content-Type", "application/octet-stream")
                        .header("Origin", browser.origin())
                        .POST(BodyPublishers.ofString(lines)));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
        return Browser.json(sent).path("id").asString();
    }

    /** Takes a file in as it is guessed; the job is over. */
    JsonNode imported(String name, String lines) {
        JsonNode job =
                ended(browser.post("/api/data/imports", "{\"upload\":\"" + sent(name, lines) + "\",\"mapping\":[]}"));
        assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("done");
        return job;
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
