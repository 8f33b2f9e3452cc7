package io.clientele.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The command line in a process of its own, which can be killed. */
public final class Running implements AutoCloseable {

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final int PATIENCE_SECONDS = 120;
    private static final int MILLIS_BETWEEN_LOOKS = 2;

    private final Process process;
    private final Path printed;

    private Running(Process process, Path printed) {
        this.process = process;
        this.printed = printed;
    }

    /** @param folder where its scratch files and what it prints go */
    public static Running start(Path folder, String... arguments) throws IOException {
        Path printed = Files.createTempFile(folder, "printed", ".txt");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (Runtime.version().feature() >= 24) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx400m", "-Duser.timezone=" + ZONE));
        command.add("-Djava.io.tmpdir=" + folder);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "io.clientele.app.Main"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        return new Running(process, printed);
    }

    /** Waits until it has printed something. */
    public Running until(String words) throws InterruptedException {
        return until(() -> printed().contains(words), "printed " + words);
    }

    /** @param what is said when it never comes to that */
    public Running until(BooleanSupplier moment, String what) throws InterruptedException {
        long began = System.nanoTime();
        while (!moment.getAsBoolean()) {
            if (!process.isAlive() || System.nanoTime() - began > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
                throw new IllegalStateException("never " + what + ":\n" + printed());
            }
            Thread.sleep(MILLIS_BETWEEN_LOOKS);
        }
        return this;
    }

    /** The end nobody can prepare for. */
    public Running killAfter(long millis) throws InterruptedException {
        process.waitFor(millis, TimeUnit.MILLISECONDS);
        process.destroyForcibly();
        process.waitFor();
        return this;
    }

    /** @param signal INT as Ctrl-C sends it, or TERM */
    Running signal(String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
        return this;
    }

    public int exit() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("does not end:\n" + printed());
        }
        return process.exitValue();
    }

    public String printed() {
        try {
            return Files.readString(printed);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
