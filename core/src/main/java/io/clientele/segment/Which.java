package io.clientele.segment;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which customers pass by.
 *
 * @param sql a condition on {@code c.customer_id}, with what it binds
 * @param below where only the first are asked for: an id after them
 */
record Which(String sql, List<Object> bound, @Nullable UUID below) {

    static final Which ALL = new Which("true", List.of(), null);

    /** Ids are digests, so those below a bound are a fair sample: one of 64. */
    static final Which SAMPLE = below(new UUID(0x0400000000000000L, 0));

    static Which one(UUID customer) {
        return new Which("c.customer_id = cast(? as uuid)", List.of(customer.toString()), null);
    }

    private static Which below(UUID bound) {
        return new Which("c.customer_id < cast('" + bound + "' as uuid)", List.of(), bound);
    }

    /** The condition on another table's customers. */
    String of(String table) {
        return sql.replace("c.customer_id", table + ".customer_id");
    }
}
