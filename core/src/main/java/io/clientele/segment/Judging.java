package io.clientele.segment;

import io.clientele.rules.Attribute;
import io.clientele.rules.AttributeLeaf;
import io.clientele.rules.CustomerFacts;
import io.clientele.rules.Fact;
import io.clientele.rules.FactLeaf;
import io.clientele.rules.Rule;
import io.clientele.rules.RuleSet;
import io.clientele.terms.AsOf;
import io.clientele.warehouse.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * For whom a rule holds. Customers pass by once with what they are, then with their orders, then with their lines, as far as
 * the rule asks; each pass gives the leaves it feeds their truth, and the rule is judged of these.
 */
public final class Judging {

    /** Ids are digests, so those below a bound are a fair sample: one of 64. */
    public static final int SAMPLE = 64;

    private static final String ALL = "true";
    private static final String SOME = "c.customer_id < cast('04000000-0000-0000-0000-000000000000' as uuid)";
    private static final String ONE = "c.customer_id = cast(? as uuid)";

    private final Engine session;
    private final RuleSet rules;
    private final List<Attribute> asked;
    private final List<AttributeLeaf> values = new ArrayList<>();
    private final List<FactLeaf> orders = new ArrayList<>();
    private final List<FactLeaf> lines = new ArrayList<>();

    /** @throws io.clientele.terms.InvalidInputException where the rule asks for what no customer can have */
    public Judging(Engine session, Rule rule, AsOf asOf) {
        this.session = session;
        List<Attribute> all = Attributes.of(session);
        this.rules = RuleSet.of(rule, asOf, all);
        rules.leaves().forEach(leaf -> {
            if (leaf instanceof AttributeLeaf value) {
                values.add(value);
            } else if (leaf instanceof FactLeaf fact) {
                (fact.of().ofLines() ? lines : orders).add(fact);
            }
        });
        this.asked = all.stream()
                .filter(attribute ->
                        values.stream().anyMatch(leaf -> leaf.attribute().equals(attribute.name())))
                .toList();
    }

    /** Everyone for whom it holds. */
    public Chosen everyone() {
        return judge(ALL, List.of());
    }

    /** Those of the sample for whom it holds. */
    public Chosen sample() {
        return judge(SOME, List.of());
    }

    private Chosen judge(String which, List<Object> with) {
        Standings standings = new Standings();
        Chosen chosen = new Chosen();
        long without = rules.look(orders, CustomerFacts.of(Map.of())) | rules.look(lines, CustomerFacts.of(Map.of()));
        new PeopleFeed(session, asked)
                .read(
                        which,
                        with,
                        (customer, attributes) ->
                                standings.add(customer, without | rules.look(values, CustomerFacts.of(attributes))));
        FactFeed feed = new FactFeed(session, rules.asOf());
        if (!orders.isEmpty()) {
            long bits = mask(orders);
            feed.orders(
                    orders,
                    which,
                    with,
                    (customer, facts, tooMany) -> standings.set(
                            customer,
                            bits,
                            rules.look(orders, new CustomerFacts(Map.of(), facts, List.of())),
                            tooMany));
            standings.again();
        }
        if (!lines.isEmpty()) {
            long bits = mask(lines);
            feed.lines(
                    lines,
                    which,
                    with,
                    (customer, facts, tooMany) -> standings.set(
                            customer, bits, rules.look(lines, new CustomerFacts(Map.of(), List.of(), facts)), tooMany));
        }
        standings.choose(rules, chosen);
        return chosen;
    }

    private long mask(List<FactLeaf> leaves) {
        long bits = 0;
        for (FactLeaf leaf : leaves) {
            bits |= rules.bit(leaf);
        }
        return bits;
    }

    /** Why the rule holds for one customer, or does not; empty where there is no such customer on the day. */
    public Optional<RuleSet.Why> why(UUID customer) {
        List<Object> with = List.of(customer.toString());
        List<Map<String, Object>> found = new ArrayList<>();
        new PeopleFeed(session, asked).read(ONE, with, (id, attributes) -> found.add(attributes));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        List<Fact> ofOrders = new ArrayList<>();
        List<Fact> ofLines = new ArrayList<>();
        FactFeed feed = new FactFeed(session, rules.asOf());
        if (!orders.isEmpty()) {
            feed.orders(orders, ONE, with, (id, facts, tooMany) -> ofOrders.addAll(facts));
        }
        if (!lines.isEmpty()) {
            feed.lines(lines, ONE, with, (id, facts, tooMany) -> ofLines.addAll(facts));
        }
        return Optional.of(rules.why(new CustomerFacts(found.get(0), ofOrders, ofLines)));
    }
}
