package io.clientele.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineSettingsTest {

    private static final long GIGABYTE = 1L << 30;

    @TempDir
    private Path home = Path.of("");

    @Test
    void smallFilesChangeNothing() {
        assertThat(EngineSettings.forWork(home, 120_000_000)).isEqualTo(EngineSettings.defaults());
    }

    @Test
    void largeFilesMayUseMoreWithinBounds() {
        EngineSettings defaults = EngineSettings.defaults();
        EngineSettings large = EngineSettings.forWork(home, GIGABYTE);
        assertThat(large.memoryMegabytes()).isBetween(defaults.memoryMegabytes(), 2_048);
        assertThat(EngineSettings.forWork(home, 1_000 * GIGABYTE).memoryMegabytes())
                .isBetween(large.memoryMegabytes(), 3_000);
        assertThat(large.threads()).isEqualTo(defaults.threads());
    }

    @Test
    void theWorkspaceCountsAsItsFileIs() throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(home.resolve("workspace.duckdb").toFile(), "rw")) {
            file.setLength(GIGABYTE);
        }
        assertThat(EngineSettings.forWork(home, 0)).isEqualTo(EngineSettings.forWork(home.resolve("none"), GIGABYTE));
    }
}
