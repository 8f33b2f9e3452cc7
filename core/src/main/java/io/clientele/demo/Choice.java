package io.clientele.demo;

import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Things with shares, of which one is drawn.
 *
 * @param <T> what is drawn
 */
final class Choice<T> {

    private final List<T> all;
    private final long[] until;

    Choice(List<T> all, ToIntFunction<T> share) {
        this.all = List.copyOf(all);
        this.until = new long[all.size()];
        long sum = 0;
        for (int place = 0; place < until.length; place++) {
            sum += share.applyAsInt(all.get(place));
            until[place] = sum;
        }
        if (sum == 0) {
            throw new IllegalArgumentException("Shares must not be 0 all, of " + all);
        }
    }

    T draw(Chance chance) {
        double point = chance.share() * until[until.length - 1];
        int place = 0;
        while (until[place] <= point) {
            place++;
        }
        return all.get(place);
    }
}
