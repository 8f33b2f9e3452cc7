package io.clientele.collect;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which way the rates of a table are told: a unit of the named currency in the base currency, or the other way round. A dollar is
 * worth thousands of dong and never the other way, so that roughly what currencies are worth tells it, unless they are worth about
 * the same.
 */
final class RateDirection {

    /**
     * Units of a currency to one US dollar, to one or two digits: within a factor of two of the yearly means of 2015 to 2025, as the
     * World Bank publishes them (PA.NUS.FCRF).
     */
    private static final Map<String, Double> TO_A_DOLLAR = Map.ofEntries(
            Map.entry("USD", 1.0),
            Map.entry("EUR", .9),
            Map.entry("GBP", .75),
            Map.entry("CHF", .95),
            Map.entry("AUD", 1.4),
            Map.entry("CAD", 1.3),
            Map.entry("NZD", 1.5),
            Map.entry("SGD", 1.35),
            Map.entry("MYR", 4.3),
            Map.entry("CNY", 6.8),
            Map.entry("HKD", 7.8),
            Map.entry("TWD", 30.0),
            Map.entry("THB", 34.0),
            Map.entry("PHP", 52.0),
            Map.entry("INR", 75.0),
            Map.entry("JPY", 120.0),
            Map.entry("KRW", 1200.0),
            Map.entry("KHR", 4050.0),
            Map.entry("IDR", 14500.0),
            Map.entry("LAK", 12000.0),
            Map.entry("VND", 23500.0));

    /** Two ways tell themselves apart where they are so many times as far from each other. */
    private static final double APART = Math.log(9);

    /** No currency is worth more or less. */
    private static final double LEAST_TO_A_DOLLAR = .2;

    private static final double MOST_TO_A_DOLLAR = 100_000;

    private int straight;
    private int reverse;
    private @Nullable Told first;

    /** @param base null = the currency of all sums, which is not known yet */
    record Told(String currency, @Nullable String base, double rate) {}

    /** Who tells both ways, or none, is not certain. */
    static Guess guess(List<Told> rates) {
        RateDirection direction = new RateDirection();
        rates.forEach(direction::count);
        int all = direction.straight + direction.reverse;
        boolean sure = all > 0 && Math.max(direction.straight, direction.reverse) >= .98 * all;
        return new Guess(direction.reverse > direction.straight, sure);
    }

    private void count(Told told) {
        Double dollar = TO_A_DOLLAR.get(told.currency());
        if (dollar == null || told.rate() <= 0) {
            return;
        }
        Double base = told.base() == null ? null : TO_A_DOLLAR.get(told.base());
        if (base != null) {
            judge(Math.log(told.rate()), Math.log(base / dollar), Math.log(dollar / base));
        } else if (told.base() == null) {
            withoutBase(told, dollar);
        }
    }

    /** Against the same base two currencies tell it; one alone where no currency would be worth so much or so little. */
    private void withoutBase(Told told, double dollar) {
        Told other = first;
        if (other == null) {
            first = told;
        } else if (!other.currency().equals(told.currency())) {
            double worth = Math.log(told.rate() / other.rate());
            double straightly = Math.log(TO_A_DOLLAR.getOrDefault(other.currency(), dollar) / dollar);
            judge(worth, straightly, -straightly);
            return;
        }
        boolean may = isACurrency(told.rate() * dollar);
        boolean mayReversed = isACurrency(dollar / told.rate());
        if (may && !mayReversed) {
            straight++;
        } else if (mayReversed && !may) {
            reverse++;
        }
    }

    private static boolean isACurrency(double toADollar) {
        return toADollar >= LEAST_TO_A_DOLLAR && toADollar <= MOST_TO_A_DOLLAR;
    }

    private void judge(double worth, double straightly, double reversed) {
        if (Math.abs(straightly - reversed) < APART) {
            return;
        }
        if (Math.abs(worth - straightly) < Math.abs(worth - reversed)) {
            straight++;
        } else {
            reverse++;
        }
    }

    /**
     * @param reversed whether a unit of the base is told in the currency
     * @param sure whether the rates themselves tell it
     */
    record Guess(boolean reversed, boolean sure) {}
}
