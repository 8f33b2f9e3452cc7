package io.clientele.run;

import io.clientele.text.OpaqueId;
import io.clientele.unify.ScopedId;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Row;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The orders of one customer: month by month, and one by one, the latest first, each with the first of its lines. */
final class CustomerOrders {

    /** More months than these do not fit a picture; the latest are shown. */
    private static final int MOST_MONTHS = 60;

    private static final int MOST_LINES = 10;

    private final Engine session;
    private final String customer;

    /** @param customer the literal of its id */
    CustomerOrders(Engine session, String customer) {
        this.session = session;
        this.customer = customer;
    }

    long count() {
        return session.rows(
                        "orders of a customer", "select count(*) from value.purchases where customer_id = " + customer)
                .get(0)
                .number(1);
    }

    /** {@code month, orders, gross, returns, net} from the first order to the day asked about; a month without an order is there too. */
    List<Map<String, @Nullable Object>> months(LocalDate last) {
        Map<YearMonth, Row> found = new TreeMap<>();
        for (Row row : session.rows(
                "months of a customer",
                "select " + session.dialect().monthOf("local_day")
                        + " as month, count(case when purchase then 1 end), sum(gross), sum(returns), sum(net)"
                        + " from value.purchases where customer_id = " + customer + " group by 1 order by 1")) {
            found.put(YearMonth.parse(String.valueOf(row.text(1)).substring(0, 7)), row);
        }
        List<Map<String, @Nullable Object>> months = new ArrayList<>();
        if (found.isEmpty()) {
            return months;
        }
        YearMonth end = YearMonth.from(last);
        YearMonth month = found.keySet().iterator().next();
        if (month.isBefore(end.minusMonths(MOST_MONTHS - 1L))) {
            month = end.minusMonths(MOST_MONTHS - 1L);
        }
        for (; !month.isAfter(end); month = month.plusMonths(1)) {
            Row row = found.get(month);
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("month", month.toString());
            one.put("orders", row == null ? 0L : row.number(2));
            one.put("gross", row == null ? "0" : row.decimal(3));
            one.put("returns", row == null ? "0" : row.decimal(4));
            one.put("net", row == null ? "0" : row.decimal(5));
            months.add(one);
        }
        return months;
    }

    /**
     * {@code orders (id, key, source, channel, day, purchase, gross, returns, net, receipt, row, lines, lineCount), total, next}; a
     * line has {@code product, name, effect, quantity, price, money, receipt, line}.
     */
    byte[] json(long after, int limit) {
        List<Row> orders = session.rows(
                "orders of a customer",
                "select o.order_id, u.order_key, u.source, u.channel, o.local_day, o.purchase, o.gross, o.returns, o.net,"
                        + " o.lines, u.receipt_id, u.line, count(*) over (),"
                        + " u.happened_at from value.purchases as o join unify.orders as u on u.order_id ="
                        + " o.order_id where o.customer_id = " + customer + " and u.customer_id = " + customer
                        + " order by o.local_day desc, u.happened_at desc, o.order_id limit " + limit + " offset "
                        + after);
        long total = orders.isEmpty() ? count() : orders.get(0).number(13);
        Map<String, List<Map<String, @Nullable Object>>> lines = orders.isEmpty() ? Map.of() : lines(orders);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ReportJson json = new ReportJson(out)) {
            json.startObject();
            json.name("orders").startArray();
            for (Row row : orders) {
                json.newLine();
                json.value(order(row, lines.getOrDefault(row.text(1), List.of())));
            }
            json.endArray();
            long next = after + orders.size();
            json.name("total").value(total);
            json.name("next").value(next < total ? next : null);
            json.endObject();
        }
        return out.toByteArray();
    }

    private static Map<String, @Nullable Object> order(Row row, List<Map<String, @Nullable Object>> lines) {
        Map<String, @Nullable Object> order = new LinkedHashMap<>();
        order.put("id", row.text(1));
        order.put("key", row.text(2));
        order.put("source", row.text(3));
        order.put("channel", row.text(4));
        order.put("day", row.day(5));
        order.put("purchase", row.flag(6));
        order.put("gross", row.decimal(7));
        order.put("returns", row.decimal(8));
        order.put("net", row.decimal(9));
        order.put("receipt", row.text(11));
        order.put("row", row.number(12));
        order.put("lines", lines);
        order.put("lineCount", row.number(10));
        return order;
    }

    private Map<String, List<Map<String, @Nullable Object>>> lines(List<Row> orders) {
        // No line is earlier than its order: where rows lie in the order of time, most need not be looked at.
        LocalDateTime first = orders.stream()
                .map(row -> Objects.requireNonNull(row.moment(14)))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        String ids = orders.stream()
                .map(row -> ScopedId.literal(OpaqueId.bits(String.valueOf(row.text(1)))))
                .collect(Collectors.joining(", "));
        Map<String, List<Map<String, @Nullable Object>>> lines = new LinkedHashMap<>();
        session.stream(
                "lines of orders",
                "select l.order_id, l.product_id, p.name, l.effect, l.quantity, l.unit_price, l.amount_base, l.receipt_id,"
                        + " l.line from (select *, row_number() over (partition by order_id order by line_no, receipt_id,"
                        + " line) as place from unify.counted_lines where happened_at >= ? and order_id in (" + ids
                        + ")) as l"
                        + " left join value.products as p on p.product = l.product_id where l.place <= " + MOST_LINES
                        + " order by l.order_id, l.place",
                row -> lines.computeIfAbsent(String.valueOf(row.text(1)), order -> new ArrayList<>())
                        .add(line(row)),
                first);
        return lines;
    }

    private static Map<String, @Nullable Object> line(Row row) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("product", row.text(2));
        line.put("name", row.text(3));
        line.put("effect", row.text(4));
        line.put("quantity", row.decimal(5));
        line.put("price", row.decimal(6));
        line.put("money", row.decimal(7));
        line.put("receipt", row.text(8));
        line.put("line", row.number(9));
        return line;
    }
}
