package io.clientele.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The long proofs, slot by slot. A slot that is done for this commit is not done again, so a run that was stopped goes on. */
@Command(
        name = "proof",
        mixinStandardHelpOptions = true,
        description = "The tests at full count, slot by slot; what is done for this commit is not done again.")
final class ProofCommand implements Callable<Integer> {

    @Option(names = "--list", description = "Only say which slots there are.")
    private boolean list;

    @Option(names = "--again", description = "Forget what is done.")
    private boolean again;

    @Option(names = "--only", paramLabel = "TEST", description = "Only the slots of this test.")
    private String only = "";

    @Mixin
    private Place place = new Place();

    @Override
    public Integer call() throws IOException, InterruptedException {
        String commit = commit();
        Path folder = Files.createDirectories(place.scratch().resolve("proof"));
        Table table = new Table();
        int failed = 0;
        for (Slot slot : Slot.ALL) {
            if (!only.isEmpty() && !slot.test().equals(only)) {
                continue;
            }
            if (list) {
                System.out.println(slot.name() + ": " + String.join(" ", slot.command()));
                continue;
            }
            Path mark = folder.resolve(slot.mark());
            boolean done =
                    !again && Files.exists(mark) && Files.readString(mark).equals(commit);
            if (done) {
                System.out.println("done before: " + slot.name());
                continue;
            }
            System.out.println("running: " + slot.name());
            try {
                table.add(Measured.alone(
                        slot.name(), Child.run(place.root(), folder.resolve(slot.mark() + ".log"), slot.command())));
                Files.writeString(mark, commit);
            } catch (IllegalStateException refuted) {
                System.out.println("FAILED: " + slot.name() + ": " + refuted.getMessage());
                failed++;
            }
        }
        System.out.print(table.text());
        return failed == 0 ? 0 : 1;
    }

    /** With changes that are not committed nothing counts as done before. */
    private String commit() throws IOException, InterruptedException {
        String changes = git("status", "--porcelain");
        return git("rev-parse", "HEAD") + (changes.isEmpty() ? "" : " changed " + System.nanoTime());
    }

    private String git(String... arguments) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(concat(arguments))
                .directory(place.root().toFile())
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("git " + String.join(" ", arguments) + " failed in " + place.root());
        }
        return said;
    }

    private static List<String> concat(String... arguments) {
        List<String> command = new java.util.ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        return command;
    }
}
