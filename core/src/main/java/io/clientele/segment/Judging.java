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
import java.util.function.BiConsumer;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * For whom a rule holds. Customers pass by once with what they are, then with their orders, then with their lines, as far as
 * the rule asks; each pass gives the leaves it feeds their truth, and the rule is judged of these.
 */
public final class Judging {

    private final Engine session;
    private final @Nullable PackedFacts packed;
    private final RuleSet rules;
    private final List<Attribute> asked;
    private final List<AttributeLeaf> values = new ArrayList<>();
    private final List<FactLeaf> orders = new ArrayList<>();
    private final List<FactLeaf> lines = new ArrayList<>();

    /** @throws io.clientele.terms.InvalidInputException where the rule asks for what no customer can have */
    public Judging(Engine session, Rule rule, AsOf asOf) {
        this(session, rule, asOf, null);
    }

    /** @param packed facts of what the session reads, where they are in memory already */
    public Judging(Engine session, Rule rule, AsOf asOf, @Nullable PackedFacts packed) {
        this.session = session;
        this.packed = packed;
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
        return judge(Which.ALL);
    }

    /** Those of a 64th of the customers for whom it holds. */
    public Chosen sample() {
        return judge(Which.SAMPLE);
    }

    /** How its parts narrow everyone down. */
    public Narrowed steps() {
        return standings(Which.ALL, without -> rules.leading(without) > 0).narrow(rules);
    }

    /** The same over a 64th of the customers. */
    public Narrowed stepsOfSample() {
        return standings(Which.SAMPLE, without -> rules.leading(without) > 0).narrow(rules);
    }

    private Chosen judge(Which which) {
        Chosen chosen = new Chosen();
        standings(which, rules::holds).choose(rules, chosen);
        return chosen;
    }

    /** @param concerns whether it matters who has no facts, where leaves stand as told */
    private Standings standings(Which which, LongPredicate concerns) {
        Standings standings = new Standings();
        long without = rules.look(orders, CustomerFacts.of(Map.of())) | rules.look(lines, CustomerFacts.of(Map.of()));
        if (!values.isEmpty() || concerns.test(without) || !orders.isEmpty() && !lines.isEmpty()) {
            people(
                    which,
                    (customer, attributes) ->
                            standings.add(customer, without | rules.look(values, CustomerFacts.of(attributes))));
        } else {
            // Who has no fact is in no such rule, so facts alone say who there is.
            standings.open(count(which));
        }
        if (!orders.isEmpty()) {
            long bits = mask(orders);
            orders(
                    which,
                    (customer, facts, tooMany) -> standings.set(
                            customer,
                            bits,
                            rules.look(orders, new CustomerFacts(Map.of(), facts, List.of())),
                            tooMany));
            standings.again();
        }
        if (!lines.isEmpty()) {
            long bits = mask(lines);
            new FactFeed(session, rules.asOf())
                    .lines(
                            lines,
                            which,
                            (customer, facts, tooMany) -> standings.set(
                                    customer,
                                    bits,
                                    rules.look(lines, new CustomerFacts(Map.of(), List.of(), facts)),
                                    tooMany));
        }
        return standings;
    }

    private void people(Which which, BiConsumer<UUID, Map<String, Object>> reader) {
        if (packed != null && packed.has(asked)) {
            packed.people(session, asked, which, reader);
        } else {
            new PeopleFeed(session, asked).read(which, reader);
        }
    }

    private long count(Which which) {
        return packed == null ? new PeopleFeed(session, asked).count(which) : packed.count(which);
    }

    private void orders(Which which, FactFeed.Reader reader) {
        if (packed != null && packed.feeds(orders)) {
            packed.orders(orders, rules.asOf(), which, reader);
        } else {
            new FactFeed(session, rules.asOf()).orders(orders, which, reader);
        }
    }

    private long mask(List<FactLeaf> leaves) {
        long bits = 0;
        for (FactLeaf leaf : leaves) {
            bits |= rules.bit(leaf);
        }
        return bits;
    }

    /** The rule as one select of ids; empty where it has no such form and is folded over what {@link #reads} tells. */
    public Optional<Asking> sql() {
        return RuleSql.of(rules.rule(), new PeopleFeed(session, asked), asked);
    }

    /** The statements that feed the fold, over everyone. */
    public List<Asking> reads() {
        List<Asking> reads = new ArrayList<>();
        FactFeed feed = new FactFeed(session, rules.asOf());
        if (!values.isEmpty()) {
            reads.add(new PeopleFeed(session, asked).asking(Which.ALL));
        }
        if (!orders.isEmpty()) {
            reads.add(feed.ofOrders(orders, Which.ALL));
        }
        if (!lines.isEmpty()) {
            reads.add(feed.ofLines(lines, Which.ALL));
        }
        return reads;
    }

    /** Why the rule holds for one customer, or does not; empty where there is no such customer on the day. */
    public Optional<RuleSet.Why> why(UUID customer) {
        Which one = Which.one(customer);
        List<Map<String, Object>> found = new ArrayList<>();
        new PeopleFeed(session, asked).read(one, (id, attributes) -> found.add(attributes));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        List<Fact> ofOrders = new ArrayList<>();
        List<Fact> ofLines = new ArrayList<>();
        FactFeed feed = new FactFeed(session, rules.asOf());
        if (!orders.isEmpty()) {
            feed.orders(orders, one, (id, facts, tooMany) -> ofOrders.addAll(facts));
        }
        if (!lines.isEmpty()) {
            feed.lines(lines, one, (id, facts, tooMany) -> ofLines.addAll(facts));
        }
        return Optional.of(rules.why(new CustomerFacts(found.get(0), ofOrders, ofLines)));
    }
}
