package io.clientele.demo;

import java.nio.file.Path;

/** What every source knows of the world, and where it writes. */
final class Scene {

    private final Asked asked;
    private final Path folder;
    private final Truth truth;
    private final People people;
    private final Contacts contacts;
    private final Addresses addresses;
    private final Answers answers;
    private final Buying buying;
    private final Till till;

    /** @param folder of the files */
    Scene(Asked asked, Path folder, Truth truth) {
        this.asked = asked;
        this.folder = folder;
        this.truth = truth;
        this.people = new People(asked.seed());
        this.contacts = new Contacts(asked.seed(), people);
        this.addresses = new Addresses(asked.seed(), people);
        this.answers = new Answers(asked.seed());
        Assortment assortment = new Assortment("products");
        this.buying = new Buying(asked.seed(), answers, assortment, Asked.FROM, Asked.TODAY);
        this.till = new Till(assortment);
    }

    Asked asked() {
        return asked;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    Truth truth() {
        return truth;
    }

    People people() {
        return people;
    }

    Contacts contacts() {
        return contacts;
    }

    Addresses addresses() {
        return addresses;
    }

    Answers answers() {
        return answers;
    }

    Buying buying() {
        return buying;
    }

    /** What was sold by the web shop. */
    Till till() {
        return till;
    }

    /** A stream of random numbers of its own, about one of whatever it counts. */
    Chance chance(String stream, long number) {
        return Chance.of(asked.seed(), stream, number);
    }
}
