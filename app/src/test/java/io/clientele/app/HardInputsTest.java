package io.clientele.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Small files as shops hand them in, each with the figures that are right: see the README.txt in each folder. */
class HardInputsTest {

    private static final Path CASES = Path.of("src", "test", "resources", "io", "clientele", "app", "cases");
    private static final BigDecimal CLOSE = new BigDecimal("0.000001");

    @TempDir
    private Path folder;

    static List<HardInput> aHardInputGivesTheRightFigures() {
        return HardInput.allIn(CASES);
    }

    @ParameterizedTest
    @MethodSource
    void aHardInputGivesTheRightFigures(HardInput input) throws Exception {
        assertThat(input.unknownKeys()).isEmpty();
        CommandLineRun run = CommandLineRun.of(input.zone(), input.arguments(folder));
        assertThat(run.exit()).as(run.printed()).isIn(input.exits());
        String said = run.printed();
        if (run.exit() == 0) {
            String text = Files.readString(folder.resolve("report.json"));
            JsonNode report = new JsonMapper().readTree(text);
            said += report.get("doubts").toString() + report.get("sentences") + report.get("receipts");
            figuresAreRight(input.expected(), figures(report));
            headIsRight(input.expected(), report);
            cellsAreRight(input, report);
            if (input.expected().path("finite").asBoolean()) {
                assertThat(text).doesNotContain("NaN", "Infinity");
            }
        }
        String lower = said.toLowerCase(Locale.ROOT);
        input.messages()
                .forEach(message -> assertThat(message)
                        .as("said: %s", lower)
                        .anySatisfy(text -> assertThat(lower).contains(text)));
    }

    private static Map<String, String> figures(JsonNode report) {
        Map<String, String> figures = new TreeMap<>();
        for (JsonNode figure : report.get("figures")) {
            StringBuilder name = new StringBuilder(figure.get("measure").asString());
            figure.path("scope")
                    .forEachEntry((key, value) ->
                            name.append(' ').append(key).append('=').append(value.asString()));
            figures.put(name.toString(), figure.get("value").asString(""));
        }
        return figures;
    }

    private static void figuresAreRight(JsonNode expected, Map<String, String> figures) {
        assertThat(wrong(expected.path("measures"), figures)).isEmpty();
        if (expected.has("either")) {
            assertThat(expected.get("either"))
                    .anySatisfy(set -> assertThat(wrong(set, figures)).isEmpty());
        }
    }

    private static List<String> wrong(JsonNode measures, Map<String, String> figures) {
        List<String> wrong = new ArrayList<>();
        measures.forEachEntry((name, wanted) -> {
            String found = figures.getOrDefault(name, "");
            if (found.isEmpty() || !fits(new BigDecimal(found), wanted)) {
                wrong.add(name + " is " + found + ", not " + wanted);
            }
        });
        return wrong;
    }

    private static boolean fits(BigDecimal found, JsonNode wanted) {
        if (wanted.has("any")) {
            return HardInput.alternatives(wanted.get("any")).anyMatch(value -> fits(found, value));
        }
        if (wanted.isObject()) {
            return found.compareTo(number(wanted.get("min"))) >= 0 && found.compareTo(number(wanted.get("max"))) <= 0;
        }
        return found.subtract(number(wanted)).abs().compareTo(CLOSE) < 0;
    }

    private static BigDecimal number(JsonNode value) {
        return new BigDecimal(value.asString());
    }

    private static void headIsRight(JsonNode expected, JsonNode report) {
        for (String key : List.of("asOf", "currency")) {
            if (expected.has(key)) {
                assertThat(report.get(key).asString())
                        .isEqualTo(expected.get(key).asString());
            }
        }
    }

    private void cellsAreRight(HardInput input, JsonNode report) throws Exception {
        for (JsonNode cell : input.expected().path("cells")) {
            List<Map<String, String>> rows =
                    rows(input, report, cell.get("table").asString());
            boolean prefix = cell.path("match").asString("").equals("prefix");
            List<Map<String, String>> hits = rows.stream()
                    .filter(row -> same(
                            row.get(cell.get("key_column").asString()),
                            cell.get("key").asString(),
                            prefix))
                    .toList();
            if (cell.path("absent").asBoolean()) {
                assertThat(hits).as(cell.toString()).isEmpty();
                continue;
            }
            assertThat(hits).as(cell.toString()).isNotEmpty();
            if (!cell.path("exists").asBoolean()) {
                String column = cell.get("column").asString();
                assertThat(hits)
                        .as(cell.toString())
                        .anySatisfy(row -> assertThat(HardInput.alternatives(cell.get("value")))
                                .anySatisfy(value -> assertThat(same(row.get(column), value.asString(), prefix))
                                        .as(row.get(column))
                                        .isTrue()));
            }
        }
    }

    private static boolean same(String found, String wanted, boolean prefix) {
        assertThat(found).as("the column is there").isNotNull();
        return prefix ? found.startsWith(wanted) : found.equals(wanted);
    }

    /** A table of the report, or else exported. */
    private List<Map<String, String>> rows(HardInput input, JsonNode report, String table) throws Exception {
        JsonNode told = report.get("tables").path(table);
        if (told.isMissingNode()) {
            Path file = folder.resolve(table + ".csv");
            if (Files.notExists(file)) {
                String home = folder.resolve("workspace").toString();
                CommandLineRun.of(input.zone(), List.of("export", table, "--home", home, "--to", file.toString()));
            }
            return ExportedRows.of(Files.readString(file));
        }
        List<String> columns =
                told.get("columns").valueStream().map(JsonNode::asString).toList();
        return told.get("rows")
                .valueStream()
                .map(row -> ExportedRows.row(
                        columns,
                        row.valueStream().map(value -> value.asString("")).toList()))
                .toList();
    }
}
