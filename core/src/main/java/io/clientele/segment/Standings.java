package io.clientele.segment;

import io.clientele.rules.RuleSet;
import java.util.Arrays;
import java.util.UUID;

/** How the leaves of a rule stand for each customer, a bit each, in the order of ids. */
final class Standings {

    private static final long TOO_MANY = 1L << 63;

    private long[] high = new long[64];
    private long[] low = new long[64];
    private long[] bits = new long[64];
    private int count;
    private int at;
    private long asked = -1;

    /** The next customer, with the leaves that hold so far. */
    void add(UUID customer, long holding) {
        if (count == bits.length) {
            high = Arrays.copyOf(high, 2 * count);
            low = Arrays.copyOf(low, 2 * count);
            bits = Arrays.copyOf(bits, 2 * count);
        }
        high[count] = customer.getMostSignificantBits();
        low[count] = customer.getLeastSignificantBits();
        bits[count++] = holding;
    }

    /** Customers are met as their facts come, of so many. */
    void open(long customers) {
        asked = customers;
    }

    /** Another pass begins with the first customer. */
    void again() {
        at = 0;
    }

    /** What some leaves say of a customer, who comes after those of whom they spoke before. Of strangers nothing is kept. */
    void set(UUID customer, long leaves, long holding, boolean tooMany) {
        if (asked >= 0) {
            add(customer, holding | (tooMany ? TOO_MANY : 0));
            return;
        }
        while (at < count && Ids.compare(new UUID(high[at], low[at]), customer) < 0) {
            at++;
        }
        if (at < count
                && high[at] == customer.getMostSignificantBits()
                && low[at] == customer.getLeastSignificantBits()) {
            bits[at] = bits[at] & ~leaves | holding | (tooMany ? TOO_MANY : 0);
        }
    }

    void choose(RuleSet rules, Chosen chosen) {
        chosen.asked(asked < 0 ? count : asked);
        for (int place = 0; place < count; place++) {
            if ((bits[place] & TOO_MANY) != 0) {
                chosen.tooMany();
            } else if (rules.holds(bits[place])) {
                chosen.add(new UUID(high[place], low[place]));
            }
        }
    }

    /** For how many the first part of the rule holds, the first two, and so on. */
    Narrowed narrow(RuleSet rules) {
        long[] left = new long[rules.parts().size()];
        long tooMany = 0;
        for (int place = 0; place < count; place++) {
            if ((bits[place] & TOO_MANY) != 0) {
                tooMany++;
                continue;
            }
            for (int part = rules.leading(bits[place]) - 1; part >= 0; part--) {
                left[part]++;
            }
        }
        return new Narrowed(Arrays.stream(left).boxed().toList(), asked < 0 ? count : asked, tooMany);
    }
}
