package io.clientele.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Scope;
import io.clientele.warehouse.EngineSettings;
import io.clientele.warehouse.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files in, figures out, on small worlds. */
class AnalyzeTest {

    private static final String HEADER = "order_id,customer_id,order_date,quantity,unit_price\n";

    @TempDir
    private Path folder;

    @Test
    void theSameFileTwiceChangesNothing() {
        Path file = write("march.csv", HEADER + "A1,C1,2026-03-01,2,5.00\nA2,C2,2026-03-02,1,7.50\n");
        try (Workspace workspace = workspace()) {
            Answer first = plan(workspace).analyze(List.of(file));
            Answer second = plan(workspace).analyze(List.of(file));
            assertThat(second.figures()).isEqualTo(first.figures());
            assertThat(second.receipts()).hasSize(1);
            assertThat(second.passedOver())
                    .singleElement()
                    .satisfies(known -> assertThat(known.code()).isEqualTo("alreadyKnown"));
        }
    }

    @Test
    void aCorrectedOrderReplacesTheWholeOlderVersion() {
        Path file = write(
                "march.csv", HEADER + "A1,C1,2026-03-01,2,5.00\nA1,C1,2026-03-01,1,1.00\nA2,C2,2026-03-02,1,7.50\n");
        Path corrected = write("march-2.csv", HEADER + "A1,C1,2026-03-01,3,5.00\nA2,C2,2026-03-02,1,7.50\n");
        try (Workspace workspace = workspace()) {
            plan(workspace).analyze(List.of(file));
            Answer answer = plan(workspace).analyze(List.of(corrected));
            assertThat(value(answer, "value.gross")).isEqualTo("22.5000");
            assertThat(value(answer, "clean.orders")).isEqualTo("2");
            assertThat(value(answer, "collect.rows_already_known")).isEqualTo("1");
        }
    }

    @Test
    void aRowWithoutAReadableDayIsSetAsideAndTheRestCounts() {
        Path file = write("march.csv", HEADER + "A1,C1,2026-03-01,2,5.00\nA2,C2,2026-02-30,1,7.50\nA3,C1\n");
        try (Workspace workspace = workspace()) {
            Answer answer = plan(workspace).analyze(List.of(file));
            assertThat(value(answer, "collect.rows_read")).isEqualTo("3");
            assertThat(value(answer, "collect.rows_kept")).isEqualTo("1");
            assertThat(value(answer, "collect.rows_set_aside")).isEqualTo("2");
            assertThat(workspace.engine().rows("look", "select line, reason, raw from clean.quarantine order by line"))
                    .extracting(row -> row.number(1) + " " + row.text(2))
                    .containsExactly("3 no readable date", "4 fields:2/5");
        }
    }

    @Test
    void datesThatFitBothOrdersAreAskedAboutWithTheLineThatAnswers() {
        Path file = write("open.csv", HEADER + "A1,C1,03/04/2026,2,5.00\nA2,C2,04/03/2026,1,7.50\n");
        try (Workspace workspace = workspace()) {
            assertThatThrownBy(() -> plan(workspace).analyze(List.of(file)))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("--mapping 'open.csv:order_date=day/month'");
        }
    }

    @Test
    void aTableOfCustomersBesideTheirOrdersIsOfTheSameSource() {
        Path people = write("customers.csv", "customer_id,customer_name,city\nC1,Ada Marlow,Hue\nC2,Ben Tarrow,Hue\n");
        Path orders = write("orders.csv", HEADER + "A1,C1,2026-03-01,2,5.00\n");
        try (Workspace workspace = workspace()) {
            Answer answer = plan(workspace).analyze(List.of(people, orders));
            assertThat(value(answer, "unify.customers")).isEqualTo("2");
            assertThat(value(answer, "value.buyers")).isEqualTo("1");
        }
    }

    @Test
    void customersBesideMonthsOfOrdersAreOfTheirSource() {
        Path people = write("customers.csv", "customer_id,customer_name,city\nC1,Ada Marlow,Hue\nC2,Ben Tarrow,Hue\n");
        Path january = write("orders-1.csv", HEADER + "A1,C1,2026-01-01,2,5.00\n");
        Path february = write("orders-2.csv", HEADER + "A2,C1,2026-02-01,2,5.00\nA3,C2,2026-02-02,1,5.00\n");
        try (Workspace workspace = workspace()) {
            Answer answer = plan(workspace).analyze(List.of(people, january, february));
            assertThat(value(answer, "unify.customers")).isEqualTo("2");
            assertThat(value(answer, "value.buyers")).isEqualTo("2");
        }
    }

