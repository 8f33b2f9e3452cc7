package io.clientele.app.http;

import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import io.clientele.warehouse.Workspace;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The server of one workspace, on this machine only. */
public final class Server implements AutoCloseable {

    /** Of requests that are answered at once, a few of which listen; more wait. */
    private static final int MOST_THREADS = 64;

    /** Tells through Java's own logging; what is wrong is of interest, that it starts is not. Held, else it is forgotten. */
    private static final Logger TOMCAT = Logger.getLogger("org.apache");

    /** A filter stands in the address: the longest there may be, each letter of it as three bytes of three letters. */
    private static final String LONGEST_ADDRESS = "server.max-http-request-header-size=256KB";

    private final ConfigurableApplicationContext context;
    private final Doorkeeper doorkeeper;
    private final int port;

    private Server(ConfigurableApplicationContext context, Doorkeeper doorkeeper, int port) {
        this.context = context;
        this.doorkeeper = doorkeeper;
        this.port = port;
    }

    /**
     * Starts on 127.0.0.1.
     *
     * @param port 0 = any that is free
     * @throws InvalidInputException when another program has the port
     */
    public static Server start(Workspace workspace, Clock clock, int port, Commands commands) {
        checkFree(port);
        Doorkeeper doorkeeper = new Doorkeeper();
        Desk desk = new Desk(workspace, clock);
        // Spring's own logging would set up a system of its own.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        TOMCAT.setLevel(Level.WARNING);
        try {
            ConfigurableApplicationContext context = new SpringApplicationBuilder(Wiring.class)
                    .web(WebApplicationType.SERVLET)
                    .bannerMode(Banner.Mode.OFF)
                    .logStartupInfo(false)
                    .registerShutdownHook(false)
                    .properties(Map.of(
                            "server.address", "127.0.0.1",
                            "server.port", port,
                            "server.tomcat.threads.max", MOST_THREADS,
                            "server.tomcat.max-http-form-post-size", "64KB",
                            "server.tomcat.max-swallow-size", "1MB",
                            "server.shutdown", "immediate",
                            "server.compression.enabled", "true",
                            "server.compression.mime-types",
                                    "text/html,text/css,text/javascript,text/csv,application/json,image/svg+xml",
                            "spring.main.lazy-initialization", "false",
                            "spring.jmx.enabled", "false"))
                    .properties(LONGEST_ADDRESS)
                    .initializers(made -> {
                        made.getBeanFactory().registerSingleton("doorkeeper", doorkeeper);
                        made.getBeanFactory().registerSingleton("desk", desk);
                        made.getBeanFactory().registerSingleton("commands", commands);
                    })
                    .run();
            int taken = Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
            doorkeeper.at(taken);
            workspace.say(taken + " " + doorkeeper.key());
            return new Server(context, doorkeeper, taken);
        } catch (RuntimeException failed) {
            desk.close();
            throw failed;
        }
    }

    /** Asked before all is put together; the server itself would tell of it at length. */
    public static void checkFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException taken) {
            throw new InvalidInputException(new Problem(
                    "app.portTaken",
                    "--port " + port,
                    Map.of("port", String.valueOf(port)),
                    "Another program uses this port; choose another with --port, or --port 0 for any."));
        }
    }

    public int port() {
        return port;
    }

    /** An address that lets one browser in. */
    public String address() {
        return "http://127.0.0.1:" + port + "/?token=" + doorkeeper.invite();
    }

    /** Called with each new address, once the one before has let somebody in. */
    public void onEntry(Runnable told) {
        doorkeeper.onEntry(told);
    }

    @Override
    public void close() {
        Desk desk = context.getBean(Desk.class);
        // Who listens to jobs goes first, or the server would wait for them.
        desk.jobs().quiet();
        context.close();
        desk.close();
    }
}
