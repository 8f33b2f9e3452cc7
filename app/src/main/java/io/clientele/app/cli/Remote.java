package io.clientele.app.cli;

import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import io.clientele.warehouse.Workspace;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Scanner;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server that holds the workspace of a command, on this machine: the command goes to it and its words come back. */
final class Remote {

    private static final Pattern WORD = Pattern.compile("(\\d{1,5}) ([A-Za-z0-9_-]{43})");
    private static final int OK = 200;

    /** Would show again what is shown already. */
    private static final Set<String> SHOWS = Set.of("serve", "demo");

    private final Path home;
    private final String port;
    private final String key;

    private Remote(Path home, String port, String key) {
        this.home = home;
        this.port = port;
        this.key = key;
    }

    /** The server, where that is what held the command up. */
    static Optional<Remote> holding(Exception thrown) {
        if (!(thrown instanceof InvalidInputException refused)) {
            return Optional.empty();
        }
        for (Problem problem : refused.problems()) {
            Matcher word = WORD.matcher(
                    problem.code().equals("warehouse.held") ? Workspace.word(Path.of(problem.where())) : "");
            if (word.matches()) {
                return Optional.of(new Remote(Path.of(problem.where()), word.group(1), word.group(2)));
            }
        }
        return Optional.empty();
    }

    int run(Clientele clientele, CommandLine command, ParseResult parsed) throws IOException, InterruptedException {
        if (SHOWS.contains(command.getCommandName())) {
            return Outcome.of(
                    new InvalidInputException(new Problem(
                            "app.servedAlready",
                            home.toString(),
                            Map.of("port", port),
                            "A server shows this workspace already, on port " + port + ".")),
                    command.getErr(),
                    Line.lang(command));
        }
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("arguments", new WholePaths(home).of(parsed));
        asked.put("zone", clientele.zone().getId());
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/command"))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .header("Accept-Language", Line.lang(command))
                .POST(HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(asked)))
                .build();
        HttpResponse<InputStream> answer =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            // Closing what is read is how the server learns of a Ctrl-C.
            clientele.stop().by(() -> close(body));
            return answer.statusCode() == OK ? pass(body, command) : refused(answer.statusCode(), command);
        }
    }

    private int refused(int status, CommandLine command) {
        return Outcome.of(
                new InvalidInputException(new Problem(
                        "app.serverRefused",
                        home.toString(),
                        Map.of("status", String.valueOf(status)),
                        "The server that holds this workspace refused the command (status " + status
                                + "); stop it, or try again.")),
                command.getErr(),
                Line.lang(command));
    }

    private static int pass(InputStream body, CommandLine command) {
        int exit = Outcome.CANCELLED;
        try (Scanner lines = new Scanner(body, StandardCharsets.UTF_8)) {
            while (lines.hasNextLine()) {
                String line = lines.nextLine();
                JsonNode said = line.isBlank() ? null : JsonMapper.shared().readTree(line);
                if (said != null) {
                    print(command.getOut(), said.get("out"));
                    print(command.getErr(), said.get("err"));
                    exit = said.has("exit") ? said.get("exit").asInt() : exit;
                }
            }
        }
        return exit;
    }

    private static void print(PrintWriter to, @Nullable JsonNode text) {
        if (text != null) {
            to.print(text.asString());
            to.flush();
        }
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException gone) {
            // It is closed all the same.
        }
    }
}
