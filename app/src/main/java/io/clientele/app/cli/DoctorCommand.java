package io.clientele.app.cli;

import io.clientele.warehouse.EngineSettings;
import io.clientele.warehouse.Workspace;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says whether this machine and a workspace are well. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Check Java, memory, disk, the workspace's lock and the versions.")
public final class DoctorCommand implements Callable<Integer> {

    private static final int OLDEST_JAVA = 17;
    private static final double GIGABYTE = 1 << 30;
    private static final double LITTLE_DISK = 2;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private HomeOption home = new HomeOption();

    @Override
    public Integer call() throws IOException {
        Runtime runtime = Runtime.getRuntime();
        int java = Runtime.version().feature();
        say("clientele", Version.number());
        say("java", Runtime.version() + (java < OLDEST_JAVA ? ": too old, install JDK 17 or newer" : ", fine"));
        say("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        say("processors", String.valueOf(runtime.availableProcessors()));
        say(
                "memory",
                gigabytes(machineMemory()) + " in the machine, " + gigabytes(runtime.maxMemory()) + " for Java, "
                        + EngineSettings.defaults().memoryMegabytes() + " MB for the engine before it uses the disk");
        Path folder = home.named();
        disk(folder == null ? Path.of("").toAbsolutePath() : folder.toAbsolutePath());
        if (folder != null) {
            workspace(folder);
        }
        spec.commandLine().getOut().flush();
        return 0;
    }

    private void disk(Path folder) throws IOException {
        Path there = folder;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        FileStore store = Files.getFileStore(there);
        boolean little = store.getUsableSpace() < LITTLE_DISK * GIGABYTE;
        say(
                "disk",
                gigabytes(store.getUsableSpace()) + " free at " + there + (little ? ": little, make room" : ", fine"));
    }

    private void workspace(Path folder) throws IOException {
        if (!Files.exists(folder.resolve("workspace.duckdb"))) {
            say("workspace", "none in " + folder);
            return;
        }
        if (held(folder.resolve("lock"))) {
            say("lock", "another process holds " + folder);
            return;
        }
        say("lock", "free");
        try (Workspace workspace = home.open()) {
            say(
                    "engine",
                    "DuckDB "
                            + workspace
                                    .engine()
                                    .rows("doctor", "select version()")
                                    .get(0)
                                    .text(1));
            say(
                    "receipts",
                    workspace
                                    .engine()
                                    .rows("doctor", "select count(*) from collect.receipts where withdrawn_at is null")
                                    .get(0)
                                    .number(1)
                            + "");
            say("workspace", gigabytes(Files.size(folder.resolve("workspace.duckdb"))) + " in " + folder);
        }
    }

    /** The lock is the operating system's; asking for it and letting go at once changes nothing. */
    private static boolean held(Path lock) throws IOException {
        if (!Files.exists(lock)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock got = channel.tryLock()) {
            return got == null;
        }
    }

    private static long machineMemory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean machine
                ? machine.getTotalMemorySize()
                : 0;
    }

    private static String gigabytes(long bytes) {
        return String.format(Locale.ROOT, "%.2f GB", bytes / GIGABYTE);
    }

    private void say(String what, String found) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf("%-11s %s%n", what, found);
    }
}
