package io.clientele.demo;

import java.time.LocalDateTime;
import java.util.Arrays;

/** What happens to people, put in person by person and taken out in order of time; a million take eight megabytes. */
final class Diary {

    private static final int PERSON_BITS = 24;
    private static final int TURN_BITS = 8;

    private long[] entries = new long[1 << 8];
    private int size;

    /**
     * @param minute since the world began
     * @param turn below 256; tells apart what happens to one person
     */
    void put(int minute, long person, int turn) {
        entries = size < entries.length ? entries : Arrays.copyOf(entries, 2 * entries.length);
        entries[size++] = ((long) minute << PERSON_BITS | person) << TURN_BITS | turn;
    }

    /** By time, then by person, then by turn. */
    void inTime(Taking taking) {
        Arrays.sort(entries, 0, size);
        for (int place = 0; place < size; place++) {
            long entry = entries[place];
            taking.take(
                    Asked.FROM.atStartOfDay().plusMinutes(entry >> PERSON_BITS + TURN_BITS),
                    entry >> TURN_BITS & (1 << PERSON_BITS) - 1,
                    (int) (entry & (1 << TURN_BITS) - 1));
        }
    }

    /** Takes one after the other. */
    @FunctionalInterface
    interface Taking {
        void take(LocalDateTime at, long person, int turn);
    }
}
