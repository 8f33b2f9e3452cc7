package io.clientele.app.cli;

import io.clientele.text.Texts;
import io.clientele.warehouse.EngineSettings;
import io.clientele.warehouse.Row;
import io.clientele.warehouse.Workspace;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
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
    private static final int LABEL = 19;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ParentCommand
    private Clientele clientele = new Clientele();

    @Mixin
    private HomeOption home = new HomeOption();

    @Override
    public Integer call() throws IOException {
        Runtime runtime = Runtime.getRuntime();
        boolean old = Runtime.version().feature() < OLDEST_JAVA;
        say("clientele", Version.number());
        say(
                "java",
                texts().say(
                                old ? "doctor.javaOld" : "doctor.javaFine",
                                Map.of("version", Runtime.version().toString())));
        say("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        say("processors", String.valueOf(runtime.availableProcessors()));
        Map<String, String> memory = Map.of(
                "machine", gigabytes(machineMemory()),
                "java", gigabytes(runtime.maxMemory()),
                "engine", EngineSettings.defaults().memoryMegabytes() + " MB");
        say("memory", texts().say("doctor.memoryParts", memory));
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
        Map<String, String> free = Map.of("free", gigabytes(store.getUsableSpace()), "place", there.toString());
        say("disk", texts().say(little ? "doctor.diskLittle" : "doctor.diskFine", free));
    }

    private void workspace(Path folder) throws IOException {
        Map<String, String> place = Map.of("home", folder.toString());
        Path file = folder.resolve("workspace.duckdb");
        if (!Files.exists(file)) {
            say("workspace", texts().say("doctor.noWorkspace", place));
            return;
        }
        if (held(folder.resolve("lock"))) {
            say("lock", texts().say("doctor.held", place));
            return;
        }
        say("lock", texts().say("doctor.free"));
        try (Workspace workspace = home.open()) {
            Row version = workspace.engine().rows("doctor", "select version()").get(0);
            say("engine", "DuckDB " + version.text(1));
            Row receipts = workspace
                    .engine()
                    .rows("doctor", "select count(*) from collect.receipts where withdrawn_at is null")
                    .get(0);
            say("receipts", texts().count(receipts.number(1)));
            Map<String, String> size = Map.of("size", gigabytes(Files.size(file)), "home", folder.toString());
            say("workspace", texts().say("doctor.size", size));
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

    private String gigabytes(long bytes) {
        return texts().number(BigDecimal.valueOf(bytes / GIGABYTE), 2, 2) + " GB";
    }

    private void say(String name, String text) {
        String label = ScreenText.left(texts().say("doctor." + name), LABEL);
        spec.commandLine().getOut().println(ScreenText.of(label + " " + text));
    }

    private Texts texts() {
        return clientele.texts();
    }
}
