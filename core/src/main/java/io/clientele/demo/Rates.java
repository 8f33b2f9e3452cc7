package io.clientele.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/**
 * What a unit of a currency is in dong, on each day banks are open; a walk of small random steps around a slow course. It begins
 * before the world, so that its first days have a rate.
 */
final class Rates {

    static final String SOURCE = Source.RATES.word();
    static final String FILE = SOURCE + ".csv";

    private static final int DAYS_BEFORE = 10;
    private static final int DIGITS = 4;

    /** New year's days, on which no rate is fixed. */
    private static final int CLOSED_DAYS = 5;

    private static final List<Currency> CURRENCIES = List.of(
            new Currency("CNY", 3400, 0.000_03, 0.0018),
            new Currency("TWD", 768, 0.000_05, 0.0022),
            new Currency("USD", 23_600, 0.000_08, 0.0012));

    private Rates() {}

    static void write(Scene scene) {
        double[] logs = new double[CURRENCIES.size()];
        try (Csv file = new Csv(scene.file(FILE), StandardCharsets.UTF_8, ',', false)) {
            file.row("Date", "Currency", "Rate", "Base currency");
            LocalDate day = Asked.FROM.minusDays(DAYS_BEFORE);
            for (; !day.isAfter(Asked.TODAY); day = day.plusDays(1)) {
                for (int place = 0; place < logs.length; place++) {
                    Currency currency = CURRENCIES.get(place);
                    Chance chance = scene.chance("rate of " + currency.code, day.toEpochDay());
                    logs[place] += currency.course + currency.step * chance.normal();
                    if (isOpen(day)) {
                        file.row(day, currency.code, currency.rate(logs[place]), "VND");
                    }
                }
            }
            scene.truth().file(SOURCE, FILE, file.lines() - 1);
        }
    }

    static boolean isOpen(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend
                && Rows.of("holidays").stream()
                        .filter(holiday -> holiday.get(0).equals("lunar new year"))
                        .map(holiday -> LocalDate.parse(holiday.get(1)))
                        .noneMatch(first -> !day.isBefore(first) && day.isBefore(first.plusDays(CLOSED_DAYS)));
    }

    /**
     * @param course of the logarithm, a day
     * @param step of the walk, a day
     */
    private record Currency(String code, int first, double course, double step) {
        private BigDecimal rate(double log) {
            return new BigDecimal(first * StrictMath.exp(log)).setScale(DIGITS, RoundingMode.HALF_EVEN);
        }
    }
}
