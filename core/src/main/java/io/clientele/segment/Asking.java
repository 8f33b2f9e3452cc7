package io.clientele.segment;

import java.util.List;

/**
 * A statement and what it binds: what people wrote never stands in it.
 *
 * @param bound a text, a number or a day for each question mark, in their order
 */
public record Asking(String sql, List<Object> bound) {
    public Asking {
        bound = List.copyOf(bound);
    }
}
