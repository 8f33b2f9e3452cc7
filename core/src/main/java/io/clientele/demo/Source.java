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
    DEALER_GUANGZHOU(scene -> new BranchFile(Branch.DEALER, scene).write()),
    WORKSHOPS_TAIPEI(scene -> new BranchFile(Branch.WORKSHOPS, scene).write()),
    DEALER_SAIGON(scene -> new BranchFile(Branch.SAIGON, scene).write()),
    ACCESSORIES_PRODUCTS(Products::write),
    HOTLINE(scene -> new Hotline(scene).write()),
    WEB_REGISTRATIONS(scene -> new WebRegistrations(scene).write()),
    WEB_EVENTS(scene -> new WebEvents(scene).write()),
    CHAT(scene -> new Chats(scene).write()),
    CUSTOMER_CARDS(scene -> new CustomerCards(scene).write()),
    PROSPECTS(scene -> new Prospects(scene).write()),
    RATES(Rates::write),
    COSTS(scene -> new Costs(scene).write());

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
