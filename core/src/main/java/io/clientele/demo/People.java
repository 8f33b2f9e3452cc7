package io.clientele.demo;

import io.clientele.text.Fold;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Draws people, each from a stream of its own: who is number 17 does not depend on how many there are. People of odd numbers may be
 * bound to the one before.
 */
final class People {

    private static final LocalDate FIRST_BORN = LocalDate.of(1948, 1, 1);
    private static final int DAYS_OF_BIRTHS = 57 * 365;
    private static final int YEARS_TO_A_SON = 24;
    private static final int MORE_YEARS = 10;
    private static final int FORMER_PROVINCE = 5;
    private static final Choice<Tie> TIES = new Choice<>(List.of(Tie.values()), Tie::share);

    private final long seed;
    private final Map<String, Choice<Word>> words = new HashMap<>();
    private final Map<String, Choice<Town>> towns = new HashMap<>();

    People(long seed) {
        this.seed = seed;
        Map<String, List<Word>> byPart = new HashMap<>();
        for (List<String> row : Rows.of("names")) {
            String latin = row.size() > 4 ? row.get(4) : capital(Fold.of(row.get(2)));
            byPart.computeIfAbsent(row.get(0) + " " + row.get(1), part -> new ArrayList<>())
                    .add(new Word(row.get(2), latin, Integer.parseInt(row.get(3))));
        }
        byPart.forEach((part, all) -> words.put(part, new Choice<>(all, Word::share)));
        Map<String, List<Town>> byMarket = new HashMap<>();
        for (List<String> row : Rows.of("towns")) {
            String former = row.get(row.size() > FORMER_PROVINCE ? FORMER_PROVINCE : 2);
            byMarket.computeIfAbsent(row.get(0), market -> new ArrayList<>())
                    .add(new Town(row.get(1), row.get(2), row.get(3), Integer.parseInt(row.get(4)), former));
        }
        byMarket.forEach((market, all) -> towns.put(market, new Choice<>(all, Town::share)));
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    Person person(long number) {
        Tie tie = tie(number);
        return tie == Tie.NONE ? drawn(number) : bound(number, tie, drawn(number - 1));
    }

    /** To the person before. */
    Tie tie(long number) {
        return number % 2 == 0 ? Tie.NONE : TIES.draw(Chance.of(seed, "tie", number));
    }

    /** Who are bound live in one house, which has the number of the first. */
    long house(Person person) {
        return tie(person.number()) == Tie.NONE ? person.number() : person.number() - 1;
    }

    private Person drawn(long number) {
        Chance chance = Chance.of(seed, "person", number);
        Market market = Market.ALL.draw(chance);
        boolean woman = chance.happens(0.48);
        Called called = called(market, woman, word(market, "family", chance), chance);
        LocalDate born = FIRST_BORN.plusDays(chance.below(DAYS_OF_BIRTHS));
        return new Person(
                number,
                market,
                woman,
                called,
                born,
                choice(towns, market.word()).draw(chance));
    }

    private Called called(Market market, boolean woman, Word family, Chance chance) {
        String half = woman ? ".f" : ".m";
        Word given = word(market, "given" + half, chance);
        String middle = market == Market.SOUTH ? word(market, "middle" + half, chance).text : "";
        return new Called(family.text, middle, given.text, family.latin, given.latin);
    }

    private Person bound(long number, Tie tie, Person before) {
        Chance chance = Chance.of(seed, "bound", number);
        Market market = before.market();
        Called first = before.called();
        Word sameFamily = new Word(first.family(), first.latinFamily(), 1);
        boolean woman = tie == Tie.COUPLE ? !before.woman() : before.woman();
        Called called =
                switch (tie) {
                    case FATHER_AND_SON -> first;
                    case TWINS -> called(market, woman, sameFamily, chance);
                    default -> called(market, woman, word(market, "family", chance), chance);
                };
        LocalDate born =
                switch (tie) {
                    case FATHER_AND_SON -> before.born().minusYears(YEARS_TO_A_SON + chance.below(MORE_YEARS));
                    case TWINS -> before.born();
                    default -> FIRST_BORN.plusDays(chance.below(DAYS_OF_BIRTHS));
                };
        return new Person(number, market, woman, called, born, before.town());
    }

    private Word word(Market market, String part, Chance chance) {
        return choice(words, market.word() + " " + part).draw(chance);
    }

    private static <T> Choice<T> choice(Map<String, Choice<T>> all, String part) {
        Choice<T> choice = all.get(part);
        if (choice == null) {
            throw new IllegalStateException("No table has a part " + part);
        }
        return choice;
    }

    private record Word(String text, String latin, int share) {}
}
