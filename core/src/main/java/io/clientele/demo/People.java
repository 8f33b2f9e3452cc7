package io.clientele.demo;

import io.clientele.text.Fold;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Draws people, each from a stream of its own: who is number 17 does not depend on how many there are. */
final class People {

    private static final LocalDate FIRST_BORN = LocalDate.of(1948, 1, 1);
    private static final int DAYS_OF_BIRTHS = 57 * 365;

    private final long seed;
    private final Map<String, Choice<Word>> words = new HashMap<>();
    private final Map<String, Choice<Town>> towns = new HashMap<>();

    People(long seed) {
        this.seed = seed;
        Map<String, List<Word>> byPart = new HashMap<>();
        for (List<String> row : Rows.of("names")) {
            String latin = row.size() > 4 ? row.get(4) : Fold.of(row.get(2));
            byPart.computeIfAbsent(row.get(0) + " " + row.get(1), part -> new ArrayList<>())
                    .add(new Word(row.get(2), latin, Integer.parseInt(row.get(3))));
        }
        byPart.forEach((part, all) -> words.put(part, new Choice<>(all, Word::share)));
        Map<String, List<Town>> byMarket = new HashMap<>();
        for (List<String> row : Rows.of("towns")) {
            byMarket.computeIfAbsent(row.get(0), market -> new ArrayList<>())
                    .add(new Town(row.get(1), row.get(2), row.get(3), Integer.parseInt(row.get(4))));
        }
        byMarket.forEach((market, all) -> towns.put(market, new Choice<>(all, Town::share)));
    }

    Person person(long number) {
        Chance chance = Chance.of(seed, "person", number);
        Market market = Market.ALL.draw(chance);
        boolean woman = chance.happens(0.48);
        String half = woman ? ".f" : ".m";
        Word family = word(market, "family", chance);
        Word given = word(market, "given" + half, chance);
        String name =
                switch (market) {
                    case SOUTH -> family.text + " " + word(market, "middle" + half, chance).text + " " + given.text;
                    case MAINLAND, ISLANDS -> family.text + given.text;
                    case ENGLISH -> given.text + " " + family.text;
                };
        Choice<Town> where = towns.get(market.word());
        if (where == null) {
            throw new IllegalStateException("No town of " + market);
        }
        return new Person(
                number,
                market,
                woman,
                name,
                given.latin + " " + family.latin,
                FIRST_BORN.plusDays(chance.below(DAYS_OF_BIRTHS)),
                where.draw(chance));
    }

    private Word word(Market market, String part, Chance chance) {
        Choice<Word> choice = words.get(market.word() + " " + part);
        if (choice == null) {
            throw new IllegalStateException("No " + part + " of " + market);
        }
        return choice.draw(chance);
    }

    private record Word(String text, String latin, int share) {}
}
