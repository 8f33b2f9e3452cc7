package io.clientele.demo;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All that was sold and given back, in little room: a million people buy five million times. Purchases are put in person by
 * person, and taken out in order of time.
 */
final class Till {

    private static final int PERSON_BITS = 24;
    private static final int PLACE_BITS = 12;
    private static final int REDUCED = 1 << 16;
    private static final int BYTE = 0xFF;

    /** Added to quantities, which are below 0 where something is given back. */
    private static final int ABOVE_ZERO = 128;

    private final Assortment assortment;
    /** Minute, person and place among the person's, in this order. */
    private long[] moments = new long[1 << 10];

    private int[] firstLine = new int[1 << 10];
    private int[] lines = new int[1 << 11];
    private short[] returns = new short[1 << 10];
    private int[] firstOf = new int[1 << 10];
    private int purchases;
    private int people;

    Till(Assortment assortment) {
        this.assortment = assortment;
    }

    /** What the next person buys and gives back, purchases first; people in the order of their numbers. */
    void put(List<Purchase> all) {
        firstOf = roomFor(firstOf, people + 1);
        firstOf[people] = purchases;
        for (int place = 0; place < all.size(); place++) {
            put(all.get(place), place);
        }
        people++;
        firstOf = roomFor(firstOf, people + 1);
        firstOf[people] = purchases;
    }

    private void put(Purchase purchase, int place) {
        moments = purchases < moments.length ? moments : Arrays.copyOf(moments, 2 * moments.length);
        returns = purchases < returns.length ? returns : Arrays.copyOf(returns, 2 * returns.length);
        firstLine = roomFor(firstLine, purchases + 1);
        long minute = ChronoUnit.MINUTES.between(Asked.FROM.atStartOfDay(), purchase.at());
        moments[purchases] = (minute << PERSON_BITS | people) << PLACE_BITS | place;
        returns[purchases] = (short) purchase.returns();
        int line = firstLine[purchases];
        for (Purchase.Line each : purchase.lines()) {
            lines = roomFor(lines, line);
            lines[line++] = assortment.place(each.product()) << 8
                    | each.quantity() + ABOVE_ZERO
                    | (each.cents() == each.product().price() ? 0 : REDUCED);
        }
        firstLine[++purchases] = line;
    }

    private static int[] roomFor(int[] numbers, int place) {
        return place < numbers.length ? numbers : Arrays.copyOf(numbers, 2 * numbers.length);
    }

    List<Product> assortment() {
        return assortment.all();
    }

    int size() {
        return purchases;
    }

    /** Hands over all of them in order of time, then of person and place. */
    void inTime(Taking taking) {
        long[] inTime = Arrays.copyOf(moments, purchases);
        Arrays.sort(inTime);
        for (long moment : inTime) {
            int place = (int) (moment & (1 << PLACE_BITS) - 1);
            int person = (int) (moment >> PLACE_BITS & (1 << PERSON_BITS) - 1);
            int index = firstOf[person] + place;
            taking.take(index, purchase(index, person, moment >> PLACE_BITS + PERSON_BITS));
        }
    }

    private Sale purchase(int index, int person, long minute) {
        List<Purchase.Line> sold = new ArrayList<>();
        for (int line = firstLine[index]; line < firstLine[index + 1]; line++) {
            Product product = assortment.product(lines[line] >> 8 & BYTE);
            int cents = (lines[line] & REDUCED) == 0 ? product.price() : product.reduced();
            sold.add(new Purchase.Line(product, (lines[line] & BYTE) - ABOVE_ZERO, cents));
        }
        LocalDateTime at = Asked.FROM.atStartOfDay().plusMinutes(minute);
        int back = returns[index];
        return new Sale(person, new Purchase(at, sold, back), back < 0 ? -1 : firstOf[person] + back);
    }

    /**
     * A purchase with its person.
     *
     * @param returns the index of the purchase of which this gives something back; −1 = it gives nothing back
     */
    record Sale(long person, Purchase purchase, int returns) {}

    /** Takes one after the other. */
    @FunctionalInterface
    interface Taking {
        /** @param index by which a return names its purchase */
        void take(int index, Sale sale);
    }
}
