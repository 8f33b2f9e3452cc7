package io.clientele.run;

import io.clientele.collect.Receipt;
import io.clientele.collect.Receipts;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Row;
import io.clientele.warehouse.Rows;
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
    private final BothDays days;

    Between(Engine session, BothDays days) {
        this.session = session;
        this.days = days;
    }

    /** The latest that came first. What totals of customers without orders tell is in none of them. */
    List<Line> lines() {
        Map<String, Row> moved = new HashMap<>();
        session.rows("lines between days", SqlText.of("run", "lines_between", Map.of("moved", moved())))
                .forEach(row -> moved.put(String.valueOf(row.text(1)), row));
        List<Line> lines = new ArrayList<>();
        List<Receipt> all = new Receipts(session).all();
        for (int place = all.size() - 1; place >= 0; place--) {
            Receipt receipt = all.get(place);
            Row row = moved.get(receipt.id());
            if (row != null) {
                lines.add(line(receipt, row));
            }
        }
        return lines;
    }

    private static Line line(Receipt receipt, Row row) {
        return new Line(
                receipt,
                row.number(2),
                row.number(3),
                row.number(4),
                row.number(5),
                row.number(6),
                Objects.requireNonNull(row.decimal(7)));
    }

    /** The lines of one receipt; what they are worth adds up to its net. */
    Rows of(Receipt receipt) {
        return Rows.of(
                "order_id, line_no, local_day, effect, moved, money, receipt_id, line",
                "(" + moved() + ") as moved",
                "receipt_id = '" + receipt.id() + "'",
                "line, line_no, order_id, moved");
    }

    private String moved() {
        BothDays.Side before = days.before();
        BothDays.Side after = days.after();
        return SqlText.of(
                "run",
                "lines_moved",
                Map.of(
                        "before", before.counts(session.dialect()),
                        "after", after.counts(session.dialect()),
                        "fitsBefore", days.fits(before),
                        "fitsAfter", days.fits(after)));
    }

    /**
     * What a receipt did.
     *
     * @param added lines of orders that were not there before
     * @param changed lines of orders that had others before
     * @param ended lines that were there and are not any more
     * @param entered lines there all along, of customers who fit on the later day alone
     * @param left the same of those who fit on the earlier day alone
     * @param net what all this brings, of known customers
     */
    record Line(Receipt receipt, long added, long changed, long ended, long entered, long left, BigDecimal net) {}
}