    @Test
    void shopsWithTheSameColumnsButOtherPeopleAreNotOneSource() {
        String header = "order_id,customer_id,customer_name,order_date,amount\n";
        Path north = write(
                "north.csv",
                header + "1,1,Ada Marlow,2026-01-01,5\n2,2,Ben Tarrow,2026-01-02,5\n3,3,Cleo Vance,2026-01-03,5\n");
        Path south = write(
                "south.csv",
                header + "1,1,Edie Lunt,2026-01-04,7\n2,2,Finn Oster,2026-01-05,7\n3,3,Cleo Vance,2026-01-06,7\n");
        try (Workspace workspace = workspace()) {
            Answer answer = plan(workspace).analyze(List.of(north, south));
            assertThat(value(answer, "clean.orders")).isEqualTo("6");
            assertThat(value(answer, "value.gross")).isEqualTo("36.0000");
        }
    }

    @Test
    void anOrderNumberThatComesAgainMonthsLaterIsAnotherOrder() {
        Path last = write("2025.csv", HEADER + "1,C1,2025-03-01,2,5.00\n2,C2,2025-03-02,1,7.50\n");
        Path now = write("2026.csv", HEADER + "1,C1,2026-03-01,1,5.00\n2,C2,2026-03-02,1,5.00\n");
        try (Workspace workspace = workspace()) {
            plan(workspace).analyze(List.of(last));
            Answer answer = plan(workspace).analyze(List.of(now));
            assertThat(value(answer, "clean.orders")).isEqualTo("4");
            assertThat(value(answer, "value.gross")).isEqualTo("27.5000");
            assertThat(workspace.engine().rows("look", "select distinct rule from clean.findings"))
                    .extracting(row -> row.text(1))
                    .contains("order number restarts");
        }
    }

    @Test
    void goodsBelowTheFirstRowOfAnOrderBelongToTheOrderAbove() {
        Path file = write(
                "march.csv",
                "order_id,customer_id,order_date,product,quantity,unit_price\nA1,C1,2026-03-01,tea,2,5.00\nA1,,,cup,1,4.00\n"
                        + ",,,pot,1,20.00\nA2,C2,2026-03-02,tea,1,5.00\n,,,,4,39.00\n");
        try (Workspace workspace = workspace()) {
            Answer answer = plan(workspace).analyze(List.of(file));
            assertThat(value(answer, "clean.orders")).isEqualTo("2");
            assertThat(value(answer, "value.gross")).isEqualTo("39.0000");
            assertThat(value(answer, "collect.rows_set_aside")).isEqualTo("1");
        }
    }

    @Test
    void theOriginalIsKeptByItsSha256() {
        Path file = write("march.csv", HEADER + "A1,C1,2026-03-01,2,5.00\n");
        try (Workspace workspace = workspace()) {
            Answer answer = plan(workspace).analyze(List.of(file));
            assertThat(workspace.original(answer.receipts().get(0).sha256())).hasSameBinaryContentAs(file);
        }
    }

    @Test
    void aReturnIsMatchedWithAnEarlierSaleOfTheSameCustomerProductAndPrice() {
        String header = "order_id,customer_id,order_date,sku,quantity,unit_price\n";
        Path file = write(
                "march.csv",
                header
                        + "A1,C1,2026-03-01,P,2,5.00\nA2,C1,2026-03-05,P,1,5.00\nR1,C1,2026-03-07,P,-3,5.00\nR2,C1,2026-03-08,P,-1,5.00\n");
        try (Workspace workspace = workspace()) {
            plan(workspace).analyze(List.of(file));
            assertThat(workspace
                            .engine()
                            .rows(
                                    "look",
                                    "select o.order_key, reverses_how, s.order_key from clean.order_lines as l"
                                            + " join clean.orders as o on o.order_id = l.order_id left join clean.orders as s on s.order_id ="
                                            + " l.reverses_order where effect = 'return' order by 1"))
                    .extracting(row -> row.text(1) + " " + row.text(2) + " " + row.text(3))
                    .containsExactly("R1 matched A2", "R2 none null");
        }
    }

    private static String value(Answer answer, String measure) {
        return String.valueOf(
                answer.figure(measure, Scope.DEFAULT).orElseThrow().value());
    }

    private Plan plan(Workspace workspace) {
        Clock clock = Clock.fixed(Instant.parse("2026-04-01T00:00:00Z"), ZoneOffset.UTC);
        return new Plan(workspace, PlanSettings.defaults(ZoneId.of("Asia/Ho_Chi_Minh")), clock);
    }

    private Workspace workspace() {
        return Workspace.open(folder.resolve("workspace"), EngineSettings.defaults());
    }

    private Path write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
