package io.clientele.bench;

import java.util.Arrays;

/**
 * Who orders when, in the order of time. How often a customer orders is log-normal over customers (sigma 1.2, so that a fifth
 * of them makes about two thirds of the orders); each stays for a time drawn as exponential, a year and a half on average.
 */
final class Visits {

    static final int DAYS = 4 * 365 + 1;

    private static final int MINUTES_OF_DAY = 24 * 60;
    private static final double STAY = 550;
    /** Nobody comes in the last days only to be seen once. */
    private static final double LAST_ARRIVAL = .95;

    /** The minute since the start in the upper half, the customer in the lower. */
    private final long[] visits;

    Visits(ShopSize size, long seed) {
        visits = new long[size.orders()];
        Chance chance = new Chance(seed + 1);
        double[] weights = new double[size.customers()];
        double sum = 0;
        for (int customer = 0; customer < weights.length; customer++) {
            weights[customer] = StrictMath.exp(1.2 * chance.normal());
            sum += weights[customer];
        }
        int more = size.orders() - size.customers();
        double weight = 0;
        int place = 0;
        for (int customer = 0; customer < weights.length; customer++) {
            weight += weights[customer];
            boolean last = customer == weights.length - 1;
            int until = customer + 1 + (last ? more : (int) Math.min(more, more * (weight / sum)));
            double arrival = chance.share() * DAYS * LAST_ARRIVAL;
            double stay = Math.min(chance.exponential() * STAY, DAYS - arrival);
            for (boolean first = true; place < until; first = false) {
                visits[place++] = minute(chance, arrival, first ? 0 : stay) << 32 | customer;
            }
        }
        Arrays.sort(visits);
    }

    /** From 8 to 22 o'clock, most in the afternoon. */
    private static long minute(Chance chance, double arrival, double stay) {
        int day = Math.min(DAYS - 1, (int) (arrival + chance.share() * stay));
        int minute = 8 * 60 + (chance.below(14 * 60) + chance.below(14 * 60)) / 2;
        return (long) day * MINUTES_OF_DAY + minute;
    }

    int customer(int place) {
        return (int) visits[place];
    }

    /** Minutes since the start of the first day. */
    int minute(int place) {
        return (int) (visits[place] >>> 32);
    }

    int year(int place) {
        return minute(place) / MINUTES_OF_DAY / 365;
    }
}
