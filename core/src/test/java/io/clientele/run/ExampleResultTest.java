package io.clientele.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.Golden;
import io.clientele.demo.Size;
import io.clientele.demo.Story;
import io.clientele.segment.NamedGroup;
import io.clientele.segment.Sentences;
import io.clientele.segment.SetTraits;
import io.clientele.warehouse.EngineSettings;
import io.clientele.warehouse.Row;
import io.clientele.warehouse.Workspace;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The result that the first page shows as an example is one that was computed, from the small world of the tests. */
class ExampleResultTest {

    private static final Path SHOWN = Path.of("..", "web", "src", "pages", "home", "example.json");
    private static final int PLACES = 4;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theExampleOfTheFirstPageIsWhatTheSampleGives() throws IOException {
        Story story = new Story(Size.TINY, 1);
        try (Workspace workspace = Workspace.open(folder.resolve("home"), EngineSettings.defaults())) {
            new InventedBusiness(workspace, story, Clock.systemUTC(), Progress.NONE).fill(folder.resolve("files"));
            NamedGroup champions = NamedGroup.withId("champions");
            Row group = workspace
                    .engine()
                    .rows(
                            "test",
                            "select customers, cast(net / (select sum(net) from segment.groups) as decimal(6, 4))"
                                    + " from segment.groups where name = ?",
                            champions.name())
                    .get(0);
            List<Map<String, Object>> traits = SetTraits.of(workspace.engine(), champions).sentences().stream()
                    .filter(told -> told.code().equals("trait"))
                    .map(ExampleResultTest::trait)
                    .toList();
            assertThat(traits).hasSizeGreaterThan(1);
            Map<String, Object> example = new LinkedHashMap<>();
            example.put("people", story.size().people());
            example.put("group", champions.name());
            example.put("customers", group.number(1));
            example.put("netShare", Objects.requireNonNull(group.decimal(2)));
            example.put("traits", traits);
            Golden.holds(
                    SHOWN, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(example));
        }
    }

    private static Map<String, Object> trait(Sentences.Sentence told) {
        Map<String, Object> trait = new LinkedHashMap<>();
        trait.put("attribute", String.valueOf(told.attribute()));
        trait.put("level", String.valueOf(told.level()));
        trait.put("best", share(told, "bestShare"));
        trait.put("everyone", share(told, "allShare"));
        return trait;
    }

    private static BigDecimal share(Sentences.Sentence told, String name) {
        return new BigDecimal(String.valueOf(told.values().get(name))).setScale(PLACES, RoundingMode.HALF_UP);
    }
}
