package io.clientele.warehouse.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.terms.CancelledException;
import io.clientele.warehouse.EngineSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuckDbEngineTest {

    private static final List<Object[]> ROWS = List.of(new Object[] {"tea", 2L}, new Object[] {"cup", 1L});
    private static final List<String> COLUMNS = List.of("product", "quantity");

    @TempDir
    private Path home = Path.of("");

    private DuckDbEngine engine;

    @BeforeEach
    void aDatabaseWithATable() throws IOException {
        Files.createDirectories(home.resolve("cache").resolve("spill"));
        engine = DuckDbEngine.open(home.resolve("shop.duckdb"), home, EngineSettings.defaults());
        engine.run("test", "create table sales (product varchar, quantity bigint)");
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void rowsAreLoadedInsideATransaction() {
        engine.inTransaction("test", () -> engine.load("main.sales", COLUMNS, ROWS));
        assertThat(count("from sales")).isEqualTo(2);
    }

    @Test
    void rowsAreNotLoadedOutsideATransaction() {
        assertThatIllegalStateException()
                .isThrownBy(() -> engine.load("main.sales", COLUMNS, ROWS))
                .withMessageContaining("main.sales (product, quantity)");
        engine.inTransaction("test", () -> {});
        assertThatIllegalStateException().isThrownBy(() -> engine.load("main.sales", COLUMNS, ROWS));
        assertThat(count("from sales")).isZero();
    }

    @Test
    void aQueryThatIsCancelledIsNeverAnEmptyAnswer() throws InterruptedException {
        SplittableRandom chance = new SplittableRandom(2_611);
        for (int attempt = 0; attempt < 60; attempt++) {
            long nanos = chance.nextLong(8_000_000);
            Thread other = new Thread(() -> {
                long until = System.nanoTime() + nanos;
                while (System.nanoTime() < until) {
                    Thread.onSpinWait();
                }
                engine.cancel();
            });
            other.start();
            assertThatThrownBy(() -> {
                        while (true) {
                            assertThat(count("from range(3000000) as r(n) where n % 7 = 0"))
                                    .isEqualTo(428_572);
                        }
                    })
                    .isInstanceOf(CancelledException.class);
            other.join();
            engine.resume();
        }
    }

    private long count(String from) {
        return engine.rows("test", "select count(*) " + from).get(0).number(1);
    }
}
