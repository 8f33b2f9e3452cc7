package io.clientele.segment;

import io.clientele.rules.Attribute;
import io.clientele.warehouse.Engine;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Customers in the order of their ids, and the values that rules asked for lately, a column each. */
final class PackedPeople {

    /** Nobody else has the same; to keep them costs much and is asked for seldom. */
    private static final Set<String> PERSONAL = Set.of("full_name", "source_key", "email", "phone");

    private static final int MOST_COLUMNS = 12;

    private final long[] bits;
    private int count;
    private final Map<Attribute, @Nullable Object[]> columns = new LinkedHashMap<>(MOST_COLUMNS, 0.75f, true);

    private PackedPeople(int most) {
        this.bits = new long[2 * most];
    }

    static PackedPeople of(Engine session, int most) {
        PackedPeople people = new PackedPeople(most);
        new PeopleFeed(session, List.of()).read(Which.ALL, (customer, none) -> people.add(customer));
        return people;
    }

    private void add(UUID customer) {
        bits[2 * count] = customer.getMostSignificantBits();
        bits[2 * count + 1] = customer.getLeastSignificantBits();
        count++;
    }

    int size() {
        return count;
    }

    UUID customer(int place) {
        return new UUID(bits[2 * place], bits[2 * place + 1]);
    }

    /**
     * The place of a customer, looked for from one on.
     *
     * @param passed told of each place that is passed, the found one too
     */
    int place(UUID customer, int from, IntConsumer passed) {
        int place = from;
        while (place < count && Ids.compare(customer(place), customer) < 0) {
            passed.accept(++place);
        }
        if (place == count || !customer(place).equals(customer)) {
            throw new IllegalStateException("Facts of a customer who is not there: " + customer);
        }
        return place;
    }

    long count(Which which) {
        UUID below = which.below();
        if (below == null) {
            return count;
        }
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Ids.compare(customer(middle), below) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Whether it is kept: values of own attributes may come in while what is published stays. */
    static boolean holds(Attribute attribute) {
        return !attribute.own() && !PERSONAL.contains(attribute.name());
    }

    void read(Engine session, List<Attribute> attributes, Which which, BiConsumer<UUID, Map<String, Object>> reader) {
        List<@Nullable Object[]> asked =
                attributes.stream().map(attribute -> column(session, attribute)).toList();
        int end = (int) count(which);
        for (int place = 0; place < end; place++) {
            Map<String, Object> values = new HashMap<>();
            for (int column = 0; column < asked.size(); column++) {
                Object value = asked.get(column)[place];
                if (value != null) {
                    values.put(attributes.get(column).name(), value);
                }
            }
            reader.accept(customer(place), values);
        }
    }

    private synchronized @Nullable Object[] column(Engine session, Attribute attribute) {
        Object[] known = columns.get(attribute);
        if (known != null) {
            return known;
        }
        @Nullable Object[] column = new @Nullable Object[count];
        Map<Object, Object> shared = new HashMap<>();
        int[] at = {0};
        new PeopleFeed(session, List.of(attribute)).read(Which.ALL, (customer, values) -> {
            Object value = values.get(attribute.name());
            at[0] = place(customer, at[0], passed -> {});
            column[at[0]] = value == null ? null : shared.computeIfAbsent(value, each -> each);
        });
        columns.put(attribute, column);
        if (columns.size() > MOST_COLUMNS) {
            columns.remove(columns.keySet().iterator().next());
        }
        return column;
    }
}
