package io.clientele.warehouse;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the engine may use.
 *
 * @param memoryMegabytes before it spills to disk
 * @param spillMegabytes disk for spilled data at most
 */
public record EngineSettings(int memoryMegabytes, int threads, int spillMegabytes) {

    private static final long MACHINE_MEGABYTES =
            ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize() >> 20;

    public EngineSettings {
        if (memoryMegabytes < 64) {
            throw new IllegalArgumentException("Memory must be at least 64 MB, was " + memoryMegabytes);
        }
        if (threads < 1) {
            throw new IllegalArgumentException("Threads must be at least 1, was " + threads);
        }
    }

    /** 600 MB for two threads; each more that writes a wide table holds rows of its own. */
    private static int memoryFor(int threads) {
        return 600 + 150 * Math.max(0, threads - 2);
    }

    /** As many cores as half of the machine's memory is enough for, 20 GB of spill. */
    public static EngineSettings defaults() {
        int threads = Runtime.getRuntime().availableProcessors();
        while (threads > 1 && 2 * memoryFor(threads) > MACHINE_MEGABYTES) {
            threads--;
        }
        return new EngineSettings(memoryFor(threads), threads, 20_000);
    }

    /**
     * For work on files and a workspace of some size: twice as much memory as there are bytes, where that is more than the
     * default, but no more than 3 GB or a quarter of the machine's.
     *
     * @param home folder of the workspace, which need not be there
     * @param bytes of the files that are read
     */
    public static EngineSettings forWork(Path home, long bytes) {
        EngineSettings settings = defaults();
        long wanted = Math.min((bytes + bytesOf(home)) >> 19, Math.min(3_000, MACHINE_MEGABYTES / 4));
        return wanted <= settings.memoryMegabytes
                ? settings
                : new EngineSettings((int) wanted, settings.threads, settings.spillMegabytes);
    }

    private static long bytesOf(Path home) {
        try {
            return Files.size(home.resolve("workspace.duckdb"));
        } catch (IOException notThere) {
            return 0;
        }
    }

    public EngineSettings withThreads(int count) {
        return new EngineSettings(memoryFor(count), count, spillMegabytes);
    }
}
