package io.clientele;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.clean.Cleaning;
import io.clientele.collect.Receipt;
import io.clientele.collect.Receipts;
import io.clientele.run.Plan;
import io.clientele.run.PlanSettings;
import io.clientele.warehouse.EngineSettings;
import io.clientele.warehouse.Step;
import io.clientele.warehouse.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The steps over one receipt, as the database itself parses them: of orders, customers, summaries, products and events. */
class CleanStepsTest {

    private static final Path RESOURCES = Path.of("src/test/resources/io/clientele");
    private static final Set<String> SHELVES = Set.of("clean", "collect");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-04-01T08:00:00Z"), ZoneOffset.UTC);

    private static final String ORDERS = "order no,order date,customer id,country,product,quantity,unit price,status\n"
            + "1001,2026-01-05,K-1,Vietnam,tea,2,10.50,paid\n"
            + "1001,2026-01-05,K-1,Vietnam,tea,2,10.50,paid\n"
            + "1002,2026-01-09,K-2,Vietnam,cup,1,10.50,cancelled\n"
            + "1003,2026-02-11,K-1,Vietnam,tea,-1,10.50,paid\n"
            + "1004,2026-02-31,K-2,Vietnam,tea,1,10.50,paid\n";
    private static final String CUSTOMERS =
            "customer id,name,country,age\nK-1,Nguyen Van An,Vietnam,31\nK-2,Tran Thi Binh,Vietnam,40\n";
    private static final String SUMMARIES =
            "client,orders,revenue,last order\nC7,3,120.50,2026-03-01\nC8,1,9.90,2026-01-07\n";
    private static final String PRODUCTS = "sku,product name,category\ntea,Green tea,drinks\ncup,Cup,things\n";
    private static final String RATES = "date,currency,rate\n2026-01-05,USD,25450\n2026-01-06,CNY,3512.35\n";
    private static final String COSTS =
            "date,kind,customer id,campaign,amount\n2026-01-05,serve,K-1,,12.50\n2026-01-06,win,,Spring,100\n";

    private static final String EVENTS =
            "event id,event time,event,client,page,seconds\nE1,2026-03-01 10:00,page view,C7,/tea,4\nE2,2026-03-02 11:30,search,,/find,9\n";

    @TempDir
    private static Path folder = Path.of("");

    private static final List<Ran> RAN = new ArrayList<>();

    /** @param kind of table the step was over; @param before names of the temporary tables that stood already */
    private record Ran(String kind, Step step, Statement statement, Set<String> before) {}

    @BeforeAll
    static void cleanEachKindOfTable() throws IOException {
        for (String text : List.of(ORDERS, CUSTOMERS, SUMMARIES, PRODUCTS, RATES, COSTS, EVENTS)) {
            Path file = Files.writeString(folder.resolve("table.csv"), text);
            try (Workspace workspace = Workspace.open(
                    folder.resolve("home" + RAN.size()),
                    EngineSettings.defaults().withThreads(1))) {
                new Plan(workspace, yes(), CLOCK).take(List.of(file));
                Receipt receipt = new Receipts(workspace.engine()).believed().get(0);
                // A second time, so that the steps against what is known already run too.
                List<Step> steps = new Cleaning(workspace, LocalDate.of(2026, 4, 1)).clean(receipt, () -> {});
                Set<String> before = new HashSet<>();
                for (Step step : steps) {
                    RAN.add(new Ran(
                            receipt.kind().name().toLowerCase(java.util.Locale.ROOT),
                            step,
                            parsed(workspace, step),
                            Set.copyOf(before)));
                    before.add(step.name());
                }
            }
        }
    }

    private static PlanSettings yes() {
        PlanSettings plain = PlanSettings.defaults(ZoneId.of("Asia/Ho_Chi_Minh"));
        return new PlanSettings(plain.zone(), null, "shop", null, plain.mapping(), plain.rfm(), plain.groups(), true);
    }

    private static Statement parsed(Workspace workspace, Step step) {
        return Statement.parsed(Objects.requireNonNull(workspace
                .engine()
                .rows(
                        step.table(),
                        "select cast(json_serialize_sql("
                                + workspace.engine().dialect().quoted(step.select()) + ") as varchar)")
                .get(0)
                .text(1)));
    }

    @Test
    void aStepReadsItsOwnShelfTheOneBeforeItAndWhatThisReceiptMade() {
        for (Ran each : RAN) {
            for (String table : each.statement.tables()) {
                if (table.contains(".")) {
                    assertThat(SHELVES)
                            .as("%s reads %s", each.step.table(), table)
                            .contains(table.substring(0, table.indexOf('.')));
                } else {
                    assertThat(each.before)
                            .as("%s reads %s", each.step.table(), table)
                            .contains(table);
                }
            }
        }
    }

    @Test
    void aStepWritesOnTheShelfOfItsRoomOrForItsReceiptAlone() {
        assertThat(RAN).allMatch(each -> each.step.shelf().equals("clean"));
        assertThat(RAN)
                .filteredOn(each -> each.step.kept() == Step.Kept.APPENDED)
                .extracting(each -> each.step.table())
                .contains("clean.orders", "clean.order_lines", "clean.parties", "clean.summaries", "clean.products")
                .contains("clean.events", "clean.event_properties");
    }

    @Test
    void aStepCallsOnlyFunctionsThatMeanTheSameOrThatTheDialectWords() throws IOException {
        Set<String> others = new TreeSet<>();
        for (Ran each : RAN) {
            for (String function : each.statement.functions()) {
                if (!allowed().contains(function)) {
                    others.add(function);
                }
            }
        }
        assertThat(others).isEmpty();
    }

    private static Set<String> allowed() throws IOException {
        Set<String> names = new HashSet<>();
        for (String list : List.of("allowed-functions.txt", "allowed-in-receipt-steps.txt")) {
            try (Stream<String> lines =
                    Files.lines(RESOURCES.resolve("warehouse").resolve(list))) {
                lines.filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(names::add);
            }
        }
        return names;
    }

    @Test
    void everyStepSaysWhatOneRowIs() {
        assertThat(RAN).allSatisfy(each -> assertThat(each.step.select()).startsWith("-- one row a"));
    }

    /** Ids and paths of the machine are left out; everything else stands as it RAN. */
    @Test
    void everyStepReadsAsItsGoldenFileSays() throws IOException {
        Set<String> seen = new HashSet<>();
        for (Ran each : RAN) {
            String name = each.kind + "/" + each.step.table().substring("clean.".length());
            String file = name;
            for (int more = 2; !seen.add(file); more++) {
                file = name + "-" + more;
            }
            Golden.holds(
                    RESOURCES.resolve("clean").resolve(file + ".duckdb.sql"),
                    each.step
                            .select()
                            .replaceAll("'[^']*/files/rows/[^']*'", "'<rows>'")
                            .replaceAll("rc[a-z2-7]{25}", "<receipt>"));
        }
    }

    @Test
    void nothingTemporaryIsLeft() throws IOException {
        try (Workspace workspace =
                Workspace.open(folder.resolve("left"), EngineSettings.defaults().withThreads(1))) {
            Path file = Files.writeString(folder.resolve("table.csv"), ORDERS);
            new Plan(workspace, yes(), CLOCK).take(List.of(file));
            assertThat(workspace
                            .engine()
                            .rows(
                                    "look",
                                    "select table_name from information_schema.tables where table_catalog = 'temp'"))
                    .isEmpty();
        }
    }
}
