package io.clientele.segment;

import io.clientele.rules.Range;
import io.clientele.rules.Rule;
import io.clientele.warehouse.Engine;
import java.util.List;
import java.util.Optional;

/**
 * A way to divide customers into groups, each customer into one. A group is a rule, too: who asks for it as a filter gets the
 * same people.
 */
public sealed interface Division
        permits TextDivision, DateDivision, AgeDivision, NumberDivision, FirstPurchaseDivision, PlaceDivision {

    /** As an address writes it: {@code country}, {@code birth_date:year}, {@code first_purchase:quarter}, {@code points:even}. */
    String name();

    /** What an attribute is called in texts; that of a first purchase is none of the attributes of rules. */
    String attribute();

    /**
     * Of what kind the parts are: {@code value}, {@code month}, {@code quarter}, {@code year}, {@code age}, {@code place}, or of numbers
     * {@code even} for groups of about the same size and {@code round} for round limits.
     */
    String kind();

    /** Whether anybody has a key, as far as that is found out at a glance. */
    boolean isTold(Engine session);

    /** One row a customer: {@code customer_id, key}, null where there is none. What it binds is text that somebody wrote. */
    Keys keys(Engine session);

    /** Whom a key means. */
    Rule of(String key);

    /** Those without a key; empty where they count among the rest. */
    Optional<Rule> missing();

    /** Those whose key is none of these. */
    Rule rest(List<String> keys);

    /** Whether the parts stand in an order of their own: then the last are told apart, else those with the most people. */
    default boolean inOrder() {
        return false;
    }

    /** The limits of a part; empty where it is no stretch of numbers. */
    default Optional<Range> range(String key) {
        return Optional.empty();
    }

    /** A select with what it binds. */
    record Keys(String select, List<Object> bound) {

        public Keys {
            bound = List.copyOf(bound);
        }
    }
}
