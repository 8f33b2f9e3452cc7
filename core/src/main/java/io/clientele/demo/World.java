package io.clientele.demo;

import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * An invented retailer of cars and what belongs to them: people, what they buy, and how each source tells of it. What is
 * written stands whole in its folder, or is not there.
 */
public final class World {

    private static final int TELLS = 10_000;

    private final Asked asked;

    public World(Asked asked) {
        this.asked = asked;
    }

    /**
     * Writes the files of the sources, and the truth apart from them.
     *
     * @param out a folder that is empty or not there
     * @param truth another one
     * @param told how many people were drawn
     * @throws InvalidInputException where a folder holds something
     */
    public void write(Path out, Path truth, LongConsumer told) {
        checkEmpty(out);
        checkEmpty(truth);
        Path sources = unfinished(out);
        Path answers = unfinished(truth);
        // What a killed run left must not get among the files of this one.
        delete(sources);
        delete(answers);
        try {
            writeUnfinished(sources, answers, told);
            finish(answers, truth);
            finish(sources, out);
        } finally {
            delete(sources);
            delete(answers);
        }
    }

    private void writeUnfinished(Path sources, Path truths, LongConsumer told) {
        People people = new People(asked.seed());
        Answers answers = new Answers(asked.seed());
        Assortment assortment = new Assortment("products");
        Buying buying = new Buying(asked.seed(), answers, assortment, Asked.FROM, Asked.TODAY);
        Till till = new Till(assortment);
        AccessoriesCustomers customers = new AccessoriesCustomers(asked, people, answers, buying);
        AccessoriesShop shop = new AccessoriesShop(asked, people, till);
        try (Truth truth = new Truth(truths)) {
            for (long number = 0; number < asked.people(); number++) {
                Person person = people.person(number);
                truth.person(person, buying.habits(person));
                till.put(buying.of(person));
                if (number % TELLS == 0) {
                    told.accept(number);
                }
            }
            customers.write(sources, truth, asked.people());
            shop.write(sources, truth);
            Branch.ALL.forEach(branch -> branch.write(sources, truth, asked, people));
        }
        told.accept(asked.people());
    }

    private static Path unfinished(Path folder) {
        Path whole = folder.toAbsolutePath().normalize();
        return whole.resolveSibling("." + whole.getFileName() + ".unfinished");
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
            for (Path each : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
