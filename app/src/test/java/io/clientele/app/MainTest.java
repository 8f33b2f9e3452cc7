package io.clientele.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.warehouse.EngineSettings;
import io.clientele.warehouse.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void aShop() throws Exception {
        file = folder.resolve("shop.csv");
        Files.writeString(file, """
                order no,order date,customer id,product,quantity,unit price
                1001,2026-01-05,K-1,tea,2,10.50
                1002,2026-01-09,K-2,tea,1,10.50
                1003,2026-02-02,K-3,cup,3,4.00
                """);
    }

    @Test
    void importThenRunThenExport() {
        String home = folder.resolve("home").toString();
        assertThat(Main.run("import", file.toString(), "--home", home)).isZero();
        assertThat(Main.run(
                        "run", "--home", home, "--out", folder.resolve("out").toString()))
                .isZero();
        assertThat(folder.resolve("out").resolve("report.json")).exists();
        Path to = folder.resolve("orders.csv");
        assertThat(Main.run("export", "clean.orders", "--home", home, "--to", to.toString()))
                .isZero();
        assertThat(to).content().contains("1001");
        assertThat(Main.run("rows", "--home", home)).isZero();
        assertThat(Main.run("doctor", "--home", home)).isZero();
        assertThat(Main.run("evidence", "value.gross", "--home", home)).isZero();
    }

    @Test
    void someOfTheCustomersAreToldAlone() throws Exception {
        Files.writeString(file, Files.readString(file) + "1004,2026-02-03,K-1,cup,3,4.00\n");
        Path rule = Files.writeString(
                folder.resolve("rule.json"),
                "{\"rule\": {\"did\": {\"kind\": \"purchase\"}, \"times\": {\"at_least\": 2}}}");
        String home = folder.resolve("home").toString();
        String out = folder.resolve("out").toString();
        assertThat(said("analyze", file.toString(), "--out", out, "--home", home)
                        .printed())
                .contains("3 customers");

        CommandLineRun some = said("run", "--home", home, "--out", out, "--only", rule.toString());

        assertThat(some.exit()).as(some.printed()).isZero();
        assertThat(some.printed())
                .contains("1 customer,", "Only customers for whom: purchases: at least 2")
                .doesNotContain("Nothing changed");
        assertThat(folder.resolve("out/report.json")).content().contains("\"only\":{\"rule\":");
        assertThat(said("run", "--home", home, "--out", out).printed())
                .as("a report of some is none to compare with")
                .contains("3 customers", "Nothing changed");

        Path to = folder.resolve("some.csv");
        assertThat(said(
                                "export",
                                "value.totals",
                                "--home",
                                home,
                                "--to",
                                to.toString(),
                                "--only",
                                Files.readString(rule))
                        .exit())
                .isZero();
        assertThat(Files.readAllLines(to)).hasSize(2);
        CommandLineRun wrong =
                said("export", "value.months", "--home", home, "--to", to.toString(), "--only", rule.toString());
        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.printed()).contains("no customers");
        assertThat(said("run", "--home", home, "--only", "{\"rule\": {\"dit\": {}}}")
                        .printed())
                .contains("Maybe did?");
        assertThat(said("run", "--home", home, "--only", "no-such.json").exit()).isEqualTo(2);
    }

    private static CommandLineRun said(String... arguments) {
        return CommandLineRun.of(ZoneOffset.UTC, List.of(arguments));
    }

    @Test
    void aRowIsRepairedAndAReceiptWithdrawnAndRestored() throws Exception {
        String home = folder.resolve("home").toString();
        Files.writeString(file, Files.readString(file).replace("2026-01-09", "2026-01-99"));
        assertThat(Main.run("import", file.toString(), "--home", home)).isZero();
        String rows = folder.resolve("rows.csv").toString();
        assertThat(Main.run("rows", "export", "--home", home, "--to", rows)).isZero();
        String id = Files.readAllLines(Path.of(rows)).get(1).split(",")[0];
        String[] repair = {"rows", "repair", "--home", home, "--receipt", id, "--line", "3", "--set"};
        assertThat(Main.run(with(repair, "order day=2026-01-09"))).isEqualTo(2);
        assertThat(Main.run(with(repair, "order date=2026-01-09"))).isZero();
        assertThat(Main.run(with(repair, "order date=2026-01-09"))).isEqualTo(2);
        assertThat(Main.run("rows", "list", "--home", home, "--to", rows)).isZero();
        assertThat(Path.of(rows)).content().hasLineCount(1);
        assertThat(Main.run("receipts", "withdraw", id, "--home", home)).isZero();
        assertThat(Main.run("receipts", "withdraw", id, "--home", home)).isEqualTo(2);
        assertThat(Main.run("receipts", "--home", home, "restore", id)).isZero();
        assertThat(Main.run("receipts", "list", "--home", home)).isZero();
    }

    private static String[] with(String[] arguments, String last) {
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = last;
        return all;
    }

    @Test
    void aWorkspaceOfOtherFilesNeedsAdd() throws Exception {
        Path next = folder.resolve("next.csv");
        Files.writeString(next, Files.readString(file).replace("100", "200").replace("2026-0", "2026-1"));
        String out = folder.resolve("out").toString();
        assertThat(Main.run("analyze", file.toString(), "--out", out)).isZero();
        assertThat(Main.run("analyze", file.toString(), "--out", out)).isZero();
        assertThat(Main.run("analyze", next.toString(), "--out", out)).isEqualTo(2);
        assertThat(Main.run("analyze", next.toString(), "--out", out, "--add")).isZero();
        assertThat(folder.resolve("out").resolve("report.json")).content().contains("\"changes\"");
    }

    @Test
    void aSettingStaysUntilItIsChangedOrTakenBack() throws Exception {
        String out = folder.resolve("out").toString();
        String home = folder.resolve("home").toString();
        assertThat(Main.run("analyze", file.toString(), "--out", out, "--home", home, "--set", "currency=vnd"))
                .isZero();
        assertThat(Main.run("run", "--out", out, "--home", home)).isZero();
        assertThat(folder.resolve("out").resolve("report.json")).content().contains("\"currency\":\"VND\"");
        assertThat(Main.run("settings", "set", "currency", "--undo", "--home", home))
                .isZero();
        assertThat(Main.run("run", "--out", out, "--home", home)).isZero();
        assertThat(folder.resolve("out").resolve("report.json")).content().contains("\"currency\":\"XXX\"");
        assertThat(Main.run("settings", "list", "--home", home)).isZero();
        assertThat(Main.run("settings", "get", "curency", "--home", home)).isEqualTo(2);
        assertThat(Main.run("settings", "set", "currency", "--home", home)).isEqualTo(2);
        assertThat(Main.run("settings", "set", "currency", "EURO", "--home", home))
                .isEqualTo(2);
        assertThat(Main.run("run", "--out", out, "--home", home, "--set", "value.rfm=ten"))
                .isEqualTo(2);
    }

    @Test
    void aSavedMappingIsReadElsewhere() throws Exception {
        Path strange = folder.resolve("strange.csv");
        Files.writeString(strange, "Ref,Who,Day,Money\n7,anna,03/04/2026,5.00\n8,bert,04/05/2026,6.50\n");
        String mapping = folder.resolve("mapping.txt").toString();
        assertThat(Main.run(
                        "analyze",
                        strange.toString(),
                        "--out",
                        folder.resolve("one").toString(),
                        "--mapping",
                        "Who=customer_key",
                        "--mapping",
                        "Day=day/month",
                        "--save-mapping",
                        mapping))
                .isZero();
        assertThat(Path.of(mapping)).content().contains("Who=customer_key\nDay=order_date day/month\n");
        String two = folder.resolve("two").toString();
        assertThat(Main.run("analyze", strange.toString(), "--out", two)).isEqualTo(2);
        assertThat(Main.run("analyze", strange.toString(), "--out", two, "--mapping", mapping))
                .isZero();
        assertThat(Main.run("analyze", strange.toString(), "--out", two, "--mapping", strange.toString()))
                .isEqualTo(2);
    }

    @Test
    void whatTheUserCanFixExitsTwo() {
        String out = folder.resolve("out").toString();
        String home = folder.resolve("out").resolve("workspace").toString();
        assertThat(Main.run("analyze", file.toString(), "--out", out)).isZero();
        assertThat(Main.run(
                        "export",
                        "clean.nothing",
                        "--home",
                        home,
                        "--to",
                        folder.resolve("a.csv").toString()))
                .isEqualTo(2);
        assertThat(Main.run("evidence", "evnothing", "--home", home)).isEqualTo(2);
        assertThat(Main.run("rows", "--home", folder.resolve("nowhere").toString()))
                .isEqualTo(2);
        assertThat(Main.run("analyze", file.toString(), "--out", out, "--lang", "xx"))
                .isEqualTo(2);
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    @Test
    void aNewAnalysisDoesNotDeleteAWorkspaceInUse() {
        Path out = folder.resolve("out");
        try (Workspace held = Workspace.open(out.resolve("workspace"), EngineSettings.defaults())) {
            assertThat(Main.run("analyze", file.toString(), "--out", out.toString()))
                    .isEqualTo(2);
            assertThat(held.home().resolve("workspace.duckdb")).exists();
        }
        assertThat(Main.run("analyze", file.toString(), "--out", out.toString()))
                .isZero();
    }
}
