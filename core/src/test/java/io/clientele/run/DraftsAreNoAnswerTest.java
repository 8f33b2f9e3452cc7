package io.clientele.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.clean.Quality;
import io.clientele.warehouse.Draft;
import io.clientele.warehouse.RunLog;
import io.clientele.warehouse.Step;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an unfinished run left in the workspace is listed, exported and counted nowhere. */
class DraftsAreNoAnswerTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatAnUnfinishedRunLeftIsNeitherListedNorCounted() {
        try (SmallShop shop = SmallShop.of(folder, SmallShop.LINES)) {
            Shelves shelves = new Shelves(shop.workspace.engine());
            Export export = new Export(shop.workspace);
            Received received = new Received(shop.workspace.engine());
            List<String> tables = shelves.tables();
            List<String> names = List.copyOf(export.names().keySet());
            String fingerprint = received.fingerprint();

            RunLog log = new RunLog(Clock.systemUTC()).startCompute(shop.workspace.engine());
            try (Draft draft = Draft.open(shop.workspace, log)) {
                new Quality().make(draft);
                draft.make(Step.table("value.purchases", Step.Over.CUSTOMERS, "from value.purchases"));
                assertThat(number(shop, "select count(*) from warehouse.draft")).isEqualTo(2);
            }

            assertThat(shelves.tables()).isEqualTo(tables);
            assertThat(export.names().keySet()).containsExactlyElementsOf(names);
            assertThat(received.fingerprint()).isEqualTo(fingerprint);
            assertThat(number(shop, "select count(*) from warehouse.draft")).isEqualTo(2);
        }
    }

    private static long number(SmallShop shop, String select) {
        return shop.workspace.engine().rows("test", select).get(0).number(1);
    }
}
