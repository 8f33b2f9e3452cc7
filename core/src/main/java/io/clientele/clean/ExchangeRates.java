package io.clientele.clean;

import io.clientele.warehouse.Engine;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a unit of one currency is worth in the base currency on a day, by the rates that are believed: the latest that is told on
 * the day or before it, and not for too long. The rate itself first; else the one the other way round; else over one currency
 * that both are told in.
 */
public final class ExchangeRates {

    private static final int DIGITS = 18;

    private final String base;
    private final int maxAge;
    private final Map<Pair, NavigableMap<LocalDate, BigDecimal>> rates = new HashMap<>();
    private final TreeSet<String> currencies = new TreeSet<>();

    /** @param maxAge days for which a rate holds when no later one is told; 0 = its own day only */
    public ExchangeRates(Engine engine, String base, int maxAge) {
        this.base = base;
        this.maxAge = maxAge;
        engine.stream(
                "rates of exchange",
                "select k.currency, coalesce(k.base_currency, '" + base.replace("'", "''")
                        + "'), k.per_base, k.day, k.rate from clean.rates as k join collect.receipts as r on r.receipt_id ="
                        + " k.receipt_id where k.known_to is null order by k.turn, r.place, k.line",
                row -> keep(
                        String.valueOf(row.text(row.flag(3) ? 2 : 1)),
                        String.valueOf(row.text(row.flag(3) ? 1 : 2)),
                        LocalDate.parse(String.valueOf(row.text(4))),
                        row.decimal(5)));
    }

    private void keep(String from, String to, LocalDate day, @Nullable BigDecimal rate) {
        if (rate != null && !from.equals(to)) {
            rates.computeIfAbsent(new Pair(from, to), pair -> new TreeMap<>()).put(day, rate);
            currencies.add(from);
            currencies.add(to);
        }
    }

    public boolean isEmpty() {
        return rates.isEmpty();
    }

    /** What an amount is multiplied with and divided by, both whole numbers of 18 digits at most. */
    public Optional<Fraction> on(LocalDate day, String currency) {
        Fraction straight = leg(day, currency, base);
        return Optional.ofNullable(straight == null ? over(day, currency) : straight);
    }

    /** Over the currency whose rates are the latest; of equals the first by name. */
    private @Nullable Fraction over(LocalDate day, String currency) {
        Fraction best = null;
        for (String middle : currencies) {
            Fraction there = leg(day, currency, middle);
            Fraction back = leg(day, middle, base);
            if (there != null && back != null) {
                Fraction both = there.times(back);
                if (best == null || both.told.isAfter(best.told)) {
                    best = both;
                }
            }
        }
        return best;
    }

    private @Nullable Fraction leg(LocalDate day, String from, String to) {
        Map.Entry<LocalDate, BigDecimal> rate = latest(day, from, to);
        if (rate != null) {
            return new Fraction(rate.getValue(), BigDecimal.ONE, rate.getKey());
        }
        Map.Entry<LocalDate, BigDecimal> reversed = latest(day, to, from);
        return reversed == null ? null : new Fraction(BigDecimal.ONE, reversed.getValue(), reversed.getKey());
    }

    private Map.@Nullable Entry<LocalDate, BigDecimal> latest(LocalDate day, String from, String to) {
        NavigableMap<LocalDate, BigDecimal> told = rates.get(new Pair(from, to));
        Map.Entry<LocalDate, BigDecimal> rate = told == null ? null : told.floorEntry(day);
        return rate == null || rate.getKey().plusDays(maxAge).isBefore(day) ? null : rate;
    }

    private record Pair(String from, String to) {}

    /** @param told the day of the rate; of two, the earlier */
    public record Fraction(BigDecimal numerator, BigDecimal denominator, LocalDate told) {

        public Fraction {
            // Whole numbers without a common divisor; what would be too long keeps 18 digits.
            int scale = Math.max(Math.max(numerator.scale(), denominator.scale()), 0);
            BigInteger above = numerator.movePointRight(scale).toBigIntegerExact();
            BigInteger below = denominator.movePointRight(scale).toBigIntegerExact();
            BigInteger divisor = above.gcd(below);
            numerator = new BigDecimal(above.divide(divisor));
            denominator = new BigDecimal(below.divide(divisor));
            int longer = Math.max(numerator.precision(), denominator.precision()) - DIGITS;
            if (longer > 0) {
                numerator = numerator.movePointLeft(longer).setScale(0, RoundingMode.HALF_UP);
                denominator = denominator.movePointLeft(longer).setScale(0, RoundingMode.HALF_UP);
            }
        }

        Fraction times(Fraction other) {
            return new Fraction(
                    numerator.multiply(other.numerator),
                    denominator.multiply(other.denominator),
                    told.isBefore(other.told) ? told : other.told);
        }
    }
}
