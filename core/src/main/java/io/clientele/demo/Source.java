package io.clientele.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Who tells of the business. Each writes files of its own, from streams of its own: what one does leaves the others alone. */
public enum Source {
    ACCESSORIES_SHOP(scene -> {
        new AccessoriesCustomers(scene).write();
        new AccessoriesShop(scene).write();
    }),
    DEALER_GUANGZHOU(scene -> Branch.DEALER.write(scene)),
    WORKSHOPS_TAIPEI(scene -> Branch.WORKSHOPS.write(scene)),
    DEALER_SAIGON(scene -> Branch.SAIGON.write(scene));

    private final Consumer<Scene> writing;

    Source(Consumer<Scene> writing) {
        this.writing = writing;
    }

    /** As a user names it, and as the truth does. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Source::word).toList();
    }

    public static Optional<Source> of(String word) {
        return Arrays.stream(values())
                .filter(source -> source.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    void write(Scene scene) {
        writing.accept(scene);
    }
}
