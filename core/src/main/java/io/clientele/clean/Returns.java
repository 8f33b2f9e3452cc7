package io.clientele.clean;

import io.clientele.text.OpaqueId;
import io.clientele.warehouse.Row;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a return gives back: quantity of the same customer's earlier sales of the same product at the same unit price,
 * the latest first, over several lines if need be. Rows must come ordered by customer, product, price and time. Wholly
 * covered = matched; if not, none, and what it took stays taken.
 */
final class Returns {

    private final Deque<Sale> open = new ArrayDeque<>();
    private final List<Object[]> found = new ArrayList<>();
    private @Nullable String key;

    /** Columns: record, product, unit price, effect, quantity, place (1 = this receipt), line, order, line number. */
    void read(Row row) {
        String now = row.text(1) + "\u001f" + row.text(2) + "\u001f" + row.text(3);
        if (!now.equals(key)) {
            key = now;
            open.clear();
        }
        BigDecimal quantity = Objects.requireNonNull(row.decimal(5));
        if ("sale".equals(row.text(4))) {
            open.push(new Sale(Objects.requireNonNull(row.text(8)), row.number(9), quantity));
        } else {
            giveBack(row, quantity.negate());
        }
    }

    private void giveBack(Row row, BigDecimal wanted) {
        BigDecimal left = wanted;
        Sale first = null;
        while (left.signum() > 0 && !open.isEmpty()) {
            Sale sale = open.pop();
            first = first == null ? sale : first;
            BigDecimal taken = left.min(sale.quantity());
            left = left.subtract(taken);
            BigDecimal rest = sale.quantity().subtract(taken);
            if (rest.signum() > 0) {
                open.push(new Sale(sale.orderId(), sale.lineNo(), rest));
            }
        }
        boolean covered = left.signum() == 0;
        boolean ofThisReceipt = row.number(6) == 1;
        if (ofThisReceipt && covered && first != null) {
            found.add(new Object[] {row.number(7), OpaqueId.bits(first.orderId()), (int) first.lineNo()});
        }
    }

    /** Line of this receipt, order and line number of the first sale it took from. */
    List<Object[]> matched() {
        return found;
    }

    private record Sale(String orderId, long lineNo, BigDecimal quantity) {}
}
