package io.clientele.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that runs full in the middle of an import: said in one line, nothing lost, and no harm once there is room again. */
class DiskFullTest {

    private static final int LINES = 15_000;
    private static final int ROOM = 1_000_000;

    @TempDir
    private Path folder = Path.of("");

    private Path disk = Path.of("");
    private boolean mounted;

    @BeforeEach
    void aSmallDisk() throws Exception {
        disk = Files.createDirectory(folder.resolve("disk"));
        mounted = done("mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", disk.toString());
        assumeTrue(mounted, "skipped: no tmpfs");
    }

    @AfterEach
    void noDisk() throws Exception {
        if (mounted) {
            done("umount", disk.toString());
        }
    }

    @Test
    void aFullDiskIsSaidAndNothingIsLost() throws Exception {
        Path small = Orders.write(folder.resolve("small"), 300);
        Path large = Orders.write(folder.resolve("large"), LINES);
        Path home = disk.resolve("home");
        assertThat(taken(small, home).exit()).isZero();
        Map<String, String> before = Contents.of(home);
        CommandLineRun full = taken(large, home);
        assertThat(full.printed()).contains("The disk is full").doesNotContain("Exception");
        assertThat(full.exit()).isEqualTo(2);
        assertThat(Contents.of(home)).isEqualTo(before);
        assertThat(done("mount", "-o", "remount,size=400m", disk.toString())).isTrue();
        assertThat(taken(large, home).exit()).isZero();
        Path roomy = folder.resolve("roomy");
        assertThat(taken(small, roomy).exit()).isZero();
        assertThat(taken(large, roomy).exit()).isZero();
        assertThat(Contents.of(home)).isEqualTo(Contents.of(roomy));
    }

    @Test
    void aDiskThatRunsFullWhileComputingLeavesTheLastAnswer() throws Exception {
        Path home = disk.resolve("home");
        assertThat(done("mount", "-o", "remount,size=60m", disk.toString())).isTrue();
        assertThat(taken(Orders.write(folder.resolve("large"), LINES), home).exit())
                .isZero();
        assertThat(computed(home, "2024-09-30").exit()).isZero();
        Map<String, String> before = Contents.of(home);
        Path filler = fillUp();
        CommandLineRun full = computed(home, "2024-12-31");
        assertThat(full.printed()).contains("The disk is full").doesNotContain("Exception");
        assertThat(full.exit()).isEqualTo(2);
        Files.delete(filler);
        assertThat(Contents.of(home)).isEqualTo(before);
        assertThat(computed(home, "2024-12-31").exit()).isZero();
        Map<String, String> after = Contents.of(home);
        assertThat(after).isNotEqualTo(before);
        Path roomy = folder.resolve("roomy");
        assertThat(taken(folder.resolve("large"), roomy).exit()).isZero();
        assertThat(computed(roomy, "2024-12-31").exit()).isZero();
        assertThat(after).isEqualTo(Contents.of(roomy));
    }

    /** Leaves room for the first steps of a run, and not for the others. */
    private Path fillUp() throws IOException {
        Path filler = disk.resolve("filler");
        long room = Files.getFileStore(disk).getUsableSpace();
        Files.write(filler, new byte[(int) room - ROOM]);
        return filler;
    }

    private CommandLineRun computed(Path home, String day) {
        String out = folder.resolve("report").toString();
        return CommandLineRun.of(Running.ZONE, List.of("run", "--home", home.toString(), "--out", out, "--as-of", day));
    }

    private static CommandLineRun taken(Path files, Path home) {
        return CommandLineRun.of(Running.ZONE, List.of("import", files.toString(), "--home", home.toString(), "--yes"));
    }

    private static boolean done(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException noSuchCommand) {
            return false;
        }
    }
}
