package io.clientele;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.clean.Quality;
import io.clientele.segment.GroupMap;
import io.clientele.segment.NamedGroups;
import io.clientele.segment.Traits;
import io.clientele.terms.AsOf;
import io.clientele.unify.Identity;
import io.clientele.value.RfmSettings;
import io.clientele.value.Valuing;
import io.clientele.warehouse.Dialect;
import io.clientele.warehouse.Draft;
import io.clientele.warehouse.EngineSettings;
import io.clientele.warehouse.RunLog;
import io.clientele.warehouse.Step;
import io.clientele.warehouse.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every step, as the database itself parses it: reads what its room's sign allows, writes on its own shelf. */
class ShelfPlanTest {

    private static final Path RESOURCES = Path.of("src/test/resources/io/clientele");
    private static final Path ALLOWED = RESOURCES.resolve("warehouse/allowed-functions.txt");

    /** Registered by us, not known to readers outside a run. */
    private static final Set<String> JAVA_FUNCTIONS = Set.of(
            "opaque_id",
            "id_text",
            "named",
            "event_kind",
            "read_amount",
            "read_quantity",
            "read_moment",
            "utc_of_local",
            "fold",
            "search_text");

    @TempDir
    private Path home = Path.of("");

    @Test
    void aStepReadsOnlyTheShelvesOnItsRoomsSign() {
        parsed((step, statement) -> statement
                .tables()
                .forEach(table -> assertThat(Rooms.within(step.shelf()))
                        .as("%s reads %s", step.table(), table)
                        .contains(table.contains(".") ? table.substring(0, table.indexOf('.')) : "no shelf")));
    }

    @Test
    void aStepMakesATableOnTheShelfOfItsRoom() {
        parsed((step, statement) -> assertThat(
                        Rooms.sign(step.shelf()).orElseThrow().shelf())
                .as(step.table())
                .isEqualTo(step.shelf()));
    }

    @Test
    void aStepCallsOnlyFunctionsThatMeanTheSameOnEveryEngine() {
        Set<String> others = new TreeSet<>();
        parsed((step, statement) -> statement.functions().stream()
                .filter(name -> !allowed().contains(name))
                .forEach(name -> others.add(name + " in " + step.table())));
        assertThat(others).isEmpty();
    }

    @Test
    void theAllowedFunctionsHoldNoneThatHangsOnOrderOrChance() {
        assertThat(allowed())
                .noneMatch(name ->
                        name.matches("avg|mean|stddev.*|var.*|corr|covar.*|regr_.*|ntile|hash|random|uuid|now|today"
                                + "|first|last|any_value|approx_.*|quantile.*|median|fsum|kahan_sum|list|array_agg"));
    }

    @Test
    void aViewCallsNoJavaFunction() {
        parsed((step, statement) -> {
            if (step.kept() == Step.Kept.VIEW) {
                assertThat(statement.functions()).as(step.table()).doesNotContainAnyElementsOf(JAVA_FUNCTIONS);
            }
        });
    }

    @Test
    void noStepSumsFloatingPointNumbers() {
        inOrder((draft, step) -> assertThat(Statement.floatingSums(ask(draft, "json_serialize_plan", step)))
                .as(step.table())
                .isEmpty());
    }

    @Test
    void aSumOfFloatingPointNumbersWouldBeFound() {
        Step bad = Step.table(
                "value.bad",
                Step.Over.EVERYONE,
                "select cast(sum(cast(gross as double)) as decimal(38, 4)) from value.totals");
        inOrder((draft, step) -> {
            if (step.table().equals("value.rfm")) {
                assertThat(Statement.floatingSums(ask(draft, "json_serialize_plan", bad)))
                        .hasSize(1);
            }
        });
    }

    @Test
    void everyStepSaysWhatOneRowIs() {
        inOrder((draft, step) -> assertThat(step.select()).as(step.table()).startsWith("-- one row a"));
    }

    @Test
    void everyStepReadsAsItsGoldenFileSays() {
        inOrder((draft, step) -> {
            try {
                String name = step.table().substring(step.shelf().length() + 1);
                Golden.holds(
                        RESOURCES
                                .resolve(step.shelf())
                                .resolve(name + "." + draft.engine().dialect().name() + ".sql"),
                        step.select());
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }

    private static Set<String> allowed() {
        try (Stream<String> lines = Files.lines(ALLOWED)) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toSet());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void parsed(BiConsumer<Step, Statement> check) {
        inOrder((draft, step) -> check.accept(step, Statement.parsed(ask(draft, "json_serialize_sql", step))));
    }

    private static String ask(Draft draft, String function, Step step) {
        return Objects.requireNonNull(draft.engine()
                .rows(
                        step.table(),
                        "select cast(" + function + "("
                                + draft.engine().dialect().quoted(step.select()) + ") as varchar)")
                .get(0)
                .text(1));
    }

    /** Looks at each step where the ones before it are made. */
    private void inOrder(BiConsumer<Draft, Step> look) {
        Clock clock = Clock.fixed(LocalDate.of(2010, 12, 10).atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        try (Workspace workspace =
                        Workspace.open(home, EngineSettings.defaults().withThreads(1));
                Draft draft = Draft.open(workspace, new RunLog(clock))) {
            steps(draft.engine().dialect()).forEach(step -> {
                look.accept(draft, step);
                draft.make(step);
            });
        }
    }

    private static Stream<Step> steps(Dialect dialect) {
        AsOf asOf = new AsOf(LocalDate.of(2010, 12, 9), ZoneId.of("Europe/London"));
        return Stream.of(
                        new Quality().steps(),
                        new Identity(asOf).steps(dialect),
                        new Valuing(asOf, RfmSettings.DEFAULT).steps(dialect),
                        new NamedGroups(GroupMap.TEN).steps(),
                        new Traits(asOf).steps(dialect))
                .flatMap(List::stream);
    }
}
