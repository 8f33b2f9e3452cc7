package io.clientele.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class ChildTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aProgramThatComputesShowsItsTimeAndMemory() throws IOException, InterruptedException {
        Usage usage = run("i=0; while [ $i -lt 100000 ]; do i=$((i+1)); done; echo $i");
        assertThat(usage.cpuSeconds()).isPositive().isLessThan(usage.seconds() + .05);
        assertThat(usage.megabytes()).isBetween(1L, 100L);
        assertThat(Files.readString(folder.resolve("log"))).isEqualTo("100000\n");
    }

    @Test
    void aProgramThatFailsIsNotMeasured() {
        assertThatThrownBy(() -> run("exit 3"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ended with 3");
    }

    private Usage run(String script) throws IOException, InterruptedException {
        return Child.run(folder, folder.resolve("log"), List.of("sh", "-c", script));
    }
}
