package io.clientele.warehouse;

/**
 * What the engine may use.
 *
 * @param memoryMegabytes before it spills to disk
 * @param spillMegabytes disk for spilled data at most
 */
public record EngineSettings(int memoryMegabytes, int threads, int spillMegabytes) {

    public EngineSettings {
        if (memoryMegabytes < 64) {
            throw new IllegalArgumentException("Memory must be at least 64 MB, was " + memoryMegabytes);
        }
        if (threads < 1) {
            throw new IllegalArgumentException("Threads must be at least 1, was " + threads);
        }
    }

    /** All cores, 450 MB, 20 GB of spill. */
    public static EngineSettings defaults() {
        return new EngineSettings(450, Runtime.getRuntime().availableProcessors(), 20_000);
    }

    public EngineSettings withThreads(int count) {
        return new EngineSettings(memoryMegabytes, count, spillMegabytes);
    }
}
