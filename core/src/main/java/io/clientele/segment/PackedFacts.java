package io.clientele.segment;

import io.clientele.rules.Attribute;
import io.clientele.rules.Fact;
import io.clientele.rules.FactLeaf;
import io.clientele.rules.Sum;
import io.clientele.rules.Window;
import io.clientele.terms.AsOf;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The facts that rules ask for most, as narrow as they are, in memory: customers, and of their orders kind, channel, day and
 * amount. They feed the same evaluator as the statements do, many times faster, as long as what is published stays. What they
 * lack (hours, products, summaries, texts of one person) is read.
 */
public final class PackedFacts {

    private static final int BYTES_A_FACT = 14;
    private static final int BYTES_A_CUSTOMER = 40;

    /** Of the memory of the process at most so much: one part of this many. */
    private static final int PART = 5;

    private static final List<String> KINDS = List.of(Fact.PURCHASE, Fact.RETURN, Fact.OTHER);
    private static final Object ORDER = new Object();

    private final PackedPeople people;
    private final int[] starts;
    private final int[] days;
    private final short[] kinds;
    private final long[] amounts;
    private final List<@Nullable String> channels = new ArrayList<>();
    private final Map<@Nullable String, Integer> places = new HashMap<>();
    private int count;

    private PackedFacts(PackedPeople people, int facts) {
        this.people = people;
        this.starts = new int[people.size() + 1];
        this.days = new int[facts];
        this.kinds = new short[facts];
        this.amounts = new long[facts];
    }

    /** Reads them; empty where they are too many for the memory there is, or of a kind that has to be read. */
    public static Optional<PackedFacts> of(Engine session) {
        Row sizes = session.rows(
                        "facts in memory",
                        "select count(*), count(case when returns <> 0 then 1 end), count(distinct channel),"
                                + " (select count(*) from unify.customers), (select count(*) from unify.summaries)"
                                + " from value.purchases where customer_id is not null")
                .get(0);
        long facts = sizes.number(1) + sizes.number(2);
        long bytes = facts * BYTES_A_FACT + sizes.number(4) * BYTES_A_CUSTOMER;
        boolean channels = sizes.number(3) < Short.MAX_VALUE / KINDS.size();
        if (bytes > Runtime.getRuntime().maxMemory() / PART || !channels || sizes.number(5) > 0) {
            return Optional.empty();
        }
        PackedFacts packed = new PackedFacts(PackedPeople.of(session, (int) sizes.number(4)), (int) facts);
        packed.read(session);
        return Optional.of(packed);
    }

    private void read(Engine session) {
        int[] at = {0};
        session.stream(
                "facts in memory",
                "select customer_id, local_day, channel, purchase, cast((gross + discounts) * 10000 as bigint),"
                        + " cast(returns * 10000 as bigint) from value.purchases where customer_id is not null"
                        + " order by customer_id",
                row -> {
                    at[0] = people.place(Objects.requireNonNull(row.id(1)), at[0], place -> starts[place] = count);
                    add(row);
                });
        for (int place = at[0] + 1; place < starts.length; place++) {
            starts[place] = count;
        }
    }

    private void add(Row row) {
        int day = (int) Objects.requireNonNull(row.day(2)).toEpochDay();
        int channel = places.computeIfAbsent(row.text(3), text -> {
            channels.add(text);
            return channels.size() - 1;
        });
        long bought = row.number(5);
        long returned = row.number(6);
        if (row.flag(4) || bought != 0) {
            add(day, channel, row.flag(4) ? Fact.PURCHASE : Fact.OTHER, bought);
        }
        if (returned != 0) {
            add(day, channel, Fact.RETURN, returned);
        }
    }

    private void add(int day, int channel, String kind, long amount) {
        days[count] = day;
        kinds[count] = (short) (channel * KINDS.size() + KINDS.indexOf(kind));
        amounts[count++] = amount;
    }

    long count(Which which) {
        return people.count(which);
    }

    boolean has(Collection<Attribute> attributes) {
        return attributes.stream().allMatch(PackedPeople::holds);
    }

    void people(Engine session, List<Attribute> attributes, Which which, BiConsumer<UUID, Map<String, Object>> reader) {
        people.read(session, attributes, which, reader);
    }

    /** Whether what these leaves ask is here. */
    boolean feeds(Collection<FactLeaf> leaves) {
        return leaves.stream()
                .allMatch(leaf -> !(leaf.within() instanceof Window.Last)
                        && !(leaf instanceof Sum sum && sum.what() != Sum.What.AMOUNT));
    }

    /** Facts of whole orders that some leaf may count, customer by customer. */
    void orders(Collection<FactLeaf> leaves, AsOf asOf, Which which, FactFeed.Reader reader) {
        int first = first(leaves, asOf);
        int end = (int) people.count(which);
        for (int place = 0; place < end; place++) {
            List<Fact> facts = new ArrayList<>();
            for (int fact = starts[place]; fact < starts[place + 1] && facts.size() <= FactFeed.MOST; fact++) {
                if (days[fact] >= first) {
                    facts.add(fact(fact));
                }
            }
            if (!facts.isEmpty()) {
                reader.read(people.customer(place), facts, facts.size() > FactFeed.MOST);
            }
        }
    }

    private static int first(Collection<FactLeaf> leaves, AsOf asOf) {
        LocalDate first = leaves.stream()
                .map(leaf -> leaf.within().first(asOf))
                .min(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
        return first.equals(LocalDate.MIN) ? Integer.MIN_VALUE : (int) first.toEpochDay();
    }

    private Fact fact(int place) {
        int kind = kinds[place] % KINDS.size();
        return new Fact(
                KINDS.get(kind),
                0,
                days[place],
                true,
                channels.get(kinds[place] / KINDS.size()),
                null,
                amounts[place],
                0,
                0,
                ORDER,
                1);
    }
}
