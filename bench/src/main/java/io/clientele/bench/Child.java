package io.clientele.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs a command and watches it from outside. Memory is the high-water mark that Linux keeps for a process; it is read every
 * few milliseconds, so what happens in the last of them is not seen. Elsewhere memory stays unknown.
 */
final class Child {

    private static final int MILLIS_BETWEEN_LOOKS = 5;

    private Child() {}

    /**
     * @param log where what it prints goes
     * @throws IllegalStateException when it ends with another code than 0
     */
    static Usage run(Path folder, Path log, List<String> command) throws IOException, InterruptedException {
        long began = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        process.getOutputStream().close();
        Duration cpu = Duration.ZERO;
        long megabytes = 0;
        boolean ended = false;
        try {
            while (!ended) {
                cpu = process.info().totalCpuDuration().orElse(cpu);
                megabytes = Math.max(megabytes, highWater(process.pid()));
                ended = process.waitFor(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
            }
        } finally {
            process.destroy();
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        if (process.exitValue() != 0) {
            throw new IllegalStateException(
                    String.join(" ", command) + " ended with " + process.exitValue() + "; see " + log);
        }
        return new Usage(seconds, cpu.toNanos() / 1e9, megabytes);
    }

    private static long highWater(long process) {
        return kept(process, "VmHWM:");
    }

    /** What a process holds now, in megabytes; 0 where that is not known. */
    static long resident(long process) {
        return kept(process, "VmRSS:");
    }

    private static long kept(long process, String name) {
        Path status = Path.of("/proc", String.valueOf(process), "status");
        try {
            for (String line : Files.readAllLines(status)) {
                if (line.startsWith(name)) {
                    return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024;
                }
            }
        } catch (IOException gone) {
            // It has just ended, or this is no Linux.
        }
        return 0;
    }
}
