package io.clientele.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.collect.KeptLines;
import io.clientele.collect.Receipt;
import io.clientele.collect.Receipts;
import io.clientele.terms.InvalidInputException;
import io.clientele.warehouse.EngineSettings;
import io.clientele.warehouse.Row;
import io.clientele.warehouse.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptLinesTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aRowBehindAFigureOpensTheRowAsItCame() {
        try (SmallShop shop = SmallShop.of(folder, SmallShop.LINES)) {
            Row line = shop.workspace
                    .engine()
                    .rows(
                            "look",
                            "select receipt_id, line from unify.order_lines where amount = 12 and effect = 'sale'")
                    .get(0);
            assertThat(new KeptLines(shop.workspace).row(String.valueOf(line.text(1)), line.number(2)))
                    .containsEntry("order no", "1003")
                    .containsEntry("customer id", "=cmd()")
                    .containsEntry("unit price", "4.00");
            assertThat(shop.workspace
                            .engine()
                            .rows(
                                    "look",
                                    "select count(*) from unify.order_lines as l join collect.lines as c"
                                            + " on c.receipt_id = l.receipt_id and c.line = l.line and c.c1 is not null")
                            .get(0)
                            .number(1))
                    .isEqualTo(7);
        }
    }

    @Test
    void aLineThatIsNotThereIsSaid() {
        try (SmallShop shop = SmallShop.of(folder, SmallShop.LINES)) {
            Receipt receipt = new Receipts(shop.workspace.engine()).believed().get(0);
            assertThatThrownBy(() -> new KeptLines(shop.workspace).row(receipt.id(), 99))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("line 99");
        }
    }

    @Test
    void theLinesAreFoundInAWorkspaceThatMoved() throws IOException {
        SmallShop.of(folder, SmallShop.LINES).close();
        Path moved = Files.move(folder.resolve("workspace"), folder.resolve("moved"));
        try (Workspace workspace = Workspace.open(moved, EngineSettings.defaults())) {
            new KeptLines(workspace).show();
            List<Row> lines = workspace.engine().rows("look", "select line from collect.lines order by line");
            assertThat(lines).hasSize(8);
        }
    }
}
