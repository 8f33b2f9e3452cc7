package io.clientele.segment;

import io.clientele.rules.Rule;
import io.clientele.warehouse.Engine;
import java.util.List;
import java.util.Optional;

/**
 * A way to divide customers into groups, each customer into one. A group is a rule, too: who asks for it as a filter gets the
 * same people.
 */
public sealed interface Division permits TextDivision, DateDivision, FirstPurchaseDivision, PlaceDivision {

    /** As an address writes it: {@code country}, {@code birth_date:year}, {@code first_purchase:quarter}, {@code home_place:iso}. */
    String name();

    /** What an attribute is called in texts; that of a first purchase is none of the attributes of rules. */
    String attribute();

    /** Of what kind the parts are: {@code value}, {@code month}, {@code quarter}, {@code year} or {@code place}. */
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

    /** Whether the parts stand in the order of time: then the latest are told apart, else those with the most people. */
    default boolean inTime() {
        return false;
    }

    /** A select with what it binds. */
    record Keys(String select, List<Object> bound) {

        public Keys {
            bound = List.copyOf(bound);
        }
    }
}
