package io.clientele.app.cli;

import io.clientele.app.http.Server;
import io.clientele.run.Invented;
import io.clientele.warehouse.Workspace;
import java.awt.Desktop;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;

/**
 * Shows a workspace as pages in a browser.
 *
 * @param port on 127.0.0.1; 0 = any that is free
 * @param open whether the browser is opened, too
 */
record Showing(Clientele clientele, CommandLine command, int port, boolean open) {

    static final int PORT = 8080;
    private static final int LARGEST_PORT = 65_535;

    static void check(int port) {
        if (port < 0 || port > LARGEST_PORT) {
            throw Usage.refused("app.noPort", "--port " + port, Map.of("most", String.valueOf(LARGEST_PORT)));
        }
    }

    /** Until Ctrl-C. */
    void untilStopped(Workspace workspace) throws InterruptedException {
        PrintWriter out = command.getOut();
        if (Invented.of(workspace.engine()).isPresent()) {
            tell("demo.mark");
        }
        CountDownLatch asked = new CountDownLatch(1);
        try (Server server = Server.start(workspace, Clock.systemUTC(), port, new Served())) {
            clientele.stop().by(asked::countDown);
            server.onEntry(() -> say(out, server.address()));
            say(out, server.address());
            if (open) {
                open(server.address());
            }
            asked.await();
        }
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
            tell("serve.noBrowser");
        }
    }

    private void tell(String key) {
        PrintWriter err = command.getErr();
        err.println(ScreenText.of(clientele.texts().say(key)));
        err.flush();
    }
}
