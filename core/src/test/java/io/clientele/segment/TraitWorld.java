package io.clientele.segment;

import io.clientele.terms.AsOf;
import io.clientele.warehouse.Draft;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.EngineSettings;
import io.clientele.warehouse.Row;
import io.clientele.warehouse.RunLog;
import io.clientele.warehouse.Workspace;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A small shop as the rooms before leave it: what customers bought, and what is known of them. */
final class TraitWorld implements AutoCloseable {

    static final LocalDate TODAY = LocalDate.of(2024, 6, 30);
    static final AsOf AS_OF = new AsOf(TODAY, ZoneId.of("UTC"));

    private final Workspace workspace;
    private final List<Object[]> purchases = new ArrayList<>();
    private final List<Object[]> orders = new ArrayList<>();
    private final List<Object[]> lines = new ArrayList<>();
    private final List<Object[]> attributes = new ArrayList<>();

    TraitWorld(Path folder) {
        workspace = Workspace.open(folder, EngineSettings.defaults());
        run("create schema if not exists value");
        run("create or replace table value.purchases (order_id varchar, customer_id varchar, local_day date,"
                + " purchase boolean, gross decimal(38, 4), net decimal(38, 4))");
        run("create or replace table unify.orders (order_id varchar, channel varchar, happened_at timestamp)");
        run("create or replace table unify.counted_lines (order_id varchar, product_id varchar, effect varchar,"
                + " amount_base decimal(18, 4), reverses_order varchar)");
        run(
                "create or replace table unify.attribute_values (customer_id varchar, attribute varchar, text_value varchar,"
                        + " number_value decimal(18, 4), turn bigint, line bigint, from_at timestamp)");
        run("create or replace table unify.customers (customer_id varchar, source varchar, source_key varchar,"
                + " country varchar, region varchar, city varchar, gender varchar, birth_date date)");
        run("create or replace table unify.products (product_id varchar, name varchar)");
    }

    Engine engine() {
        return workspace.engine();
    }

    void run(String sql) {
        workspace.engine().run("world", sql);
    }

    /** An order with one line. */
    String order(String customer, LocalDate day, long amount, String product) {
        return order(customer, day, amount, product, null);
    }

    /** What comes back of an earlier order. */
    void comesBack(String customer, LocalDate day, long amount, String product, String ofOrder) {
        order(customer, day, -amount, product, ofOrder);
    }

    private String order(String customer, LocalDate day, long amount, String product, @Nullable String reverses) {
        String order = "o" + orders.size();
        BigDecimal money = BigDecimal.valueOf(amount).setScale(4);
        BigDecimal gross = amount > 0 ? money : BigDecimal.ZERO.setScale(4);
        purchases.add(new Object[] {order, customer, day, amount > 0, gross, money});
        orders.add(new Object[] {order, null, day.atTime(9, 0)});
        lines.add(new Object[] {order, product, amount > 0 ? "sale" : "return", money, reverses});
        return order;
    }

    void is(String customer, String attribute, String level) {
        attributes.add(new Object[] {customer, attribute, level, null, 1L, 1L, null});
    }

    /** Puts buyers of these numbers into a named group. */
    void groups(String group, IntPredicate which, int buyers) {
        run("create schema if not exists segment");
        run("create or replace table segment.rfm_groups (customer_id varchar, segment_group varchar)");
        List<Object[]> members = IntStream.range(0, buyers)
                .filter(which)
                .mapToObj(buyer -> new Object[] {"c" + buyer, group})
                .collect(Collectors.toCollection(ArrayList::new));
        load("segment.rfm_groups", List.of("customer_id", "segment_group"), members);
    }

    void measures(String customer, String attribute, long number) {
        attributes.add(new Object[] {
            customer, attribute, null, BigDecimal.valueOf(number).setScale(4), 1L, 1L, null
        });
    }

    /** Stores what was told so far. */
    void keep() {
        load("value.purchases", List.of("order_id", "customer_id", "local_day", "purchase", "gross", "net"), purchases);
        load("unify.orders", List.of("order_id", "channel", "happened_at"), orders);
        load(
                "unify.counted_lines",
                List.of("order_id", "product_id", "effect", "amount_base", "reverses_order"),
                lines);
        load(
                "unify.attribute_values",
                List.of("customer_id", "attribute", "text_value", "number_value", "turn", "line", "from_at"),
                attributes);
        total();
    }

    void total() {
        run(
                "create or replace table value.totals as select customer_id, "
                        + engine().dialect().part("customer_id", 100)
                        + " as part, min(case when purchase then local_day end) as first_day, sum(gross) as gross, sum(net) as net, count(case when purchase then 1 end) as purchases, count(case when purchase and gross > 0 then 1 end) as paid_purchases, max(case when purchase then local_day end) as last_day from value.purchases group by customer_id");
    }

    private void load(String table, List<String> columns, List<Object[]> rows) {
        engine().inTransaction(table, () -> engine().load("workspace." + table, columns, rows));
        rows.clear();
    }

    /** Judges, and lets a test look while the draft is open. */
    Sentences judge(Consumer<Engine> look) {
        try (Draft draft = Draft.open(workspace, new RunLog(Clock.systemUTC()))) {
            Sentences sentences = new Traits(AS_OF).make(draft);
            look.accept(draft.engine());
            return sentences;
        }
    }

    Sentences judge() {
        return judge(engine -> {});
    }

    /** One row of segment.traits: best_share, all_share, ratio, low, high, n_best, n_all, q. */
    static List<Row> traits(Engine engine, String attribute) {
        return engine.rows(
                "look",
                "select level, best_share, all_share, ratio, low, high, n_best, n_all, q from segment.traits where"
                        + " attribute = ? order by level",
                attribute);
    }

    static long count(Engine engine, String select) {
        return engine.rows("look", "select count(*) from (" + select + ")")
                .get(0)
                .number(1);
    }

    @Override
    public void close() {
        workspace.close();
    }
}
