package io.clientele.segment;

import java.util.Arrays;
import java.util.UUID;

/** Customers for whom a rule holds, in the order of their ids. */
public final class Chosen {

    private long[] bits = new long[64];
    private int count;
    private long asked;
    private long tooMany;

    void add(UUID customer) {
        if (2 * count + 2 > bits.length) {
            bits = Arrays.copyOf(bits, bits.length * 2);
        }
        bits[2 * count] = customer.getMostSignificantBits();
        bits[2 * count + 1] = customer.getLeastSignificantBits();
        count++;
    }

    void asked(long customers) {
        asked = customers;
    }

    void tooMany() {
        tooMany++;
    }

    public int size() {
        return count;
    }

    /** How many customers there are to choose from. */
    public long asked() {
        return asked;
    }

    /** How many have too many facts to be judged, and so are in no rule. */
    public long unjudged() {
        return tooMany;
    }

    public UUID customer(int place) {
        return new UUID(bits[2 * place], bits[2 * place + 1]);
    }
}
