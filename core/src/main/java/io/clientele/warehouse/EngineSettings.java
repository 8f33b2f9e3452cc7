package io.clientele.warehouse;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

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

    public EngineSettings withThreads(int count) {
        return new EngineSettings(memoryFor(count), count, spillMegabytes);
    }
}
