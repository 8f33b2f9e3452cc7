package io.clientele.demo;

import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An invented retailer of cars and what belongs to them: people, what they buy, and how each source tells of it. What is
 * written stands whole in its folder, or is not there.
 */
public final class World {

    private static final int TELLS = 10_000;

    /** What all that people buy takes while it is put in order; 140 MB were enough for 200,000. */
    private static final int BYTES_OF_A_PERSON = 800;

    private static final int MEGABYTE = 20;

    /** A full disk or quota, as Linux, macOS and Windows say it. */
    private static final List<String> FULL = List.of("no space left", "disk quota exceeded", "not enough space");

    private final Asked asked;

    public World(Asked asked) {
        this.asked = asked;
    }

    /**
     * Writes the files of the sources, and the truth apart from them.
     *
     * @param out a folder that is empty or not there
     * @param truth another one
     * @param progress told of people and files
     * @throws InvalidInputException where a folder holds something or cannot be written
     */
    public void write(Path out, Path truth, Progress progress) {
        checkMemory(asked.people(), Runtime.getRuntime().maxMemory());
        checkEmpty(out);
        checkEmpty(truth);
        Path sources = unfinished(out);
        Path answers = unfinished(truth);
        // What a killed run left must not get among the files of this one.
        delete(sources);
        delete(answers);
        try {
            writeUnfinished(sources, answers, progress);
            finish(answers, truth);
            finish(sources, out);
        } catch (UncheckedIOException failed) {
            throw refused(failed, out);
        } finally {
            delete(sources);
            delete(answers);
        }
    }

    /** What the folder refuses can be mended by another one, a full disk by room on it; the rest is for the caller to tell. */
    static RuntimeException refused(UncheckedIOException failed, Path out) {
        IOException cause = failed.getCause();
        String words = cause == null ? "" : String.valueOf(cause.getMessage());
        String lower = words.toLowerCase(Locale.ROOT);
        if (FULL.stream().anyMatch(lower::contains)) {
            return new InvalidInputException(new Problem(
                    "demo.diskFull",
                    out.toString(),
                    Map.of("error", words.substring(words.lastIndexOf(": ") + 1).strip()),
                    "The disk is full; nothing is left of the world. Free some room, ask for fewer people, or name a folder on"
                            + " another disk."));
        }
        if (failed.getCause() instanceof FileSystemException refusal) {
            String error = refusal.getReason() == null
                    ? refusal.getClass().getSimpleName().replace("Exception", "")
                    : refusal.getReason();
            return new InvalidInputException(new Problem(
                    "demo.cannotWrite",
                    out.toString(),
                    Map.of("error", error),
                    "Nothing can be written here (" + error + "). Name a folder that may be written to."));
        }
        return failed;
    }

    private void writeUnfinished(Path sources, Path truths, Progress progress) {
        try (Truth truth = new Truth(truths)) {
            Scene scene = new Scene(asked, sources, truth);
            live(scene, progress);
            for (Source source : Source.values()) {
                if (asked.sources().contains(source)) {
                    source.write(scene);
                    progress.written(source);
                }
            }
        }
    }

    private void live(Scene scene, Progress progress) {
        for (long number = 0; number < asked.people(); number++) {
            Person person = scene.people().person(number);
            scene.truth().person(scene, person, scene.buying().habits(person));
            List<Purchase> purchases = scene.buying().of(person);
            scene.till().put(purchases);
            scene.truth().worth(AccessoriesShop.PLACE, number, Worth.of(scene, number, purchases));
            if (number % TELLS == 0) {
                progress.people(number);
            }
        }
        progress.people(asked.people());
    }

    private static Path unfinished(Path folder) {
        Path whole = folder.toAbsolutePath().normalize();
        return whole.resolveSibling("." + whole.getFileName() + ".unfinished");
    }

    /** Says before the work what would stop it minutes later. */
    static void checkMemory(long people, long present) {
        long wanted = people * BYTES_OF_A_PERSON >> MEGABYTE;
        if (wanted > present >> MEGABYTE) {
            Map<String, String> values = Map.of(
                    "people", String.valueOf(people),
                    "megabytes", String.valueOf(wanted),
                    "present", String.valueOf(present >> MEGABYTE));
            throw new InvalidInputException(new Problem(
                    "demo.memory",
                    "--people",
                    values,
                    people + " people take about " + wanted + " MB of memory, and Java may use " + (present >> MEGABYTE)
                            + ". Ask for fewer, or give Java more: CLIENTELE_JAVA_OPTS=-Xmx" + wanted + "m."));
        }
    }

    private static void checkEmpty(Path folder) {
        try {
            if (!Files.exists(folder)) {
                return;
            }
            if (Files.isDirectory(folder)) {
                try (Stream<Path> inside = Files.list(folder)) {
                    if (inside.findAny().isEmpty()) {
                        return;
                    }
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        throw new InvalidInputException(new Problem(
                "demo.notEmpty",
                folder.toString(),
                Map.of(),
                "Nothing is written over; name a folder that is empty or not there."));
    }

    private static void finish(Path unfinished, Path folder) {
        try {
            Files.deleteIfExists(folder);
            Files.createDirectories(folder.toAbsolutePath().getParent());
            Files.move(unfinished, folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
