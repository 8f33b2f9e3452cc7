package io.clientele.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts for each order of day, month and year how many values of a column it makes readable, and how plausible. */
final class DateVotes {

    private static final List<DateOrder> ORDERS = List.of(DateOrder.DMY, DateOrder.MDY, DateOrder.YMD);

    private final LocalDate today;
    private final Map<DateOrder, Reading> readings = new EnumMap<>(DateOrder.class);
    private final Map<DateKind, Integer> plain = new EnumMap<>(DateKind.class);
    /** Values by the set of orders that can read them: bit n stands for the n-th order. */
    private final int[] readableBy = new int[8];

    private int open;
    private int filled;

    DateVotes(LocalDate today) {
        this.today = today;
        ORDERS.forEach(order -> readings.put(order, new Reading()));
    }

    /** What the open values would be in one order. */
    private static final class Reading {
        private long earliest = Long.MAX_VALUE;
        private long latest = Long.MIN_VALUE;
        private int future;

        void add(LocalDate day, LocalDate today) {
            earliest = Math.min(earliest, day.toEpochDay());
            latest = Math.max(latest, day.toEpochDay());
            future += day.isAfter(today) ? 1 : 0;
        }

        long span() {
            return latest < earliest ? 1 : latest - earliest + 1;
        }
    }

    void count(String text) {
        DateTokens tokens = DateTokens.of(text);
        filled += text.isBlank() ? 0 : 1;
        if (tokens == null || TimeText.in(tokens).broken()) {
            return;
        }
        DayText day = DayText.in(tokens);
        switch (day.shape()) {
            case PLAIN -> countPlain(day.inOrder(DateOrder.YMD, DateVotes::century) == null ? null : DateKind.CALENDAR);
            case NUMBER -> {
                BareNumber number = BareNumber.of(day.first(), (int) day.third(), day.second(), DateKind.EXCEL_SERIAL);
                if (number != null && (number.kind() != DateKind.EXCEL_SERIAL || day.third() == 5)) {
                    countPlain(number.kind());
                }
            }
            case YEAR_LAST, ALL_SHORT -> countOpen(day);
            case NONE -> {}
        }
    }

    private void countPlain(@Nullable DateKind kind) {
        if (kind != null) {
            plain.merge(kind, 1, Integer::sum);
        }
    }

    private void countOpen(DayText day) {
        int mask = 0;
        for (int i = 0; i < ORDERS.size(); i++) {
            DateOrder order = ORDERS.get(i);
            boolean never = day.shape() == DayText.Shape.YEAR_LAST && order == DateOrder.YMD;
            LocalDate date = never ? null : day.inOrder(order, DateVotes::century);
            if (date != null) {
                mask |= 1 << i;
                reading(order).add(date, today);
            }
        }
        readableBy[mask]++;
        open += mask == 0 ? 0 : 1;
    }

    /** Good enough to compare orders: what a short year means is settled when it is read. */
    private static int century(int year, int month, int day) {
        return year < 50 ? 2000 + year : 1900 + year;
    }

    private Reading reading(DateOrder order) {
        Reading reading = readings.get(order);
        if (reading == null) {
            throw new IllegalStateException("No reading for " + order);
        }
        return reading;
    }

    Guess<DateForm> guess() {
        int plainValues = plain.values().stream().mapToInt(Integer::intValue).sum();
        if (open + plainValues == 0) {
            return new Guess<>(DateForm.ISO, 0, List.of(), "No value can be read as a date.");
        }
        DateKind kind = mainKind(plainValues);
        if (open == 0 && kind != DateKind.CALENDAR) {
            int numbers = plain.getOrDefault(kind, 0);
            String because =
                    numbers + " of " + filled + " values are numbers that may be days; the header must say so.";
            return new Guess<>(new DateForm(kind, DateOrder.YMD), numbers == filled ? 0.99 : 0.5, List.of(), because);
        }
        if (open == 0) {
            String because = "All " + plainValues + " readable values name year, month and day beyond doubt.";
            return new Guess<>(new DateForm(kind, DateOrder.YMD), 1, List.of(), because);
        }
        return ordered(kind);
    }

    private DateKind mainKind(int plainValues) {
        if (open > plainValues) {
            return DateKind.CALENDAR;
        }
        return plain.entrySet().stream()
                .max(Map.Entry.<DateKind, Integer>comparingByValue()
                        .thenComparing(entry -> -entry.getKey().ordinal()))
                .map(Map.Entry::getKey)
                .orElse(DateKind.CALENDAR);
    }

    private Guess<DateForm> ordered(DateKind kind) {
        List<DateOrder> ranked = new ArrayList<>(ORDERS);
        ranked.removeIf(order -> readable(order) == 0);
        ranked.sort(Comparator.comparingInt((DateOrder order) -> -readable(order))
                .thenComparingInt(order -> reading(order).future)
                .thenComparingLong(order -> reading(order).span() * 4 > widest() ? 1 : 0)
                .thenComparingInt(ORDERS::indexOf));
        DateOrder best = ranked.get(0);
        double certainty = 1;
        List<DateForm> alternatives = new ArrayList<>();
        for (DateOrder rival : ranked.subList(1, ranked.size())) {
            double against = certainty(best, rival);
            certainty = Math.min(certainty, against);
            if (against < 0.99) {
                alternatives.add(new DateForm(kind, rival));
            }
        }
        return new Guess<>(new DateForm(kind, best), certainty, alternatives, because(best, ranked));
    }

    private long widest() {
        return readings.values().stream().mapToLong(Reading::span).max().orElse(1);
    }

    private int readable(DateOrder order) {
        return countWith(1 << ORDERS.indexOf(order), 0);
    }

    /** Values that have all bits of {@code with} and none of {@code without}. */
    private int countWith(int with, int without) {
        int count = 0;
        for (int mask = 1; mask < readableBy.length; mask++) {
            count += (mask & with) == with && (mask & without) == 0 ? readableBy[mask] : 0;
        }
        return count;
    }

    private double certainty(DateOrder best, DateOrder rival) {
        int bestBit = 1 << ORDERS.indexOf(best);
        int rivalBit = 1 << ORDERS.indexOf(rival);
        int onlyBest = countWith(bestBit, rivalBit);
        int onlyRival = countWith(rivalBit, bestBit);
        if (onlyBest > 0) {
            return Math.min(0.999, onlyBest / (double) (onlyBest + onlyRival));
        }
        int future = reading(rival).future - reading(best).future;
        if (future > 0 && reading(best).future == 0) {
            return future < 3 ? 0.97 : 0.995;
        }
        long ratio = reading(rival).span() / reading(best).span();
        boolean yearMoves = best == DateOrder.YMD || rival == DateOrder.YMD;
        if (yearMoves && ratio >= 3) { // reading days as years scatters one season over decades
            return open >= 5 ? 0.995 : 0.95;
        }
        return ratio >= 4 ? 0.9 : 0.5;
    }

    private String because(DateOrder best, List<DateOrder> ranked) {
        if (ranked.size() == 1) {
            return "All " + open + " open values fit only " + best + ".";
        }
        DateOrder rival = ranked.get(1);
        int onlyBest = countWith(1 << ORDERS.indexOf(best), 1 << ORDERS.indexOf(rival));
        return onlyBest > 0
                ? onlyBest + " of " + open + " open values fit " + best + " and not " + rival + "."
                : "All " + open + " open values fit " + best + " and " + rival + ".";
    }
}
