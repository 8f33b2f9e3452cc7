package io.clientele.segment;

import io.clientele.rules.Fact;
import io.clientele.rules.FactLeaf;
import io.clientele.terms.AsOf;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Row;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Facts that some leaves look at, customer by customer in the order of their ids, each customer's in the order of (moment,
 * order, line). A customer with too many is handed over without them.
 */
final class FactFeed {

    /** A bot or a shared till: its facts count in totals, but it is in no rule. */
    static final int MOST = 100_000;

    private static final String SCALED = "cast(%s * 10000 as bigint)";

    private final Engine session;
    private final AsOf asOf;
    private final Map<String, Fact.Product> products = new HashMap<>();
    private @Nullable UUID customer;
    private List<Fact> facts = new ArrayList<>();

    FactFeed(Engine session, AsOf asOf) {
        this.session = session;
        this.asOf = asOf;
    }

    /** Facts of whole orders, and of summaries where a source tells no orders. */
    void orders(Collection<FactLeaf> leaves, Which which, Reader reader) {
        stream(ofOrders(leaves, which), this::addOrder, reader);
    }

    Asking ofOrders(Collection<FactLeaf> leaves, Which which) {
        FactSql sql = new FactSql(session.dialect(), asOf);
        String orders =
                "select p.customer_id, p.happened_at as moment, p.order_id, p.local_day as first_day, p.local_day"
                        + " as last_day, p.channel, p.purchase, cast(1 as bigint) as purchases, "
                        + scaled("p.gross + p.discounts") + " as bought, " + scaled("p.returns") + " as returned, "
                        + scaled("p.gross") + " as gross, " + scaled("p.quantity") + " as quantity"
                        + " from value.purchases as p where p.customer_id is not null and " + sql.orders(leaves)
                        + " and "
                        + which.of("p");
        List<Object> bound = new ArrayList<>(sql.bound());
        bound.addAll(which.bound());
        if (summaries()) {
            orders += " union all " + told() + " and " + which.of("s") + " group by s.customer_id";
            bound.addAll(which.bound());
        }
        return new Asking(orders + " order by 1, 2, 3", bound);
    }

    private boolean summaries() {
        return !session.rows("summaries", "select 1 from unify.summaries limit 1")
                .isEmpty();
    }

    private static String told() {
        return "select s.customer_id, cast(null as timestamp), cast(null as uuid), min(s.first_day), max(s.last_day),"
                + " cast(null as varchar), true,"
                + " cast(sum(coalesce(s.purchases, case when s.amount_base > 0 then 1 else 0 end)) as bigint), "
                + scaled("coalesce(sum(s.amount_base), 0)") + ", cast(0 as bigint), "
                + scaled("coalesce(sum(s.amount_base), 0)") + ", cast(0 as bigint)"
                + " from unify.summaries as s where s.customer_id not in"
                + " (select customer_id from value.purchases where customer_id is not null)";
    }

    /** Facts of single lines with their products. */
    void lines(Collection<FactLeaf> leaves, Which which, Reader reader) {
        stream(ofLines(leaves, which), this::addLine, reader);
    }

    Asking ofLines(Collection<FactLeaf> leaves, Which which) {
        FactSql sql = new FactSql(session.dialect(), asOf);
        String lines = "select l.customer_id, l.happened_at, l.order_id, l.local_day, l.product_id, r.name, r.category,"
                + " p.channel, case when l.effect = 'return' then 'return' when p.purchase and (l.quantity > 0"
                + " or l.effect in ('sale', 'discount')) then 'purchase' else 'other' end, "
                + scaled("case when l.effect = 'adjustment' then 0 else coalesce(l.amount_base, 0) end") + ", "
                + scaled("case when l.effect = 'sale' then coalesce(l.amount_base, 0) else 0 end") + ", "
                + scaled("case when l.effect = 'sale' and l.line_kind = 'goods' then l.quantity else 0 end")
                + " from unify.order_lines as l join value.purchases as p on p.order_id = l.order_id"
                + " left join unify.products as r on r.product_id = l.product_id"
                + " where l.customer_id is not null and " + sql.lines(leaves) + " and "
                + which.of("l")
                + " order by 1, 2, 3, l.receipt_id, l.line, l.line_no";
        List<Object> bound = new ArrayList<>(sql.bound());
        bound.addAll(which.bound());
        return new Asking(lines, bound);
    }

