package io.clientele.run;

import io.clientele.collect.Receipt;
import io.clientele.collect.Receipts;
import io.clientele.terms.AsOf;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Row;
import io.clientele.warehouse.SqlText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Which receipts lie between two days: whose lines count on one of them and not on the other. */
final class Between {

    private final Engine session;

    Between(Engine session) {
        this.session = session;
    }

    /** The latest that came first. What totals of customers without orders tell is in none of them. */
    List<Line> lines(Side before, Side after) {
        Map<String, Row> moved = new HashMap<>();
        session.rows(
                        "lines between days",
                        SqlText.of("run", "lines_between", Map.of("before", counts(before), "after", counts(after))))
                .forEach(row -> moved.put(String.valueOf(row.text(1)), row));
        List<Line> lines = new ArrayList<>();
        List<Receipt> all = new Receipts(session).all();
        for (int place = all.size() - 1; place >= 0; place--) {
            Receipt receipt = all.get(place);
            Row row = moved.get(receipt.id());
            if (row != null) {
                lines.add(new Line(
                        receipt, row.number(2), row.number(3), row.number(4), Objects.requireNonNull(row.decimal(5))));
            }
        }
        return lines;
    }

    /** Whether a line counts on a day. */
    private String counts(Side side) {
        String known = side.then
                ? new Known(session.dialect(), side.asOf).holds("workspace", "workspace.clean.order_lines", "l")
                : "known_to is null";
        return "(" + known + " and happened_at < " + session.dialect().instant(side.asOf.end()) + ")";
    }

    /** @param then whether only what was known on the day counts */
    record Side(AsOf asOf, boolean then) {}

    /**
     * What a receipt did.
     *
     * @param added lines of orders that were not there before
     * @param changed lines of orders that had others before
     * @param ended lines that were there and are not any more
     * @param net what all this brings, of known customers
     */
    record Line(Receipt receipt, long added, long changed, long ended, BigDecimal net) {}
}
