package io.clientele.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Lets people buy, by the {@link Habits} each has, between two days. */
final class Buying {

    private static final double MORE_LINES = 0.7;
    private static final double SEVERAL = 0.15;
    private static final double REDUCED = 0.08;
    private static final double GIVEN_BACK = 0.03;
    private static final int MOST_PURCHASES = 400;
    private static final int OPENS = 8 * 60;
    private static final int OPEN_MINUTES = 14 * 60;

    private final long seed;
    private final LocalDate from;
    private final int days;
    private final Answers answers;
    private final Assortment assortment;
    private final List<Affinity> affinities;
    private final Map<Market, Season> seasons = new EnumMap<>(Market.class);

    /** @param until the last day */
    Buying(long seed, Answers answers, Assortment assortment, LocalDate from, LocalDate until) {
        this.seed = seed;
        this.answers = answers;
        this.assortment = assortment;
        this.affinities = Rows.of("affinities").stream()
                .map(row ->
                        new Affinity(row.get(0), assortment.product(row.get(1)), Integer.parseInt(row.get(2)) / 1000.0))
                .toList();
        this.from = from;
        this.days = (int) ChronoUnit.DAYS.between(from, until) + 1;
        for (Market market : Market.values()) {
            seasons.put(market, new Season(market, from, days));
        }
    }

    Habits habits(Person person) {
        return Habits.of(Chance.of(seed, "habits", person.number()), days, answers.eagerness(person));
    }

    /** All a person buys and gives back, purchases first, each in order of time. */
    List<Purchase> of(Person person) {
        Habits habits = habits(person);
        Chance chance = Chance.of(seed, "purchases", person.number());
        List<Purchase> purchases = new ArrayList<>();
        double end = Math.min(days, habits.first() + habits.lifetime());
        double day = habits.first();
        Season season = Objects.requireNonNull(seasons.get(person.market()));
        do {
            purchases.add(new Purchase(moment((int) day, chance), basket(person.market(), chance), -1));
            day = season.after(day, habits.gap(chance));
        } while (day < end && purchases.size() < MOST_PURCHASES);
        List<Purchase> all = new ArrayList<>(purchases);
        for (int place = 0; place < purchases.size(); place++) {
            giveBack(purchases.get(place), place, chance, Demanding.is(seed, person.number()), all);
        }
        return all;
    }

    private LocalDateTime moment(int day, Chance chance) {
        return from.plusDays(day).atStartOfDay().plusMinutes(OPENS + chance.below(OPEN_MINUTES));
    }

    /** What is bought, and what goes with it. */
    private List<Purchase.Line> basket(Market market, Chance chance) {
        Map<String, Purchase.Line> lines = new LinkedHashMap<>();
        for (int more = 1 + chance.poisson(MORE_LINES); more > 0; more--) {
            Product product = assortment.draw(market, chance);
            int quantity = chance.happens(SEVERAL) ? 2 + chance.below(3) : 1;
            int cents = chance.happens(REDUCED) ? product.reduced() : product.price();
            lines.putIfAbsent(product.code(), new Purchase.Line(product, quantity, cents));
        }
        for (Affinity affinity : affinities) {
            if (lines.containsKey(affinity.product) && chance.happens(affinity.share)) {
                lines.putIfAbsent(affinity.with.code(), new Purchase.Line(affinity.with, 1, affinity.with.price()));
            }
        }
        return List.copyOf(lines.values());
    }

    /** Some lines come back after three to thirty days, as a whole. */
    private void giveBack(Purchase purchase, int place, Chance chance, boolean often, List<Purchase> all) {
        for (Purchase.Line line : purchase.lines()) {
            if (!chance.happens(often ? Demanding.GIVES_BACK : GIVEN_BACK)) {
                continue;
            }
            LocalDateTime at = purchase.at().plusDays(3 + chance.below(28));
            if (!at.toLocalDate().isAfter(from.plusDays(days - 1L))) {
                all.add(new Purchase(
                        at, List.of(new Purchase.Line(line.product(), -line.quantity(), line.cents())), place));
            }
        }
    }

    /** @param share of the orders with the product in which the other is bought because of it */
    private record Affinity(String product, Product with, double share) {}
}
