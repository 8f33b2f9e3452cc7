package io.clientele.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.app.http.Server;
import io.clientele.run.Published;
import io.clientele.warehouse.EngineSettings;
import io.clientele.warehouse.Workspace;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** While a server holds a workspace, commands go to it, and do there what they do elsewhere. */
class ServedTest {

    private static final String HEADER = "order no,order date,customer id,product,quantity,unit price\n";

    @TempDir
    private Path folder = Path.of("");

    private String home = "";
    private Workspace workspace;
    private Server server;

    @BeforeEach
    void serve() throws IOException {
        home = folder.resolve("home").toString();
        Path file = Files.writeString(folder.resolve("shop.csv"), HEADER + "1001,2026-01-05,K-1,tea,2,10.50\n");
        assertThat(typed("analyze", file.toString(), "--home", home, "--out", out()).exit)
                .isZero();
        workspace = Workspace.open(Path.of(home), EngineSettings.defaults());
        server = Server.start(workspace, Clock.systemUTC(), 0, new Served());
    }

    @AfterEach
    void stop() {
        server.close();
        workspace.close();
    }

    @Test
    void filesComeInAndAreComputedWhereTheyAreSeen() throws IOException {
        Path more = Files.writeString(folder.resolve("more.csv"), HEADER + "1002,2026-03-05,K-2,cup,1,4.00\n");

        Typed took = typed("import", more.toString(), "--home", home, "--source", "shop");
        Typed ran = typed("run", "--home", home, "--out", out());

        assertThat(took.exit).as(took.said).isZero();
        assertThat(took.said).contains("more.csv: 1 row read = 1 kept");
        assertThat(ran.said).contains("2 customers, 2 buyers", "5 Mar 2026");
        assertThat(Published.of(workspace.engine()).orElseThrow().asOf().day()).isEqualTo(LocalDate.of(2026, 3, 5));
        assertThat(folder.resolve("out/index.html")).exists();
    }

    @Test
    void whatTheUserCanMendComesBackInItsLanguageWithItsCode() {
        Typed wrong = typed("--lang", "vi", "export", "no.such", "--home", home, "--to", out() + "/x.csv");
        assertThat(wrong.exit).isEqualTo(2);
        assertThat(wrong.said).contains("no.such");
        Typed anew = typed("analyze", folder.resolve("shop.csv").toString(), "--home", home, "--out", out());
        assertThat(anew.said).contains("Who buys");
    }

    @Test
    void someOfTheCustomersAreToldWhileTheServerHoldsItsOwnSets() throws IOException {
        String rule = "{\"rule\": {\"did\": {\"kind\": \"purchase\"}}}";
        Path to = folder.resolve("some.csv");
        for (int time = 0; time < 2; time++) {
            Typed some = typed("run", "--home", home, "--out", out(), "--only", rule);
            assertThat(some.exit).as(some.said).isZero();
            assertThat(some.said).contains("Only customers for whom", "1 customer,");
            Typed list = typed("export", "value.totals", "--home", home, "--to", to.toString(), "--only", rule);
            assertThat(list.exit).as(list.said).isZero();
            assertThat(Files.readAllLines(to)).hasSize(2);
        }
    }

    @Test
    void aSecondServerIsToldOfTheFirst() {
        Typed second = typed("serve", "--home", home, "--port", "0");
        assertThat(second.exit).isEqualTo(2);
        assertThat(second.said).contains("port " + server.port());
    }

    @Test
    void onlyWhoCanReadTheLockMaySendCommands() throws IOException, InterruptedException {
        String[] word = Workspace.word(Path.of(home)).split(" ");
        assertThat(word[0]).isEqualTo(String.valueOf(server.port()));
        assertThat(send("Bearer " + word[1], null)).isEqualTo(200);
        assertThat(send("Bearer " + word[1].replace(word[1].charAt(0), '-'), null))
                .isEqualTo(401);
        assertThat(send("Bearer", null)).isEqualTo(401);
        assertThat(send("Bearer " + word[1], "http://evil.example")).isEqualTo(403);
        assertThat(send("Bearer " + word[1], "http://127.0.0.1:" + server.port()))
                .isEqualTo(401);
        Path lock = Path.of(home, "lock");
        if (Files.getFileStore(lock).supportsFileAttributeView("posix")) {
            assertThat(Files.getPosixFilePermissions(lock)).hasSize(2);
        }
    }

    @Test
    void pathsAreMadeWholeAndTheFolderIsImplied() {
        CommandLine line = Line.of(new Clientele());
        CommandLine.ParseResult parsed = line.parseArgs("analyze", "a.csv", "--set", "a=b", "--save-mapping=m.json");
        List<String> arguments = new WholePaths(Path.of(home)).of(parsed);
        assertThat(arguments)
                .containsExactly(
                        "analyze",
                        Path.of("a.csv").toAbsolutePath().toString(),
                        "--set",
                        "a=b",
                        "--save-mapping=" + Path.of("m.json").toAbsolutePath(),
                        "--out",
                        Path.of("report").toAbsolutePath().toString());
        assertThat(new WholePaths(Path.of(home)).of(line.parseArgs("rows", "export", "--to", "r.csv")))
                .contains("--home", Path.of(home).toAbsolutePath().toString());
    }

    private int send(String key, @org.jspecify.annotations.Nullable String origin)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.port() + "/api/command"))
                .header("Authorization", key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"arguments\": [\"settings\", \"list\", \"--home\", \"" + home + "\"], \"zone\": \"UTC\"}"));
        if (origin != null) {
            request.header("Origin", origin);
        }
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    private String out() {
        return folder.resolve("out").toString();
    }

    private static Typed typed(String... arguments) {
        StringWriter said = new StringWriter();
        CommandLine line = Line.own(new Clientele(new Stop(), Opening.OWN, ZoneOffset.UTC));
        line.setOut(new PrintWriter(said));
        line.setErr(new PrintWriter(said));
        return new Typed(line.execute(arguments), said.toString());
    }

    private record Typed(int exit, String said) {}
}