    private static String scaled(String number) {
        return SCALED.formatted("(" + number + ")");
    }

    private void stream(Asking asking, Engine.RowReader add, Reader reader) {
        customer = null;
        facts = new ArrayList<>();
        session.stream(
                "facts of a rule",
                asking.sql(),
                row -> {
                    UUID next = Objects.requireNonNull(row.id(1));
                    if (!next.equals(customer)) {
                        hand(reader);
                        inOrder(customer, next);
                        customer = next;
                        facts = new ArrayList<>();
                    }
                    if (facts.size() <= MOST) {
                        add.read(row);
                    }
                },
                asking.bound().toArray());
        hand(reader);
    }

    private void hand(Reader reader) {
        if (customer != null) {
            reader.read(customer, facts, facts.size() > MOST);
        }
    }

    /** The fold trusts this order; counts would be wrong without it, and nothing would complain. */
    private static void inOrder(@Nullable UUID before, UUID next) {
        if (before != null && Ids.compare(before, next) >= 0) {
            throw new IllegalStateException("Facts came out of order: " + next + " after " + before);
        }
    }

    private void addOrder(Row row) {
        LocalDate last = row.day(5);
        if (row.isNull(3)) {
            addSummary(row, row.day(4), last);
            return;
        }
        long at = millis(Objects.requireNonNull(row.moment(2)));
        int day = (int) Objects.requireNonNull(last).toEpochDay();
        Object order = Objects.requireNonNull(row.id(3));
        String channel = row.text(6);
        boolean purchase = row.flag(7);
        long bought = row.number(9);
        long returned = row.number(10);
        if (purchase || bought != 0) {
            String kind = purchase ? Fact.PURCHASE : Fact.OTHER;
            facts.add(new Fact(kind, at, day, true, channel, null, bought, row.number(11), row.number(12), order, 1));
        }
        if (returned != 0) {
            facts.add(new Fact(Fact.RETURN, at, day, true, channel, null, returned, 0, 0, order, 1));
        }
    }

    /** Of a summary the first and the last purchase have days; the others, and what all brought, have none. */
    private void addSummary(Row row, @Nullable LocalDate first, @Nullable LocalDate last) {
        long left = row.number(8);
        if (left > 0 && last != null && !last.isAfter(asOf.day())) {
            facts.add(dated(last));
            left--;
        }
        if (left > 0 && first != null && !first.equals(last)) {
            facts.add(dated(first));
            left--;
        }
        facts.add(new Fact(
                Fact.PURCHASE, Long.MIN_VALUE, 0, false, null, null, row.number(9), row.number(11), 0, "told", left));
    }

    private Fact dated(LocalDate day) {
        long at = day.atStartOfDay(asOf.zone()).toInstant().toEpochMilli();
        return new Fact(Fact.PURCHASE, at, (int) day.toEpochDay(), true, null, null, 0, 0, 0, day, 1);
    }

    private void addLine(Row row) {
        String id = row.text(5);
        Fact.Product product = id == null
                ? null
                : products.computeIfAbsent(id, each -> new Fact.Product(each, row.text(6), row.text(7)));
        facts.add(new Fact(
                String.valueOf(row.text(9)),
                millis(Objects.requireNonNull(row.moment(2))),
                (int) Objects.requireNonNull(row.day(4)).toEpochDay(),
                true,
                row.text(8),
                product,
                row.number(10),
                row.number(11),
                row.number(12),
                Objects.requireNonNull(row.id(3)),
                1));
    }

    private static long millis(LocalDateTime moment) {
        return moment.toInstant(ZoneOffset.UTC).toEpochMilli();
    }

    /** Takes the facts of one customer. */
    interface Reader {
        void read(UUID customer, List<Fact> facts, boolean tooMany);
    }
}
