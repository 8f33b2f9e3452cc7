package io.clientele.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.Golden;
import io.clientele.demo.Size;
import io.clientele.demo.Story;
import io.clientele.segment.Sentences;
import io.clientele.terms.Scope;
import io.clientele.warehouse.EngineSettings;
import io.clientele.warehouse.Row;
import io.clientele.warehouse.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
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
            Answer answer = new InventedBusiness(workspace, story, Clock.systemUTC(), Progress.NONE)
                    .fill(folder.resolve("files"));
            List<Map<String, Object>> traits = new ArrayList<>();
            for (Sentences.Sentence told : answer.told().sentences()) {
                if (told.code().equals("trait")) {
                    traits.add(trait(workspace, told));
                }
            }
            assertThat(traits).isNotEmpty();
            Map<String, Object> example = new LinkedHashMap<>();
            example.put("people", story.size().people());
            example.put("customers", best(workspace));
            example.put(
                    "netShare",
                    Objects.requireNonNull(answer.figure("value.top_share", Scope.of("basis", "net", "share", "0.2"))
                                    .orElseThrow()
                                    .value())
                            .setScale(PLACES, java.math.RoundingMode.HALF_UP));
            example.put("traits", traits);
            Golden.holds(
                    SHOWN, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(example));
        }
    }

    private static long best(Workspace workspace) {
        String select = Objects.requireNonNull(ReportLists.selects().get("best"));
        return workspace
                .engine()
                .rows("test", "select count(*) from (" + select + ")")
                .get(0)
                .number(1);
    }

    private static Map<String, Object> trait(Workspace workspace, Sentences.Sentence told) {
        Row row = workspace
                .engine()
                .rows(
                        "test",
                        "select round(best_share, 4), round(all_share, 4) from segment.traits where attribute = ? and level = ?",
                        told.attribute(),
                        told.level())
                .get(0);
        Map<String, Object> trait = new LinkedHashMap<>();
        trait.put("attribute", told.attribute());
        trait.put("level", told.level());
        trait.put("best", row.real(1));
        trait.put("everyone", row.real(2));
        return trait;
    }
}
