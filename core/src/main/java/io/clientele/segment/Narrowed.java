package io.clientele.segment;

import java.util.List;

/**
 * How the parts of a rule narrow the customers down, one after the other.
 *
 * @param left how many are left after each part
 * @param asked how many customers there are to choose from
 * @param unjudged how many have too many facts to be judged, and so are in no rule
 */
public record Narrowed(List<Long> left, long asked, long unjudged) {
    public Narrowed {
        left = List.copyOf(left);
    }
}
